package org.creditgraph.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.Reader;

/**
 * A reader that hands out one physical line at a time and keeps the text of the record being read.
 *
 * <p>A CSV parser reads ahead, so that after a stray quote nobody knows where it stood. Fed by the
 * line, it has never seen more than the record it stumbled over, and {@link #resume} can go back to
 * that record's second line: one bad quote costs one line and not the rest of the file.
 *
 * <p>Every way to end a line (CR LF, CR) becomes LF, in values too: the same text from two systems
 * is one value, and the parser (FastCSV 4.1) does not run two records into one where a quoted last
 * field holds a single CR.
 */
final class LineTap extends Reader {
  /** No record is longer; a quote that is not closed by then never is. */
  static final int RECORD_CHARS_MAX = 1 << 22;

  /** How much may be read a second time after faults before a file is given up. */
  private static final long REREAD_CHARS_MAX = 1L << 28;

  private static final int BUFFER_CHARS = 1 << 16;

  private final Reader in;
  private char[] chars = new char[BUFFER_CHARS];
  private int recordStart;
  private int next;
  private int end;
  private boolean atEnd;
  private boolean nulSeen;
  private boolean afterReturn;
  private long reread;

  LineTap(Reader in) {
    this.in = in;
  }

  /** The record ends where the reader stands. */
  void markRecord() {
    recordStart = next;
  }

  /** Whether the parser has been told that there is no more. */
  boolean atEnd() {
    return atEnd;
  }

  /** Whether a NUL has come by, ever. */
  boolean nulSeen() {
    return nulSeen;
  }

  boolean recordHasOddQuotes() {
    boolean odd = false;
    for (int i = recordStart; i < next; i++) {
      odd ^= chars[i] == '"';
    }
    return odd;
  }

  /** The first line of the record, without its end, cut at a length. */
  String firstLine(int lengthMax) {
    int stop = recordStart;
    while (stop < end && stop - recordStart < lengthMax && chars[stop] != '\n') {
      stop++;
    }
    return new String(chars, recordStart, stop - recordStart);
  }

  /**
   * Goes back to the second line of the record.
   *
   * @return false when too much has been read twice already
   */
  boolean resume() throws IOException {
    int readTo = next;
    next = recordStart;
    while (!skipLine()) {
      next = end;
      recordStart = end;
      if (!fill()) {
        break;
      }
    }
    reread += Math.max(0, readTo - next);
    recordStart = next;
    atEnd = false;
    return reread <= REREAD_CHARS_MAX;
  }

  /** Moves behind the next line end; false when it is not in the buffer. */
  private boolean skipLine() {
    while (next < end) {
      if (chars[next++] == '\n') {
        return true;
      }
    }
    return false;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (next == end && !fill()) {
      atEnd = true;
      return -1;
    }
    int stop = Math.min(end, next + length);
    int i = next;
    while (i < stop && chars[i++] != '\n') {}
    int count = i - next;
    System.arraycopy(chars, next, into, offset, count);
    next = i;
    return count;
  }

  private boolean fill() throws IOException {
    if (end == chars.length) {
      makeRoom();
    }
    int before = end;
    while (end == before) {
      int count = in.read(chars, end, chars.length - end);
      if (count <= 0) {
        return false;
      }
      take(count);
    }
    return true;
  }

  /** Takes what was read behind the end, with one way to end a line. */
  private void take(int count) {
    int to = end;
    for (int from = end; from < end + count; from++) {
      char c = chars[from];
      boolean secondHalf = c == '\n' && afterReturn;
      afterReturn = c == '\r';
      nulSeen |= c == 0;
      if (!secondHalf) {
        chars[to++] = afterReturn ? '\n' : c;
      }
    }
    end = to;
  }

  private void makeRoom() {
    char[] target = chars;
    if (recordStart == 0) {
      if (chars.length >= RECORD_CHARS_MAX) {
        throw new CsvParseException("a record of more than " + RECORD_CHARS_MAX + " characters");
      }
      target = new char[chars.length * 2];
    }
    System.arraycopy(chars, recordStart, target, 0, end - recordStart);
    chars = target;
    next -= recordStart;
    end -= recordStart;
    recordStart = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
