package org.creditgraph;

import java.util.Arrays;

/** The unit that does not depend on the machine: see docs/performance.md. */
public final class Probe {
  private static final int READS = 20_000_000;

  private Probe() {}

  /** One independent random read of four bytes from a large array, in nanoseconds. */
  public static double nanos() {
    int[] array = new int[1 << 25];
    Arrays.setAll(array, i -> i * 0x9E3779B9);
    int at = 1;
    int sum = 0;
    long start = System.nanoTime();
    for (int i = 0; i < READS; i++) {
      at = at * 1_103_515_245 + 12_345;
      sum += array[at >>> 7];
    }
    double nanos = (System.nanoTime() - start) / (double) READS;
    return sum == 0 ? Double.NaN : nanos;
  }
}
