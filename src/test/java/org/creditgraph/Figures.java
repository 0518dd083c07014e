package org.creditgraph;

import java.util.Arrays;
import java.util.Locale;

/** How benchmarks tell what they measured. */
public final class Figures {
  private Figures() {}

  /** Prints the distribution of times given in nanoseconds; sorts them. */
  public static void told(String what, long[] nanos) {
    Arrays.sort(nanos);
    print(
        "%-52s p50 %8.3f  p95 %8.3f  p99 %8.3f  max %8.3f  mean %8.3f ms  (%d)",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        Arrays.stream(nanos).average().orElse(0) / 1e6,
        nanos.length);
  }

  public static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
