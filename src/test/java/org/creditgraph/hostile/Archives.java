package org.creditgraph.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.creditgraph.hostile.Attack.Plan;

/** Uploads whose zip, or what is in it, is hostile. */
final class Archives {
  private static final String PERSONS = "id,name\nH1,张三\n";

  private Archives() {}

  static List<Kind> kinds() {
    return List.of(
        kind("archive: a bomb", 3, Archives::bomb),
        kind("archive: names that lead outside", 5, Archives::outside),
        kind("archive: broken", 6, Archives::broken),
        kind("archive: encodings", 4, Archives::encoded),
        kind("archive: columns and rows", 10, Archives::rows),
        kind("archive: cells without end", 3, Archives::cells),
        kind("archive: a header again and formulas", 3, Archives::formulas));
  }

  private static Kind kind(
      String name, int share, java.util.function.Function<Draw, byte[]> archive) {
    return new Kind(
        name,
        share,
        draw ->
            Plan.of(Http.post("/imports", archive.apply(draw), "Content-Type: application/zip"))
                .whole());
  }

  private static byte[] bomb(Draw draw) {
    return draw.make(
        () -> Zips.bomb("persons.csv", "\u0000".repeat(1 << 16), draw.between(100, 2_000)),
        () -> Zips.bomb("persons.csv", "H1,张三\n".repeat(5_000), draw.between(10, 200)),
        () -> Zips.bomb("other.txt", "a".repeat(1 << 16), draw.between(100, 2_000)),
        () -> Zips.manyEntries(draw.between(1_000, 70_000)),
        () ->
            Zips.zip(
                "inner.zip",
                new String(Zips.bomb("x", "0".repeat(1 << 16), 100), StandardCharsets.ISO_8859_1)));
  }

  private static byte[] outside(Draw draw) {
    String name =
        draw.one(
            "../persons.csv",
            "../../../../tmp/creditgraph-hostile-outside.csv",
            "/tmp/creditgraph-hostile-outside.csv",
            "a/../../persons.csv",
            "..\\..\\persons.csv",
            "C:\\persons.csv",
            "persons.csv/",
            "persons.csv\u0000.txt",
            "./persons.csv",
            "folder/persons.csv",
            "PERSONS.CSV",
            "人员.csv",
            "a".repeat(draw.size(60_000)),
            "a/".repeat(draw.size(10_000)) + "persons.csv",
            "CON",
            " ",
            "\n");
    return draw.chance(0.5)
        ? Zips.zip(name, PERSONS)
        : Zips.zip("persons.csv", PERSONS, name, PERSONS);
  }

  private static byte[] broken(Draw draw) {
    byte[] zip = Zips.zip("persons.csv", PERSONS.repeat(draw.size(200)));
    return draw.make(
        () -> Arrays.copyOf(zip, draw.between(2, zip.length)),
        () -> flipped(draw, zip),
        () -> Http.joined(zip, draw.bytes(draw.size(1_000))),
        () -> Http.joined(zip, zip),
        () -> Http.joined(new byte[] {'P', 'K', 5, 6}, new byte[18]),
        () -> Http.joined(new byte[] {'P', 'K', 5, 6}, draw.bytes(18)));
  }

  private static byte[] flipped(Draw draw, byte[] zip) {
    byte[] other = zip.clone();
    for (int i = draw.between(1, 10); i > 0; i--) {
      other[draw.between(2, zip.length - 1)] = (byte) draw.below(256);
    }
    return other;
  }

  private static byte[] encoded(Draw draw) {
    Charset charset =
        draw.make(
            () -> StandardCharsets.UTF_16,
            () -> StandardCharsets.UTF_32,
            () -> Charset.forName("GB18030"),
            () -> Charset.forName("Big5"));
    String text = "\uFEFF" + PERSONS + "H2,\uD800\n" + HostileText.drawn(draw) + "\n";
    String asLatin = new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    return Zips.zip("persons.csv", draw.chance(0.5) ? asLatin : text + "\u0000\uFFFE");
  }

  private static byte[] rows(Draw draw) {
    String cell = HostileText.drawn(draw).replace("\"", "\"\"");
    return draw.make(
        () -> Zips.zip("persons.csv", ""),
        () -> Zips.zip("persons.csv", "\n\n\n"),
        () -> Zips.zip("persons.csv", "name\n张三\n"),
        () -> Zips.zip("persons.csv", "id,id,name\nH1,H2,张三\n"),
        () ->
            Zips.zip(
                "persons.csv",
                "id,name," + cell.replace(',', ';').replace('\n', ' ') + "\nH1,a,b\n"),
        () -> Zips.zip("persons.csv", "id,name\n\"" + cell + "\",\"" + cell + "\"\n"),
        () -> Zips.zip("persons.csv", "id,name\nH1,\"never closed\n" + PERSONS.repeat(100)),
        () -> Zips.zip("persons.csv", "id,name\nH1,a,b,c,d\nH2\n,\n"),
        () ->
            Zips.zip(
                "roles.csv",
                "organization_id,person_id,role,valid_from,valid_to\nno,no,KING,2026-99-99,x\n"
                    .repeat(draw.size(500))),
        () ->
            Zips.zip(
                "shareholdings.csv",
                "holder_id,organization_id,share\nx,y," + HostileText.number(draw) + "\n"),
        () ->
            Zips.zip(
                "organizations.csv",
                "id,kind,name,founded_on\n"
                    + draw.id("organizations")
                    + ",ENTERPRISE,x,"
                    + HostileText.day(draw).replace('\n', ' ')
                    + "\n"),
        () -> Zips.zip("nothing.csv", PERSONS),
        () -> Zips.zip("persons.csv", ("id," + "c,".repeat(draw.size(20_000)) + "name\nH1,a\n")));
  }

  private static byte[] cells(Draw draw) {
    int length = draw.between(1_000_000, 20_000_000);
    return draw.make(
        () -> Zips.bomb("persons.csv", "id,name\nH1," + "长".repeat(length / 10) + "\n", 1),
        () -> Zips.bomb("persons.csv", "x".repeat(1 << 16), length >> 16),
        () -> Zips.bomb("persons.csv", "id,name\nH1,\"" + "\n".repeat(length), 1),
        () -> Zips.bomb("persons.csv", ",".repeat(1 << 16), length >> 16));
  }

  private static byte[] formulas(Draw draw) {
    String cell = draw.one("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0");
    return Zips.zip(
        "persons.csv", "id,name\nid,name\n\"H9\",\"" + cell + "\"\n,\"" + cell + "\"\nid,name\n");
  }
}
