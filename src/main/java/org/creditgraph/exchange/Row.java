package org.creditgraph.exchange;

import org.creditgraph.graph.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A row that holds a fact.
 *
 * @param line the physical line where the row starts; the first line of a file is 1
 * @param retracted takes back the fact with this key; only the key columns of the fact are filled
 * @param absent the columns that the file does not have, as bits by their position, and that behind
 *     the last column for the source: they say nothing
 * @param origin where it was read, with the values as they stood there
 */
public record Row(long line, Fact fact, boolean retracted, long absent, Origin origin) {
  public Row(long line, Fact fact, boolean retracted, Origin origin) {
    this(line, fact, retracted, 0, origin);
  }

  /**
   * This row as a reject, for what only the store can see, such as a dangling reference.
   *
   * @param column the column at fault, or null when it is the whole row
   * @param reason a full sentence
   */
  public Reject refused(@Nullable String column, String reason) {
    return origin.refused(line, column, reason);
  }
}
