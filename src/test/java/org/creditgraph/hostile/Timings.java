package org.creditgraph.hostile;

import java.util.Arrays;

/** How long answers took, in milliseconds. */
record Timings(double[] sorted) {

  static Timings of(long[] nanos) {
    return new Timings(Arrays.stream(nanos).mapToDouble(time -> time / 1e6).sorted().toArray());
  }

  int count() {
    return sorted.length;
  }

  double at(double part) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(part * sorted.length) - 1)];
  }

  double p50() {
    return at(0.5);
  }

  double p99() {
    return at(0.99);
  }

  double max() {
    return at(1);
  }

  @Override
  public String toString() {
    return "%,6d asked, p50 %,.1f ms, p99 %,.1f ms, max %,.1f ms"
        .formatted(count(), p50(), p99(), max());
  }
}
