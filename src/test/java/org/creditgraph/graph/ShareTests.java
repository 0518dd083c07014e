package org.creditgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareTests {
  private static Share of(String fraction) {
    return Share.of(new BigDecimal(fraction));
  }

  @Test
  void shouldKeepTwelveDecimalsAndRoundHalvesToEven() {
    assertThat(of("0.500000000001").trillionths()).isEqualTo(500_000_000_001L);
    assertThat(of("0.6666666666666666").trillionths()).isEqualTo(666_666_666_667L);
    assertThat(of("0.1234567890125").trillionths()).isEqualTo(123_456_789_012L);
    assertThat(of("0.1234567890135").trillionths()).isEqualTo(123_456_789_014L);
    assertThat(of("0.99999999999999999999")).isEqualTo(Share.ALL);
    assertThat(of("1e-999999999")).isEqualTo(Share.NONE);
    assertThat(of("0.4999999")).isLessThan(of("0.5"));
    assertThat(of("0.2500").toString()).isEqualTo("0.25");
    assertThatThrownBy(() -> of("1.000000000001")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldComeBackExactlyFromADouble() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      Share share = new Share(random.nextLong(Share.WHOLE + 1));
      assertThat(Share.of(share.fraction())).isEqualTo(share);
      assertThat(Share.of(share.decimal())).isEqualTo(share);
    }
  }

  @Test
  void shouldTellABandByItsEnds() {
    ShareBand band = ShareBand.parse("0.25..0.5");
    assertThat(band).isEqualTo(new ShareBand(of("0.25"), of("0.5"))).hasToString("0.25..0.5");
    assertThat(ShareBand.parse("0.3..0.30")).isEqualTo(ShareBand.of(of("0.3"))).hasToString("0.3");
    assertThatThrownBy(() -> ShareBand.parse("0.5..0.25"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
