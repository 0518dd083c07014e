package org.creditgraph.exchange;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/**
 * Takes the fields of one record from the parser after the other, without the mark of {@link
 * Formulas}; used again for the next.
 */
final class FieldCollector extends CsvCallbackHandler<FieldCollector> {
  /** More fields than that are not kept: no file of ours has so many columns. */
  private static final int FIELD_COUNT_MAX = 64;

  /** What is kept of a field that is too long. */
  private static final int CUT_CHARS = 1_000;

  private final String[] fields = new String[FIELD_COUNT_MAX];
  private int count;
  private long line;
  private boolean empty;
  private boolean lastQuoted;
  private boolean tooLong;

  long line() {
    return line;
  }

  boolean isEmpty() {
    return empty;
  }

  boolean lastQuoted() {
    return lastQuoted;
  }

  boolean tooLong() {
    return tooLong;
  }

  boolean hasNul() {
    for (int i = 0; i < count; i++) {
      if (fields[i].indexOf(0) >= 0) {
        return true;
      }
    }
    return false;
  }

  String[] toArray() {
    return Arrays.copyOf(fields, count);
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = startingLineNumber;
    count = 0;
    empty = false;
    lastQuoted = false;
    tooLong = false;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    lastQuoted = quoted;
    if (length > CsvRows.FIELD_CHARS_MAX) {
      tooLong = true;
      length = CUT_CHARS;
    }
    if (count < FIELD_COUNT_MAX) {
      fields[count++] = length == 0 ? "" : Formulas.unmarked(new String(buffer, offset, length));
    }
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("the format has no comments");
  }

  @Override
  protected void setEmpty() {
    empty = true;
  }

  @Override
  protected FieldCollector buildRecord() {
    return this;
  }

  @Override
  protected RecordType getRecordType() {
    return empty ? RecordType.EMPTY : RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }
}
