package org.creditgraph.ingest;

/**
 * How far an import has come. Rows and bytes never go back.
 *
 * @param file the file under way, "" before the first
 * @param rows rows judged and written, or rejected, so far
 * @param bytesRead of {@code bytesTotal}, how much has been read
 * @param rowsPerSecond the mean since the start
 */
public record ImportProgress(
    Phase phase, String file, long rows, long bytesRead, long bytesTotal, long rowsPerSecond) {
  public static final ImportProgress WAITING = new ImportProgress(Phase.OPENING, "", 0, 0, 0, 0);

  /** What is being done, in this order. */
  public enum Phase {
    OPENING,
    WRITING,
    COMMITTING,
    /** The batch is in and visible; suspicious facts are looked for. */
    EXAMINING,
    DONE
  }

  /** In 0..1, by bytes. */
  public double fraction() {
    if (phase.compareTo(Phase.WRITING) > 0) {
      return 1;
    }
    return bytesTotal == 0 ? 0 : Math.min(1, (double) bytesRead / bytesTotal);
  }
}
