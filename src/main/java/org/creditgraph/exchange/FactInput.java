package org.creditgraph.exchange;

import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Refusal;

/**
 * Facts to import, read in chunks of one type, the types in the order of {@link
 * org.creditgraph.graph.FactType}. Not thread-safe; memory does not grow with the size of the
 * files.
 */
public interface FactInput extends AutoCloseable {

  /**
   * The next rows, all of one type and one file, in the order of the file; empty at the end.
   *
   * @param rowCountMax how many rows and rejects at most, 1 or more
   * @throws Refusal FILE_UNREADABLE when the rest of a file makes no sense at all
   */
  Optional<Chunk> next(int rowCountMax);

  /**
   * What the user should know and need not mend, as full sentences, such as an encoding that was
   * recognised. Complete when {@link #next} has come to its end.
   */
  List<String> notices();

  /** The size of all files to read, in bytes. */
  long bytesTotal();

  /** How much of {@link #bytesTotal} has been read, for showing progress. */
  long bytesRead();

  /** Closes the files and removes what was unpacked. */
  @Override
  void close();
}
