package org.creditgraph.succession;

/** Hears how far a scan of the population is. */
@FunctionalInterface
public interface ScanProgress {
  /** Nobody listens. */
  ScanProgress NONE = (doneCount, listedCount) -> {};

  /**
   * So many of the parties with a record are looked at.
   *
   * @param listedCount how many there are
   */
  void scanned(int doneCount, int listedCount);
}
