package org.creditgraph.imports;

import java.time.Duration;

/**
 * What uploads may take.
 *
 * @param bytesMax of one upload
 * @param countMax how many are received at once
 * @param bytesTogetherMax of all that are received at once
 * @param bytesFreeMin what they leave free on the disk
 * @param bytesPerSecondMin the mean rate below which an upload is ended
 * @param grace how long an upload may take before its rate counts
 */
record UploadLimits(
    long bytesMax,
    int countMax,
    long bytesTogetherMax,
    long bytesFreeMin,
    long bytesPerSecondMin,
    Duration grace) {
  private static final int COUNT = 4;
  private static final long FREE = 256L << 20;
  private static final Duration GRACE = Duration.ofSeconds(10);

  static UploadLimits of(long bytesMax, long bytesPerSecondMin) {
    return new UploadLimits(bytesMax, COUNT, 2 * bytesMax, FREE, bytesPerSecondMin, GRACE);
  }

  /** Whether so much after so long is too little. */
  boolean isTooSlow(long bytes, long nanos) {
    return nanos > grace.toNanos() && bytes < bytesPerSecondMin * (nanos / 1e9);
  }
}
