package org.creditgraph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;

/** What the machine itself takes, to hold a measurement against: see docs/performance.md. */
public final class Probe {
  private static final int READS = 20_000_000;

  private static final int SYNCS = 2_000;

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

  /** The times, in nanoseconds, of appending 4 kB to a file in a folder and syncing it. */
  public static long[] synced(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "probe", null);
    long[] nanos = new long[SYNCS];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNCS; i++) {
        long start = System.nanoTime();
        channel.write(ByteBuffer.allocate(4096));
        channel.force(false);
        nanos[i] = System.nanoTime() - start;
      }
    } finally {
      Files.delete(file);
    }
    return nanos;
  }

  /**
   * Hundredths of a second of processors that the machine below has taken since it started; 0 where
   * it does not say.
   */
  public static long stolen() throws IOException {
    Path all = Path.of("/proc/stat");
    if (!Files.exists(all)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(all)) {
      return Long.parseLong(lines.findFirst().orElseThrow().split(" +")[8]);
    }
  }
}
