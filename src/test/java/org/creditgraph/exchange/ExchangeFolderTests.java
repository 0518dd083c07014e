package org.creditgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.WrittenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeFolderTests {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  private final List<Row> rows = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private List<String> notices = List.of();

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void read(ReadOptions options) {
    try (FactInput input = ExchangeFolder.open(folder, options)) {
      Optional<Chunk> chunk = input.next(3);
      while (chunk.isPresent()) {
        assertThat(chunk.get().size()).isBetween(1, 3);
        rows.addAll(chunk.get().rows());
        rejects.addAll(chunk.get().rejects());
        chunk = input.next(3);
      }
      assertThat(input.bytesRead()).isEqualTo(input.bytesTotal());
      notices = input.notices();
    }
  }

  private void read() {
    read(ReadOptions.in(folder));
  }

  private void shouldRefuse(String code, String... words) {
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContainingAll(words);
  }

  @Test
  void shouldReadColumnsInAnyOrderWithSourceRetractedAndReason() throws IOException {
    write(
        "persons.csv",
        "\uFEFFname,source,reason,retracted,id\n"
            + "袁俊,登记机关,was wrong,,P1\n"
            + "\n"
            + ",,,true,P2\r\n"
            + "\"a \"\"b\"\"\nc\",,,FALSE,  P3\u3000\n"
            + "d,,,,P4");
    read();
    assertThat(rejects).isEmpty();
    assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 5L, 7L);
    assertThat(rows).extracting(Row::retracted).containsExactly(false, true, false, false);
    assertThat(rows.getFirst().fact().source()).isEqualTo("登记机关");
    assertThat(rows.get(2).fact())
        .isEqualTo(Fact.of(FactType.PERSON, "id", "P3", "name", "a \"b\"\nc"));
    assertThat(rows.getFirst().origin().columns())
        .containsExactly("name", "source", "reason", "retracted", "id");
  }

  @Test
  void shouldReadAHeaderWithWhatNobodySeesAndPassOverWhatMacOsLeaves() throws IOException {
    write("persons.csv", "\uFEFFid\u200b,ｎａｍｅ\nP1,张三\n");
    write("._persons.csv", "Mac OS X");
    read();
    assertThat(rejects).isEmpty();
    assertThat(rows)
        .extracting(Row::fact)
        .containsExactly(Fact.of(FactType.PERSON, "id", "P1", "name", "张三"));
  }

  @Test
  void shouldPassOverAHeaderThatComesAgainAndSayInWhichLine() throws IOException {
    write("persons.csv", "id,name\nP1,张三\n\uFEFFid, name\nP2,李四\nP3,王五\nid,name\nP4,赵六\n");
    read();
    assertThat(rejects).isEmpty();
    assertThat(rows)
        .extracting(row -> row.fact().value("name"))
        .containsExactly("张三", "李四", "王五", "赵六");
    assertThat(notices).hasSize(1);
    assertThat(notices.getFirst()).contains("persons.csv", "header again in line 3", "第3行");
  }

  @Test
  void shouldRefuseAnotherHeaderInsideAFile() throws IOException {
    write("persons.csv", "id,name\nP1,张三\nname,id\n李四,P2\n");
    shouldRefuse("HEADER_CHANGED", "persons.csv", "line 3", "one by one");
  }

  @Test
  void shouldReadTheFilesInTheOrderOfTheirTypes() throws IOException {
    write("roles.csv", "holder_id,organization_id,role,valid_from\nP1,O1,DIRECTOR,\n");
    write("persons.csv", "id\nP1\n");
    write("organizations.csv", "id,kind\nO1,ENTERPRISE\n");
    write("contacts.csv", "subject_id,kind,value,valid_from\n");
    write("README.txt", "none of ours");
    read();
    assertThat(rows)
        .extracting(row -> row.fact().type())
        .containsExactly(FactType.ORGANIZATION, FactType.PERSON, FactType.ROLE);
  }

  @Test
  void shouldRefuseFilesThatItDoesNotKnow() throws IOException {
    write("persons.csv", "id\nP1\n");
    write("organisations.csv", "id\nO1\n");
    shouldRefuse("UNKNOWN_FILE", "organisations.csv", "organizations.csv");
    Files.move(folder.resolve("organisations.csv"), folder.resolve("Organizations.CSV"));
    shouldRefuse("UNKNOWN_FILE", "Organizations.CSV", "did you mean organizations.csv");
  }

  @Test
  void shouldRefuseAFolderWithoutFilesAndPointToTheOneBelow() throws IOException {
    shouldRefuse("NO_EXCHANGE_FILES", "organizations.csv");
    Files.createDirectory(folder.resolve("data"));
    write("data/persons.csv", "id\n");
    shouldRefuse("NO_EXCHANGE_FILES", "data");
    assertThatThrownBy(() -> ExchangeFolder.open(folder.resolve("none"), ReadOptions.in(folder)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NO_SUCH_FOLDER"));
  }

  @Test
  void shouldRefuseHeadersThatAreWrong() throws IOException {
    write("persons.csv", "id,nome\nP1,a\n");
    shouldRefuse("UNKNOWN_COLUMN", "persons.csv", "nome", "id_number", "retracted");
    write("persons.csv", "id,name,id\n");
    shouldRefuse("DUPLICATE_COLUMN", "persons.csv", "\"id\"");
    write("persons.csv", "name\n");
    shouldRefuse("MISSING_COLUMN", "persons.csv", "\"id\"", "birth_date");
    write("persons.csv", "id,\"name\"x\n");
    shouldRefuse("FILE_UNREADABLE", "persons.csv");
    write("persons.csv", "");
    shouldRefuse("EMPTY_FILE", "persons.csv");
    write("persons.csv", "\n\n");
    shouldRefuse("EMPTY_FILE", "persons.csv");
  }

  @Test
  void shouldTakeAFileWithAHeaderOnly() throws IOException {
    write("persons.csv", "id,name");
    read();
    assertThat(rows).isEmpty();
    assertThat(rejects).isEmpty();
  }

  @Test
  void shouldRecogniseGb18030AndSaySo() throws IOException {
    Files.writeString(folder.resolve("persons.csv"), "id,name\nP1,袁俊\nP2,䶮𠮷\n", GB18030);
    write("platforms.csv", "id,name\nPF1,椰城优选\n");
    read();
    assertThat(rows)
        .extracting(row -> row.fact().text("name"))
        .containsExactly("袁俊", "䶮𠮷", "椰城优选");
    assertThat(notices).hasSize(1);
    assertThat(notices.getFirst()).contains("persons.csv", "GB18030");
  }

  @Test
  void shouldReadAnEncodingThatIsForced() throws IOException {
    Files.writeString(
        folder.resolve("persons.csv"), "id,name\nP1,Café\n", Charset.forName("cp1252"));
    read(ReadOptions.in(folder).withEncoding(Charset.forName("cp1252")));
    assertThat(rows.getFirst().fact().text("name")).isEqualTo("Café");
    assertThat(notices).isEmpty();
    Files.writeString(folder.resolve("persons.csv"), "id,name\nP1,袁俊\n", GB18030);
    assertThatThrownBy(() -> read(ReadOptions.in(folder).withEncoding(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ENCODING_REFUSED"))
        .hasMessageContainingAll("UTF-8", "line 2");
  }

  @Test
  void shouldRefuseOtherEncodingsAndWhatIsNoText() throws IOException {
    Path file = folder.resolve("persons.csv");
    Files.writeString(file, "\uFEFFid,name\nP1,袁俊\n", StandardCharsets.UTF_16LE);
    shouldRefuse("ENCODING_REFUSED", "persons.csv", "UTF-8");
    Files.writeString(file, "id,name\nP1,a\n", StandardCharsets.UTF_16BE);
    shouldRefuse("ENCODING_REFUSED", "UTF-16");
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, (byte) 0xff, 0x0d, 0x0a});
    shouldRefuse("ENCODING_REFUSED", "persons.csv");
    Files.write(file, new byte[] {'i', 'd', '\n', (byte) 0x80, '\n', (byte) 0xff, '\n'});
    shouldRefuse("ENCODING_REFUSED", "line 2", "--encoding");
  }

  @Test
  void shouldRefuseDamagedUtf8InsteadOfTakingItForSomethingElse() throws IOException {
    byte[] good = "id,name\nP1,袁俊\nP2,冯丹丹海南人\nP3,张睿琦\nP4,王\n".getBytes(StandardCharsets.UTF_8);
    good[good.length - 2] = (byte) 0xe5;
    Files.write(folder.resolve("persons.csv"), good);
    shouldRefuse("ENCODING_REFUSED", "damaged", "line 5");
  }

  @Test
  void shouldLoseOnlyTheLineOfABadQuote() throws IOException {
    write(
        "persons.csv",
        "id,name\nP1,a\nP2,\"b\nP3,\"c\"\nP4,\"d\" e\nP5,\"f\"\"\"\nP6,\"g\nh\"\nP7,x\nP8,\"cut");
    read();
    assertThat(rows)
        .extracting(row -> row.line() + " " + row.fact().text("id"))
        .containsExactly("2 P1", "4 P3", "6 P5", "7 P6", "9 P7");
    assertThat(rejects).extracting(Reject::line).containsExactly(3L, 5L, 10L);
    assertThat(rejects.getFirst().origin().values()).containsExactly("P2,\"b");
    assertThat(rejects.getFirst().reason()).contains("quotes", "引号");
    assertThat(rejects.getLast().reason()).contains("file ends");
  }

  @Test
  void shouldRejectRowsWithTooFewOrTooManyFieldsOrNul() throws IOException {
    write("persons.csv", "id,name\nP1\nP2,a,b\nP3,x\0y\nP4,ok\nP5");
    read();
    assertThat(rows).extracting(Row::line).containsExactly(5L);
    assertThat(rejects).extracting(Reject::line).containsExactly(2L, 3L, 4L, 6L);
    assertThat(rejects.get(0).reason()).contains("too few fields: 1, the header has 2");
    assertThat(rejects.get(1).reason()).contains("too many fields: 3");
    assertThat(rejects.get(2).reason()).contains("NUL");
  }

  @Test
  void shouldRejectAValueBeyondAMillionCharactersAndReadOn() throws IOException {
    String longText = "x".repeat(CsvRows.FIELD_CHARS_MAX + 1);
    String just = "y".repeat(CsvRows.FIELD_CHARS_MAX);
    write(
        "persons.csv",
        "id,name\nP1,%s\nP2,\"%s\"\nP3,%s\nP4,a\nP5,%s\n"
            .formatted(longText, longText, just, "z".repeat(6_000_000)));
    read();
    assertThat(rows).extracting(row -> row.fact().text("id")).containsExactly("P4");
    assertThat(rejects).extracting(Reject::line).containsExactly(2L, 3L, 4L, 6L);
    assertThat(rejects)
        .filteredOn(reject -> reject.line() != 4)
        .allMatch(reject -> reject.reason().contains("1,048,576"));
  }

  @Test
  void shouldReadEveryWayToEndALine() throws IOException {
    write("persons.csv", "id,name\rP1,a\r\nP2,\"b\r\nc\"\nP3,\"d\rd\"\r\rP4,e");
    read();
    assertThat(rejects).isEmpty();
    assertThat(rows)
        .extracting(row -> row.line() + row.fact().needed("id"))
        .containsExactly("2P1", "3P2", "5P3", "8P4");
    assertThat(rows)
        .extracting(row -> row.fact().text("name"))
        .containsExactly("a", "b\nc", "d\nd", "e");
  }

  @Test
  void shouldFindLinesAndValuesAcrossTheBordersOfItsBuffers() throws IOException {
    StringBuilder text = new StringBuilder("id,name\r\n");
    for (int i = 0; i < 20_000; i++) {
      text.append('P').append(i).append(",\"").append("ä".repeat(i % 97)).append("\r\nz\"\r\n");
    }
    write("persons.csv", text.toString());
    read();
    assertThat(rejects).isEmpty();
    assertThat(rows).hasSize(20_000);
    for (int i = 0; i < 20_000; i++) {
      assertThat(rows.get(i).line()).isEqualTo(2 + 2L * i);
      assertThat(rows.get(i).fact().text("name"))
          .isEqualTo(WrittenText.strip("ä".repeat(i % 97) + "\nz"));
    }
  }
}
