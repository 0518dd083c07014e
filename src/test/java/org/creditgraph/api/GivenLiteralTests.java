package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query says at a place. */
class GivenLiteralTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          { a(id: 5) { b } }                | 5  | id: 5
          { a(id:5, c: 6) { b } }           | 5  | id:5
          { a(id : 5 c: 6) { b } }          | 5  | id : 5
          { a(id: "x) y, z", c: 6) { b } }  | 5  | id: "x) y, z"
          { a(id: "x\\" y") { b } }         | 5  | id: "x\\" y"
          { a(k: [RED, {b: [1]}]) { b } }   | 5  | k: [RED, {b: [1]}]
          query ($v: Int = "x") { a }       | 8  | $v: Int = "x"
          { a(id: 5                         | 5  | id: 5
          """)
  void shouldTellAnArgumentAsItIsWritten(String query, int column, String given) {
    assertThat(GivenLiteral.at(query, new SourceLocation(1, column))).contains(given);
  }

  @Test
  void shouldFindTheLine() {
    assertThat(GivenLiteral.at("{\n  a(\n    id: 5)\n}", new SourceLocation(3, 5)))
        .contains("id: 5");
  }

  @Test
  void shouldCutWhatIsLong() {
    String query = "{a(id: \"" + "x".repeat(1_000) + "\")}";
    assertThat(GivenLiteral.at(query, new SourceLocation(1, 4)).orElseThrow())
        .hasSize(101)
        .endsWith("x…");
  }

  @Test
  void shouldTellNothingOfAPlaceThatIsNot() {
    assertThat(GivenLiteral.at("{a}", new SourceLocation(7, 1))).isEmpty();
    assertThat(GivenLiteral.at("{a}", new SourceLocation(1, 9))).isEmpty();
    assertThat(GivenLiteral.at("{a}", new SourceLocation(0, 0))).isEmpty();
    assertThat(GivenLiteral.at("{a  }", new SourceLocation(1, 3))).isEmpty();
  }
}
