package org.creditgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTests {
  @ParameterizedTest
  @CsvSource({
    "import, import, 0",
    "imprt, import, 1",
    "improt, import, 1",
    "exprot, export, 1",
    "kitten, sitting, 3",
    "'', abc, 3",
    "ca, abc, 3"
  })
  void shouldCountKeystrokes(String a, String b, int distance) {
    assertThat(NearestWord.distance(a, b)).isEqualTo(distance);
    assertThat(NearestWord.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void shouldGuessOnlyWhatIsNear() {
    List<String> words = List.of("import", "export", "scan");
    assertThat(NearestWord.slip("imprt", words)).contains("import");
    assertThat(NearestWord.slip("scna", words)).contains("scan");
    assertThat(NearestWord.slip("frobnicate", words)).isEmpty();
    assertThat(NearestWord.slip("x", List.of())).isEmpty();
    assertThat(NearestWord.of("frobnicate", words)).isIn(words);
  }
}
