package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearSystemTests {
  /** A ring in which each holds nearly all of the next: a sweep comes one step further. */
  @Test
  void shouldSweepALargeRingForSoLongOnlyAndThenEliminate() {
    int size = 30_000;
    double part = 0.99999;
    double[] b = new double[size];
    LinearSystem system = new LinearSystem(b, size);
    for (int i = 0; i < size; i++) {
      b[i] = 1 - part;
      system.add(i, (i + 1) % size, part);
    }
    double[] x = system.solve();
    assertThat(system.sweptCount()).isBetween(1L, 200_000_000L + size);
    assertThat(x).hasSize(size);
    for (double each : x) {
      assertThat(each).isCloseTo(1, within(1e-6));
    }
  }
}
