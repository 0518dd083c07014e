package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SparseEliminationTests {
  @Test
  void shouldSolveWhatItIsGiven() {
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      int size = 1 + random.nextInt(30);
      double[][] a = new double[size][size];
      double[] b = random.doubles(size).toArray();
      SparseElimination elimination = new SparseElimination(b, 1e-10);
      for (int i = 0; i < size; i++) {
        for (int left = random.nextInt(4); left > 0; left--) {
          int j = random.nextInt(size);
          double amount = 0.3 * random.nextDouble();
          a[i][j] += amount;
          elimination.add(i, j, amount);
        }
      }
      double[] x = elimination.solve();
      assertThat(x).as("seed %d", seed).hasSize(size);
      for (int i = 0; i < size; i++) {
        double sum = b[i];
        for (int j = 0; j < size; j++) {
          sum += a[i][j] * x[j];
        }
        assertThat(x[i]).as("seed %d, unknown %d", seed, i).isCloseTo(sum, within(1e-9));
      }
    }
  }

  @Test
  void shouldGiveUpOnAThicketThatFillsIn() {
    int size = 2_000;
    Random random = new Random(7);
    SparseElimination elimination = new SparseElimination(new double[size], 1e-10);
    for (int i = 0; i < size; i++) {
      for (int left = 0; left < 8; left++) {
        elimination.add(i, random.nextInt(size), 0.12);
      }
    }
    assertThat(elimination.solve()).isEmpty();
  }
}
