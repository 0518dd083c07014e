package org.creditgraph.ingest;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.creditgraph.ingest.ImportProgress.Phase;

/** Tells a listener how far an import has come: at every new phase and some times a second. */
final class ProgressMeter {
  private static final long TELL_EVERY_NANOS = 200_000_000;

  private final Consumer<ImportProgress> listener;
  private final LongSupplier nanoTime;
  private final long start;
  private long told;
  private Phase phase = Phase.OPENING;
  private String file = "";
  private long rows;
  private long bytesRead;
  private long bytesTotal;

  ProgressMeter(Consumer<ImportProgress> listener, LongSupplier nanoTime) {
    this.listener = listener;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  void enter(Phase next) {
    phase = next;
    tell(nanoTime.getAsLong());
  }

  void opened(long bytes) {
    bytesTotal = bytes;
    enter(Phase.WRITING);
  }

  void wrote(String fileName, int rowCount, long bytesReadSoFar) {
    file = fileName;
    rows += rowCount;
    bytesRead = Math.max(bytesRead, bytesReadSoFar);
    long now = nanoTime.getAsLong();
    if (now - told >= TELL_EVERY_NANOS) {
      tell(now);
    }
  }

  long nanos() {
    return nanoTime.getAsLong() - start;
  }

  private void tell(long now) {
    told = now;
    double seconds = Math.max(1, now - start) / 1e9;
    listener.accept(
        new ImportProgress(phase, file, rows, bytesRead, bytesTotal, Math.round(rows / seconds)));
  }
}
