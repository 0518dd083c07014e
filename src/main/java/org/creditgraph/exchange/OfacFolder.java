package org.creditgraph.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import org.creditgraph.graph.Refusal;

/**
 * Reads a folder of the list of specially designated nationals as the U.S. Treasury publishes it.
 */
public final class OfacFolder {
  /** What the ids of everything on the list start with. */
  public static final String ID_PREFIX = "OFAC-";

  private OfacFolder() {}

  /**
   * Reads the list as it stood on a day and tells what it says and what has changed.
   *
   * @param day the day of the batch: listings seen for the first time are decided on it, those gone
   *     end on it
   * @param known what the store holds of the list
   * @throws Refusal NO_SUCH_FOLDER, NO_OFAC_LIST, ENCODING_REFUSED, FILE_UNREADABLE
   */
  public static FactInput open(
      Path folder, LocalDate day, KnownListings known, ReadOptions options) {
    throw new UnsupportedOperationException("being written: " + folder + day + known + options);
  }
}
