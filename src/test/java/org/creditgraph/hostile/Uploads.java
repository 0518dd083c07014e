package org.creditgraph.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.creditgraph.hostile.Attack.Plan;

/** Uploads to `/imports` that are odd in how they are sent. */
final class Uploads {
  private static final String ZIP = "Content-Type: application/zip";
  private static final String FORM = "Content-Type: multipart/form-data; boundary=";

  private Uploads() {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("upload: a form without its end", 6, Uploads::unclosed),
        new Kind("upload: an odd form", 12, Uploads::oddForm),
        new Kind("upload: no zip", 6, Uploads::noZip),
        new Kind("upload: parameters", 8, Uploads::parameters),
        new Kind("upload: trickled", 2, Uploads::trickled),
        new Kind("upload: aborted midway", 5, Uploads::aborted),
        new Kind("upload: endless", 1, Uploads::endless),
        new Kind("upload: small and right", 6, Uploads::right));
  }

  static byte[] small(Draw draw) {
    String id = "H" + draw.below(5_000);
    return Zips.zip("persons.csv", "id,name\n" + id + ",张" + draw.below(9) + "\n");
  }

  private static byte[] part(String disposition, byte[] content) {
    return Http.joined(
        ("Content-Disposition: " + disposition + "\r\nContent-Type: application/zip\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8),
        content,
        new byte[] {'\r', '\n'});
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Plan unclosed(Draw draw) {
    byte[] whole =
        Http.joined(
            bytes("--b\r\n"),
            part("form-data; name=\"f\"; filename=\"a.zip\"", small(draw)),
            bytes("--b--\r\n"));
    byte[] body =
        draw.make(
            () -> Arrays.copyOf(whole, whole.length - 7),
            () -> Arrays.copyOf(whole, whole.length - draw.between(1, 9)),
            () -> Arrays.copyOf(whole, draw.between(0, whole.length)),
            () -> bytes("--b\r\n"),
            () -> bytes("--b--\r\n"),
            () -> bytes("--c\r\n\r\n--c--\r\n"));
    return Plan.of(Http.post("/imports", body, FORM + "b")).whole();
  }

  private static Plan oddForm(Draw draw) {
    String name =
        draw.one(
            "a.zip",
            "",
            "../../../x.zip",
            "a".repeat(draw.size(20_000)),
            "a\u0000.zip",
            "\u202Epiz",
            "C:\\x.zip",
            "文.zip",
            "a\\\".zip",
            "/etc/passwd");
    String disposition =
        draw.one(
            "form-data; name=\"f\"; filename=\"" + name + "\"",
            "form-data; name=\"f\"; filename*=UTF-8''%2e%2e%2fx",
            "form-data; name=\"f\"; filename*=x'%zz",
            "form-data; filename=\"a.zip\"",
            "attachment; filename=\"a.zip\"",
            "form-data; name=\"f\"",
            "form-data",
            "",
            "form-data; name=\"f\"; filename=\"a.zip",
            "form-data; name=\"" + "n".repeat(draw.size(20_000)) + "\"");
    byte[] one = Http.joined(bytes("--b\r\n"), part(disposition, small(draw)));
    byte[] body =
        draw.make(
            () -> Http.joined(one, bytes("--b--\r\n")),
            () -> Http.joined(one, one, one, bytes("--b--\r\n")),
            () ->
                Http.joined(
                    bytes(
                        ("--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nv\r\n")
                            .repeat(draw.size(5_000))),
                    one,
                    bytes("--b--\r\n")),
            () ->
                Http.joined(
                    bytes(
                        "--b\r\n" + "X-H: a\r\n".repeat(draw.size(5_000)) + "\r\nx\r\n--b--\r\n")),
            () -> Http.joined(bytes("preamble\r\n"), one, bytes("--b--\r\nepilogue")),
            () ->
                Http.joined(
                    bytes("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n"), one));
    String boundary =
        draw.one("b", "b", "b", "\"b\"", "", "b; boundary=c", "x".repeat(draw.size(3_000)));
    return Plan.of(Http.post("/imports", body, FORM + boundary)).whole();
  }

  private static Plan noZip(Draw draw) {
    byte[] body =
        draw.make(
            () -> new byte[0],
            () -> bytes("P"),
            () -> bytes("PK"),
            () -> draw.bytes(draw.size(5_000)),
            () -> Http.joined(bytes("PK\u0003\u0004"), draw.bytes(draw.size(500))),
            () -> bytes("%PDF-1.4"),
            () -> Zips.gzipped(bytes("id,name\n")),
            () -> new byte[100_000]);
    return Plan.of(Http.post("/imports", body, ZIP)).whole();
  }

  private static Plan parameters(Draw draw) {
    String query =
        draw.one(
            "?format=none",
            "?format=",
            "?format=CSV",
            "?format=csv&format=ofac",
            "?format=ofac",
            "?format[]=csv",
            "?encoding=none",
            "?encoding=",
            "?encoding=utf-16",
            "?encoding=%00",
            "?encoding=ISO-2022-CN",
            "?encoding=" + "x".repeat(draw.size(2_000)),
            "?recordedAt=yesterday",
            "?recordedAt=-999999999-01-01T00:00:00Z",
            "?recordedAt=%2B999999999-12-31T00:00:00Z",
            "?recordedAt=2999-01-01T00:00:00Z",
            "?recordedAt=",
            "?preview=-1",
            "?acceptRemovals=x",
            "?mapping=../../etc/passwd",
            "?" + draw.letters(5) + "=%ff%fe");
    return Plan.of(Http.post("/imports" + query, small(draw), ZIP)).whole();
  }

  private static Plan trickled(Draw draw) {
    byte[] zip = small(draw);
    return Plan.of(Http.head("POST", "/imports", ZIP, "Content-Length: " + zip.length))
        .then(new Step.Trickle(zip, draw.between(2, 8), draw.between(20, 80)));
  }

  private static Plan aborted(Draw draw) {
    byte[] zip = draw.chance(0.5) ? small(draw) : draw.bytes(draw.size(2_000_000));
    byte[] head = Http.head("POST", "/imports", ZIP, "Content-Length: " + zip.length);
    Plan plan = Plan.of(head).then(new Step.Send(Arrays.copyOf(zip, draw.below(zip.length + 1))));
    if (draw.chance(0.5)) {
      plan.then(new Step.Pause(draw.below(300)));
    }
    return draw.chance(0.5) ? plan.then(new Step.Reset()) : plan.then(new Step.HalfClose());
  }

  private static Plan endless(Draw draw) {
    byte[] part = draw.bytes(1 << 16);
    part[0] = 'P';
    part[1] = 'K';
    return Plan.of(Http.head("POST", "/imports", ZIP, "Transfer-Encoding: chunked"))
        .then(new Step.Stream(draw.between(300, 1_000), i -> Framings.chunk(part)))
        .then("0\r\n\r\n");
  }

  private static Plan right(Draw draw) {
    return Plan.of(Http.post("/imports", small(draw), ZIP)).whole();
  }
}
