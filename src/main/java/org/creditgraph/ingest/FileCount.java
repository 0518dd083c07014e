package org.creditgraph.ingest;

/**
 * What became of the rows of one file.
 *
 * @param unchanged rows that say what was known already
 * @param superseded rows with a known key and other values: the old version is kept as past
 * @param nothingToRetract rows that take back what is not known; they change nothing
 * @param nothingSaid rows of contacts, names and numbers whose value says that there is none; they
 *     are no facts
 */
public record FileCount(
    String file,
    long added,
    long unchanged,
    long superseded,
    long retracted,
    long nothingToRetract,
    long nothingSaid,
    long rejected) {

  public FileCount(
      String file,
      long added,
      long unchanged,
      long superseded,
      long retracted,
      long nothingToRetract,
      long rejected) {
    this(file, added, unchanged, superseded, retracted, nothingToRetract, 0, rejected);
  }

  static FileCount none(String file) {
    return new FileCount(file, 0, 0, 0, 0, 0, 0, 0);
  }

  public long rows() {
    return taken() + rejected;
  }

  /** The rows that were not rejected, whether they changed something or not. */
  public long taken() {
    return changes() + unchanged + nothingToRetract + nothingSaid;
  }

  public long changes() {
    return added + superseded + retracted;
  }

  FileCount plus(FileCount other) {
    return new FileCount(
        file,
        added + other.added,
        unchanged + other.unchanged,
        superseded + other.superseded,
        retracted + other.retracted,
        nothingToRetract + other.nothingToRetract,
        nothingSaid + other.nothingSaid,
        rejected + other.rejected);
  }
}
