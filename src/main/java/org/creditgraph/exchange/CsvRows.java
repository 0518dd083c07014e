package org.creditgraph.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180), each with the physical line it starts on. A row with a fault
 * in its quotes is given as such and reading goes on with the line after its first. Empty lines are
 * passed over.
 */
final class CsvRows implements AutoCloseable {
  /** No field is longer. */
  static final int FIELD_CHARS_MAX = 1 << 20;

  private static final int RAW_CHARS_MAX = 1 << 16;

  /** FastCSV wants room for two reads beside the field. */
  private static final int PARSER_BUFFER = FIELD_CHARS_MAX + (1 << 15);

  /**
   * @param values as given; with a fault in the quotes the first line as one value
   * @param fault why the row as such makes no sense, or null
   */
  record RawRow(long line, String[] values, @Nullable String fault) {}

  private final String file;
  private final LineTap tap;
  private final FieldCollector fields = new FieldCollector();
  private CloseableIterator<FieldCollector> parser;
  private long lineBase;

  /**
   * @param file its name, for refusals
   */
  CsvRows(String file, Reader in) {
    this.file = file;
    this.tap = new LineTap(in);
    this.parser = parser();
  }

  private CloseableIterator<FieldCollector> parser() {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .maxBufferSize(PARSER_BUFFER)
        .build(fields, tap)
        .iterator();
  }

  /** The next row, or null at the end. */
  @Nullable RawRow next() {
    try {
      while (true) {
        boolean hasRow;
        try {
          hasRow = parser.hasNext();
          if (hasRow) {
            parser.next();
          }
        } catch (CsvParseException e) {
          return recovered(lineTooLong() ? Reasons.FIELD_TOO_LONG : Reasons.BAD_QUOTES);
        }
        if (!hasRow) {
          return null;
        }
        if (tap.atEnd() && fields.lastQuoted() && tap.recordHasOddQuotes()) {
          return recovered(Reasons.UNCLOSED_QUOTE);
        }
        if (fields.isEmpty()) {
          tap.markRecord();
          continue;
        }
        RawRow row = new RawRow(lineBase + fields.line(), fields.toArray(), fault());
        tap.markRecord();
        return row;
      }
    } catch (UncheckedIOException | IOException e) {
      throw new Refusal(
          "FILE_UNREADABLE",
          file
              + " cannot be read after line "
              + (lineBase + fields.line())
              + ": it changed or"
              + " its disk failed while it was being read. Import it again.");
    }
  }

  private boolean lineTooLong() {
    return tap.firstLine(FIELD_CHARS_MAX + 1).length() > FIELD_CHARS_MAX;
  }

  private @Nullable String fault() {
    if (fields.tooLong()) {
      return Reasons.FIELD_TOO_LONG;
    }
    return tap.nulSeen() && fields.hasNul() ? Reasons.NUL : null;
  }

  private RawRow recovered(String reason) throws IOException {
    long line = lineBase + fields.line();
    RawRow row = new RawRow(line, new String[] {tap.firstLine(RAW_CHARS_MAX)}, reason);
    if (!tap.resume()) {
      throw new Refusal(
          "FILE_UNREADABLE",
          file
              + " has too many rows whose quotes do not match, the last at line "
              + line
              + ". Quote its values as RFC 4180 says and import it again.");
    }
    lineBase = line;
    parser = parser();
    return row;
  }

  @Override
  public void close() {
    try {
      tap.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
