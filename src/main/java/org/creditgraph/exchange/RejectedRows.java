package org.creditgraph.exchange;

import java.nio.file.Path;
import java.util.List;

/**
 * Writes rejected rows back as CSV, one file for each file they came from: its columns, the values
 * as given, and `reason`. Mended, the folder can be imported as it is.
 */
public final class RejectedRows implements AutoCloseable {
  private RejectedRows() {}

  /** Files appear in the folder with the first reject; the folder is made if need be. */
  public static RejectedRows into(Path folder) {
    throw new UnsupportedOperationException("being written: " + folder);
  }

  public void add(Reject reject) {
    throw new UnsupportedOperationException("being written: " + reject);
  }

  /** The files written so far. */
  public List<Path> files() {
    return List.of();
  }

  @Override
  public void close() {}
}
