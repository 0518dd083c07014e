package org.creditgraph.exchange;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it stands in its file, so that it can be given back to be mended. */
public final class Origin {
  private final String file;
  private final List<String> columns;
  private final String[] values;

  /**
   * @param values as given, in the order of the columns; taken, not copied: never written again
   */
  Origin(String file, List<String> columns, String[] values) {
    this.file = file;
    this.columns = columns;
    this.values = values;
  }

  public String file() {
    return file;
  }

  /** The columns of the file's header, in its order. */
  public List<String> columns() {
    return columns;
  }

  /** The values as given; there may be fewer or more than columns when that is what is wrong. */
  public List<String> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  Reject refused(long line, @Nullable String column, String reason) {
    int position = column == null ? -1 : columns.indexOf(column);
    String value = position < 0 || position >= values.length ? null : values[position];
    return new Reject(line, column, value, reason, this);
  }
}
