package org.creditgraph.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.creditgraph.exchange.CsvRows.RawRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of the U.S. Treasury, whose quotes inside a field are doubled or not.
 *
 * <p>A row that RFC 4180 reads into the right number of fields is read so. In any other a quoted
 * field ends at a quote with a comma and the start of a field behind it (a quote, a number, `-0-`),
 * or at the end of the row: what stands between is text, with the quotes in it. A row begins with
 * the number of a listing, so that one whose last quote is missing cannot swallow the next.
 */
final class OfacLines implements AutoCloseable {
  private static final String END_MARK = "\u001a";
  private static final int ROW_CHARS_MAX = 1 << 20;
  private static final int SHOWN_CHARS = 200;

  /** A value has no more lines. */
  private static final int LINES_MAX = 20;

  private final BufferedReader in;
  private final int fieldCount;
  private final Deque<String> ahead = new ArrayDeque<>();
  private long line;
  private boolean marked;

  OfacLines(BufferedReader in, int fieldCount) {
    this.in = in;
    this.fieldCount = fieldCount;
  }

  /** Whether the last thing read was the publisher's end mark. */
  boolean endsWithMark() {
    return marked;
  }

  /** The next row, or null at the end. */
  @Nullable RawRow next() throws IOException {
    String row = nextLine();
    while (row != null && (row.isBlank() || isMark(row))) {
      marked |= isMark(row);
      row = nextLine();
    }
    if (row == null) {
      return null;
    }
    marked = false;
    long first = line;
    String whole = isOpen(row) ? joined(row) : row;
    return row(first, whole);
  }

  private static boolean isMark(String row) {
    return row.strip().equals(END_MARK);
  }

  /** Whether a value may go on in the next line: nothing else makes sense of the quotes. */
  private boolean isOpen(String row) {
    return row.chars().filter(c -> c == '"').count() % 2 == 1 && fields(row).size() != fieldCount;
  }

  /** A row with the lines on which its values go on; the row alone where that makes none. */
  private String joined(String row) throws IOException {
    List<String> more = new ArrayList<>();
    String whole = row;
    while (isOpen(whole) && more.size() < LINES_MAX) {
      String next = nextLine();
      if (next == null) {
        break;
      }
      more.add(next);
      if (isMark(next) || isRow(next)) {
        break;
      }
      whole = whole + '\n' + next;
    }
    if (!more.isEmpty() && fields(whole).size() == fieldCount && !isRow(more.getLast())) {
      return whole;
    }
    line -= more.size();
    more.reversed().forEach(ahead::addFirst);
    return row;
  }

  private RawRow row(long first, String row) {
    if (row.length() > ROW_CHARS_MAX) {
      return new RawRow(
          first, new String[] {row.substring(0, SHOWN_CHARS)}, Reasons.FIELD_TOO_LONG);
    }
    if (row.indexOf(0) >= 0) {
      return new RawRow(first, new String[] {row}, Reasons.NUL);
    }
    List<String> fields = fields(row);
    return fields.isEmpty()
        ? new RawRow(first, new String[] {row}, Reasons.UNCLOSED_QUOTE)
        : new RawRow(first, fields.toArray(String[]::new), null);
  }

  /** The fields of a row; none where no reading of its quotes makes any. */
  private List<String> fields(String row) {
    List<String> strict = strict(row);
    if (strict != null && strict.size() == fieldCount) {
      return strict;
    }
    List<String> meant = lenient(row);
    if (meant != null && (strict == null || meant.size() == fieldCount)) {
      return meant;
    }
    return strict == null ? List.of() : strict;
  }

  private @Nullable String nextLine() throws IOException {
    String next = ahead.isEmpty() ? in.readLine() : ahead.poll();
    line += next == null ? 0 : 1;
    return next;
  }

  /** Whether a line is a row by itself, or begins as one does: with a number and a comma. */
  private boolean isRow(String text) {
    List<String> strict = strict(text);
    return beginsWithNumber(text) || (strict != null && strict.size() == fieldCount);
  }

  private static boolean beginsWithNumber(String text) {
    int end = 0;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end > 0 && end < text.length() && text.charAt(end) == ',';
  }

  /** By RFC 4180, with blanks allowed behind a closing quote; null for what that does not allow. */
  private static @Nullable List<String> strict(String row) {
    List<String> fields = new ArrayList<>(12);
    int at = 0;
    while (true) {
      StringBuilder field = new StringBuilder();
      if (at < row.length() && row.charAt(at) == '"') {
        at = quoted(row, at + 1, field);
        if (at < 0) {
          return null;
        }
      } else {
        int comma = row.indexOf(',', at);
        int end = comma < 0 ? row.length() : comma;
        field.append(row, at, end);
        if (field.indexOf("\"") >= 0) {
          return null;
        }
        at = end;
      }
      fields.add(field.toString());
      if (at == row.length()) {
        return fields;
      }
      at++;
    }
  }

  /** Reads behind an opening quote; the place of the comma behind the field, or -1. */
  private static int quoted(String row, int start, StringBuilder field) {
    int at = start;
    while (at < row.length()) {
      char c = row.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (at < row.length() && row.charAt(at) == '"') {
        field.append('"');
        at++;
      } else {
        int behind = withoutBlanks(row, at);
        return behind == row.length() || row.charAt(behind) == ',' ? behind : -1;
      }
    }
    return -1;
  }

  /** As the publisher means it; null for a last field without its closing quote. */
  private static @Nullable List<String> lenient(String row) {
    List<String> fields = new ArrayList<>(12);
    int at = 0;
    while (true) {
      boolean opened = at < row.length() && row.charAt(at) == '"';
      int end = opened ? closing(row, at + 1) : row.indexOf(',', at);
      if (opened && end < 0) {
        return null;
      }
      end = end < 0 ? row.length() : end;
      String field = row.substring(opened ? at + 1 : at, end);
      fields.add(opened ? field.replace("\"\"", "\"") : field);
      at = opened ? withoutBlanks(row, end + 1) : end;
      if (at >= row.length()) {
        return fields;
      }
      at++;
    }
  }

  /** The quote that ends a field: the first with the start of another field or nothing behind. */
  private static int closing(String row, int start) {
    for (int at = row.indexOf('"', start); at >= 0; at = row.indexOf('"', at + 1)) {
      int behind = withoutBlanks(row, at + 1);
      boolean last = behind == row.length();
      if (last || (row.charAt(behind) == ',' && startsField(row, behind + 1))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsField(String row, int at) {
    return at < row.length()
        && (row.charAt(at) == '"' || isDigit(row.charAt(at)) || row.startsWith("-0-", at));
  }

  private static int withoutBlanks(String row, int at) {
    int next = at;
    while (next < row.length() && row.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
