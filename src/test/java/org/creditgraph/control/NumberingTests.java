package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumberingTests {
  @Test
  void shouldTakeBackTheLastNumbersAsIfTheyHadNeverBeen() {
    SplittableRandom random = new SplittableRandom(1);
    Numbering numbering = new Numbering();
    List<Integer> nodes = new ArrayList<>();
    for (int step = 0; step < 20_000; step++) {
      if (random.nextInt(10) == 0) {
        int kept = random.nextInt(nodes.size() + 1);
        numbering.cut(kept);
        nodes.subList(kept, nodes.size()).clear();
      } else {
        int node = random.nextInt(-50, 500);
        int known = nodes.indexOf(node);
        assertThat(numbering.find(node)).isEqualTo(known);
        assertThat(numbering.add(node)).isEqualTo(known < 0 ? nodes.size() : known);
        if (known < 0) {
          nodes.add(node);
        }
      }
      assertThat(numbering.count()).isEqualTo(nodes.size());
    }
  }
}
