package org.creditgraph.store;

import java.util.function.LongSupplier;
import org.creditgraph.graph.Refusal;

/** What is free on a disk, beside a reserve that nothing may take. */
final class DiskSpace {
  private static final long MEGABYTE = 1L << 20;

  private final LongSupplier free;
  private final long reserve;

  /**
   * @param free tells the bytes that are free now
   * @param reserve bytes that stay free, so that the database can always write down what it has
   *     acknowledged, and recover
   */
  DiskSpace(LongSupplier free, long reserve) {
    this.free = free;
    this.reserve = reserve;
  }

  /**
   * Refuses to let the disk be filled.
   *
   * @param bytes how much may be written
   * @throws Refusal DISK_FULL
   */
  void require(long bytes) {
    long now = free.getAsLong();
    if (now < bytes + reserve) {
      throw new Refusal(
          "DISK_FULL",
          "Nothing was written: the disk of creditgraph.home has "
              + megabytes(now)
              + " free, and this may need "
              + megabytes(bytes + reserve)
              + (reserve > 0 ? reserved(bytes) : "")
              + ". Free space on that disk, then try again.");
    }
  }

  private String reserved(long bytes) {
    String share =
        bytes == 0 ? "" : ", " + megabytes(bytes) + " for itself and " + megabytes(reserve);
    return share + " that stay free for the database (creditgraph.disk-reserve)";
  }

  /** In whole megabytes, but for less than ten. */
  private static String megabytes(long bytes) {
    return bytes >= 10 * MEGABYTE || bytes % MEGABYTE == 0
        ? "%,d MB".formatted(bytes / MEGABYTE)
        : "%.1f MB".formatted((double) bytes / MEGABYTE);
  }
}
