package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdSetTests {
  @Test
  void shouldDoAsASetOfStringsDoesWhileFewAndWhenMany() {
    Random random = new Random(7);
    IdSet ids = new IdSet();
    Set<String> oracle = new HashSet<>();
    assertThat(ids.isEmpty()).isTrue();
    for (int i = 0; i < 600_000; i++) {
      String id = "ORG-" + random.nextInt(400_000);
      assertThat(ids.add(id)).isEqualTo(oracle.add(id));
    }
    assertThat(ids.isEmpty()).isFalse();
    for (int i = 0; i < 500_000; i++) {
      assertThat(ids.contains("ORG-" + i)).isEqualTo(oracle.contains("ORG-" + i));
    }
  }
}
