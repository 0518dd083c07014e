package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.ExchangeFolder;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.ReadOptions;
import org.creditgraph.graph.FactType;
import org.junit.jupiter.api.Test;

class SharesRoundedTests {
  private static long rounded(String name) {
    Path folder = Path.of("src/test/resources/cases", name);
    try (FactInput input = ExchangeFolder.open(folder, ReadOptions.in(folder))) {
      while (true) {
        Chunk chunk = input.next(100).orElseThrow();
        if (chunk.type() == FactType.HOLDING) {
          return chunk.rows().stream().filter(SharesRounded::isIn).count();
        }
      }
    }
  }

  @Test
  void shouldCountTheRowsThatTellAShareToMoreDigitsThanAreKept() {
    assertThat(rounded("shares-as-doubles")).isEqualTo(3);
    assertThat(rounded("half-plus-one-share")).isZero();
    assertThat(SharesRounded.notice(3)).startsWith("3 rows of shareholdings.csv").contains("3 行");
  }
}
