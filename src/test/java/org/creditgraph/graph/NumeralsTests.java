package org.creditgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class NumeralsTests {
  @Test
  void shouldTellOneFromSeveral() {
    assertThat(Numerals.counted(1, "more person is", "more people are"))
        .isEqualTo("1 more person is");
    assertThat(Numerals.counted(0, "day", "days")).isEqualTo("0 days");
    assertThat(Numerals.counted(1_234, "day", "days")).isEqualTo("1,234 days");
  }

  @Test
  void shouldTellPercentWithoutZerosAtTheEnd() {
    assertThat(Numerals.percent(0.547, 4, RoundingMode.HALF_UP)).isEqualTo("54.7");
    assertThat(Numerals.percent(1, 4, RoundingMode.HALF_UP)).isEqualTo("100");
    assertThat(Numerals.percent(0, 4, RoundingMode.HALF_UP)).isEqualTo("0");
    assertThat(Numerals.percent(1.0 / 3, 4, RoundingMode.HALF_UP)).isEqualTo("33.3333");
    assertThat(Numerals.percent(0.99999, 1, RoundingMode.DOWN)).isEqualTo("99.9");
    assertThat(Numerals.percent(0.7, 1, RoundingMode.DOWN)).isEqualTo("70");
  }

  @Test
  void shouldTellNumbersWithoutPowersOfTen() {
    assertThat(Numerals.plain(new BigDecimal("1.50"))).isEqualTo("1.5");
    assertThat(Numerals.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(Numerals.plain(new BigDecimal("0.000"))).isEqualTo("0");
  }
}
