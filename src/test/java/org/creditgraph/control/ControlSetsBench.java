package org.creditgraph.control;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.creditgraph.Probe;

/**
 * Measures the control sets of every holder of a generated country: arguments are the number of
 * nodes (12,000,000) and of holdings (14,000,000). Processor and wall time of one thread; the probe
 * is one independent random read of four bytes from a large array.
 */
public final class ControlSetsBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ControlSetsBench() {}

  public static void main(String[] arguments) {
    int nodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12_000_000;
    int holdings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 14_000_000;
    VotingRows rows = new HoldingsGenerator(nodes, holdings, 42).rows();
    int holders = 0;
    for (int i = 0; i < nodes; i++) {
      holders += rows.holdsAnything(i) ? 1 : 0;
    }
    print("%,d nodes, %,d holdings, %,d holders", nodes, rows.held.length, holders);
    for (int round = 1; round <= 5; round++) {
      double probe = Probe.nanos();
      long[] told = new long[3];
      long cpu = THREADS.getCurrentThreadCpuTime();
      long wall = System.nanoTime();
      new ControlSets(rows)
          .every(
              (party, set, count) -> {
                told[0]++;
                told[1] += count;
                told[2] = Math.max(told[2], count);
              });
      print(
          "round %d: %.3f s of the processor, %.3f s on the clock; probe %.1f ns; %,d sets,"
              + " %,d organisations in them, %,d in the largest",
          round,
          (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9,
          (System.nanoTime() - wall) / 1e9,
          probe,
          told[0],
          told[1],
          told[2]);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    print(
        "heap %,d MB in use, %,d MB at most",
        runtime.totalMemory() - runtime.freeMemory() >> 20, runtime.maxMemory() >> 20);
    print("%,d", Arrays.hashCode(rows.start));
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
