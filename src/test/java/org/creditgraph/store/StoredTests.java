package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.junit.jupiter.api.Test;

class StoredTests {
  @Test
  void shouldGiveBackEveryShareAndBandExactly() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      Share one = new Share(random.nextLong(Share.WHOLE + 1));
      Share other = random.nextBoolean() ? one : new Share(random.nextLong(Share.WHOLE + 1));
      ShareBand band =
          one.compareTo(other) < 0 ? new ShareBand(one, other) : new ShareBand(other, one);
      Object property = Stored.property(ColumnType.SHARE, band);
      assertThat(Stored.value(ColumnType.SHARE, property)).isEqualTo(band);
    }
  }

  @Test
  void shouldReadSharesAsStoresOfEarlierVersionsKeptThem() {
    assertThat(Stored.value(ColumnType.SHARE, 0.5000000001)).hasToString("0.5000000001");
    assertThat(Stored.value(ColumnType.SHARE, 0.333333333333333)).hasToString("0.333333333333");
    assertThat(Stored.value(ColumnType.SHARE, 1.0)).hasToString("1");
    assertThat(Stored.value(ColumnType.SHARE, 1L)).hasToString("1");
    assertThat(Stored.value(ColumnType.SHARE, null)).isNull();
  }
}
