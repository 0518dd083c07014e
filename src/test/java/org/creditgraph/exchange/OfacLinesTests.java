package org.creditgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.creditgraph.exchange.CsvRows.RawRow;
import org.junit.jupiter.api.Test;

class OfacLinesTests {
  private boolean marked;

  private List<RawRow> read(int fields, String... lines) throws IOException {
    String text = String.join("\r\n", lines);
    List<RawRow> rows = new ArrayList<>();
    try (OfacLines in = new OfacLines(new BufferedReader(new StringReader(text)), fields)) {
      for (RawRow row = in.next(); row != null; row = in.next()) {
        rows.add(row);
      }
      marked = in.endsWithMark();
    }
    return rows;
  }

  private List<String> only(int fields, String line) throws IOException {
    List<RawRow> rows = read(fields, line);
    assertThat(rows).singleElement().satisfies(row -> assertThat(row.fault()).isNull());
    return List.of(rows.getFirst().values());
  }

  @Test
  void shouldReadDoubledQuotesByTheRfc() throws IOException {
    assertThat(only(3, "1,\"O'HARA \"\"THE FOX\"\" TRADING, S.A.\",-0- "))
        .containsExactly("1", "O'HARA \"THE FOX\" TRADING, S.A.", "-0- ");
    assertThat(only(3, "1,\"Suite \"\"B\"\"\",\"Valletta\""))
        .containsExactly("1", "Suite \"B\"", "Valletta");
    assertThat(only(3, "1,\"\",\"x\" ")).containsExactly("1", "", "x");
  }

  @Test
  void shouldReadQuotesThatAreNotDoubledAsText() throws IOException {
    assertThat(only(3, "1,\"DOE\",\"a.k.a. \"qhc1987\"; Linked To: STEADY SEA CO.\""))
        .containsExactly("1", "DOE", "a.k.a. \"qhc1987\"; Linked To: STEADY SEA CO.");
    assertThat(only(3, "1,\"DOE \"THE FOX\"\",-0- "))
        .as("before the end of a field")
        .containsExactly("1", "DOE \"THE FOX\"", "-0- ");
    assertThat(only(3, "1,\"\"THE FOX\" DOE\",\"x\""))
        .as("at its beginning")
        .containsExactly("1", "\"THE FOX\" DOE", "x");
    assertThat(only(3, "1,\"\"ONE\", \"TWO\" and 5\" pipes\",\"x\""))
        .as("with a comma and a blank behind, and an odd one")
        .containsExactly("1", "\"ONE\", \"TWO\" and 5\" pipes", "x");
    assertThat(only(3, "1,\"both \"\"here\"\" and \"there\"\",\"x\""))
        .containsExactly("1", "both \"here\" and \"there\"", "x");
  }

  @Test
  void shouldNotLetABrokenRowSwallowTheNext() throws IOException {
    List<RawRow> rows = read(3, "1,\"CUT OFF", "2,\"WHOLE\",-0- ", "x,\"NAMED\",\"y\"", "\u001a");
    assertThat(rows).extracting(RawRow::line).containsExactly(1L, 2L, 3L);
    assertThat(rows.getFirst().fault()).isNotNull();
    assertThat(rows.get(1).values()).containsExactly("2", "WHOLE", "-0- ");
    assertThat(rows.get(2).values()).containsExactly("x", "NAMED", "y");
    assertThat(marked).isTrue();
  }

  @Test
  void shouldReadAValueOfSeveralLines() throws IOException {
    List<RawRow> rows = read(3, "1,\"ONE", "LINE MORE\",\"x\"", "2,\"TWO\",-0- ");
    assertThat(rows.getFirst().values()).containsExactly("1", "ONE\nLINE MORE", "x");
    assertThat(rows.get(1).line()).isEqualTo(3);
    assertThat(marked).isFalse();
  }

  @Test
  void shouldKnowTheMarkOnlyAtTheEnd() throws IOException {
    read(1, "1", "\u001a", "");
    assertThat(marked).isTrue();
    read(1, "1", "\u001a", "2");
    assertThat(marked).as("another file was put behind it").isFalse();
  }

  /** Whatever stands in a field, but a quote with a comma and a quote behind, comes back. */
  @Test
  void shouldReadBackWhateverWasWrittenWithoutDoublingQuotes() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    String signs = "ab \";.'(),-0";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder field = new StringBuilder("a");
      for (int k = random.nextInt(12); k > 0; k--) {
        field.append(signs.charAt(random.nextInt(signs.length())));
      }
      String text = field.append('b').toString();
      if (text.contains("\"\"") || text.matches(".*\" *,[\"0-9-].*")) {
        continue;
      }
      assertThat(only(4, "7,\"" + text + "\",\"x\",-0- ")).containsExactly("7", text, "x", "-0- ");
    }
  }
}
