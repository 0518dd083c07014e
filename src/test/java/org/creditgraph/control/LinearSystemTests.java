package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
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

  @Test
  void shouldTellWhatTakesTooLongFromWhatHasNoSolution() {
    LinearSystem thicket = thicket(2_000, 50, 1 - 1e-9);
    assertThat(thicket.solve()).isEmpty();
    assertThat(thicket.isTooDear()).isTrue();
    double[] b = new double[300];
    b[0] = 1;
    LinearSystem closed = new LinearSystem(b, 300);
    for (int i = 0; i < 300; i++) {
      closed.add(i, (i + 1) % 300, 1);
    }
    assertThat(closed.solve()).isEmpty();
    assertThat(closed.isTooDear()).isFalse();
  }

  private static LinearSystem thicket(int size, int holders, double whole) {
    SplittableRandom random = new SplittableRandom(1);
    double[] b = new double[size];
    b[0] = 1e-9;
    LinearSystem system = new LinearSystem(b, size * holders);
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < holders; k++) {
        system.add(i, random.nextInt(size), whole / holders);
      }
    }
    return system;
  }
}
