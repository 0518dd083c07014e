package org.creditgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.WrittenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulasTests {
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  @TempDir Path work;

  /** Each start that a text can have, bare and behind one to three apostrophes. */
  private static List<String> starts() {
    List<String> starts = new ArrayList<>();
    for (char c = '!'; c <= '~'; c++) {
      starts.add(String.valueOf(c));
    }
    DANGEROUS.chars().forEach(c -> starts.add(String.valueOf((char) c)));
    List<String> all = new ArrayList<>();
    for (String marks : List.of("", "'", "''", "'''")) {
      starts.forEach(start -> all.add(marks + start));
    }
    all.add("中");
    return all;
  }

  @Test
  void shouldGiveBackEveryCellItMarksAndTellAnyTwoApart() {
    Set<String> written = new HashSet<>();
    List<String> cells = new ArrayList<>(List.of("", "'", "''"));
    starts().forEach(start -> cells.addAll(List.of(start, start + "5", start + "1+1")));
    for (String cell : Set.copyOf(cells)) {
      String marked = Formulas.marked(cell);
      assertThat(Formulas.unmarked(marked)).isEqualTo(cell);
      assertThat(written.add(marked)).as(marked).isTrue();
      assertThat(marked.isEmpty() || DANGEROUS.indexOf(marked.charAt(0)) < 0).as(marked).isTrue();
    }
  }

  @Test
  void shouldLeaveAloneWhatIsNoFormulaNorLooksLikeAMarkedOne() {
    for (String cell : List.of("'tis", "'", "''", "'5", "5-3", "2026-06-30", "' =1", "\"=1")) {
      assertThat(Formulas.marked(cell)).isEqualTo(cell);
      assertThat(Formulas.unmarked(cell)).isEqualTo(cell);
    }
  }

  @Test
  void shouldExportNoCellThatASpreadsheetRunsAndImportItUnchanged() throws IOException {
    List<Fact> facts = new ArrayList<>();
    for (String start : starts()) {
      if (!start.equals(WrittenText.strip(start))
          || start.indexOf('\r') >= 0
          || start.contains(";")) {
        continue; // no fact has such a text
      }
      String id = "P" + facts.size();
      String given = WrittenText.halfWidth(start) + id;
      facts.add(Fact.of(FactType.PERSON, "id", given, "name", start + "cmd|' /C calc'!A0"));
    }
    facts.add(Fact.of(FactType.PERSON, "id", "P-5", "name", "-5"));
    facts.add(Fact.of(FactType.PERSON, "id", "P+86", "name", "+86 138 0000 0000"));
    Path folder = work.resolve("out");
    try (ExchangeWriter writer = ExchangeWriter.into(folder)) {
      facts.forEach(writer::write);
    }
    for (String[] row : rawRows(folder.resolve("persons.csv"))) {
      for (String cell : row) {
        assertThat(cell.isEmpty() || DANGEROUS.indexOf(cell.charAt(0)) < 0).as(cell).isTrue();
      }
    }
    assertThat(read(folder)).isEqualTo(facts);
  }

  @Test
  void shouldTakePhoneNumbersNegativeNumbersAndDatesInAsTheyWereWithAndWithoutTheMark()
      throws IOException {
    Files.writeString(
        work.resolve("contacts.csv"),
        "subject_id,kind,value,valid_from\nO1,PHONE,'+86 898 6650 1234,2020-01-01\n"
            + "O2,PHONE,+86 898 6650 1234,2020-01-01\n");
    Files.writeString(work.resolve("contracts.csv"), "id,title,amount\nK1,'-5.25,5.25\n");
    List<Fact> facts = read(work);
    assertThat(facts)
        .filteredOn(fact -> fact.type() == FactType.CONTACT)
        .extracting(fact -> fact.text("value"))
        .containsOnly("+86 898 6650 1234")
        .hasSize(2);
    assertThat(facts)
        .filteredOn(fact -> fact.type() == FactType.CONTRACT)
        .extracting(fact -> fact.text("title"))
        .containsExactly("-5.25");
  }

  @Test
  void shouldHandRejectedRowsBackHarmlessAndTakeThemMended() throws IOException {
    Path given = Files.createDirectory(work.resolve("given"));
    Files.writeString(
        given.resolve("persons.csv"),
        "id,name,birth_date\nP1,\"=HYPERLINK(\"\"http://x\"\")\",never\n"
            + "P2,'=1,never\nP3,\"\t@x\",never\n");
    Path back = work.resolve("back");
    try (FactInput input = ExchangeFolder.open(given, ReadOptions.in(work));
        RejectedRows rejected = RejectedRows.into(back)) {
      input.next(9).orElseThrow().rejects().forEach(rejected::add);
    }
    Path file = back.resolve("persons.csv");
    List<String[]> rows = rawRows(file);
    assertThat(rows.get(1)[1]).isEqualTo("'=HYPERLINK(\"http://x\")");
    assertThat(rows.get(2)[1]).isEqualTo("'=1");
    assertThat(rows.get(3)[1]).isEqualTo("'\t@x");
    Files.writeString(file, Files.readString(file).replace("never,", ","));
    assertThat(read(back))
        .extracting(fact -> fact.text("name"))
        .containsExactly("=HYPERLINK(\"http://x\")", "=1", "@x");
  }

  private List<Fact> read(Path folder) {
    List<Fact> facts = new ArrayList<>();
    try (FactInput input = ExchangeFolder.open(folder, ReadOptions.in(work))) {
      for (Optional<Chunk> chunk = input.next(50); chunk.isPresent(); chunk = input.next(50)) {
        assertThat(chunk.get().rejects()).isEmpty();
        chunk.get().rows().forEach(row -> facts.add(row.fact()));
      }
    }
    return facts;
  }

  /** The cells as a spreadsheet sees them. */
  private static List<String[]> rawRows(Path file) throws IOException {
    try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(file)) {
      return reader.stream().map(row -> row.getFields().toArray(String[]::new)).toList();
    }
  }
}
