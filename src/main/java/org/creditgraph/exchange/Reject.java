package org.creditgraph.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A row that is not imported, and why.
 *
 * @param line the physical line where the row starts; the first line of a file is 1
 * @param column the column at fault, or null when it is the whole row
 * @param value what stood there, or null
 * @param reason a full sentence in English and Chinese, `English / 中文`
 */
public record Reject(
    long line, @Nullable String column, @Nullable String value, String reason, Origin origin) {

  public String file() {
    return origin.file();
  }
}
