package org.creditgraph.exchange;

import java.time.LocalDate;
import java.util.List;
import org.creditgraph.exchange.CsvRows.RawRow;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.WrittenText;
import org.jspecify.annotations.Nullable;

/** Decides for the rows of one file whether they hold a fact. */
final class RowJudge {
  private final FactType type;
  private final Header header;
  private final Column[] columns;
  private final CellReader cells;
  private final boolean acceptWrongCodes;

  /** For each column the position of the one with its start, or -1. */
  private final int[] starts;

  /** For each date column that of what was given for it, or -1. */
  private final int[] givens;

  private final long absent;
  private @Nullable String faultColumn;
  private @Nullable String faultReason;

  /**
   * @param acceptWrongCodes takes codes whose check digit is wrong
   */
  RowJudge(FactType type, Header header, boolean acceptWrongCodes) {
    this.type = type;
    this.header = header;
    this.acceptWrongCodes = acceptWrongCodes;
    this.columns = type.columns().toArray(Column[]::new);
    this.cells = new CellReader(type);
    this.starts = new int[columns.length];
    this.givens = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      starts[i] = columns[i].endOf().isEmpty() ? -1 : type.position(columns[i].endOf());
      givens[i] = type.find(Column.givenFor(columns[i].name()));
    }
    this.absent = header.absent(type);
  }

  /** What a row holds: a {@link Row} goes to one list, a {@link Reject} to the other. */
  void judge(RawRow raw, List<Row> rows, List<Reject> rejects, List<Remark> remarks) {
    Origin origin = new Origin(type.file(), header.names(), raw.values());
    String fault = raw.fault();
    if (fault == null && raw.values().length != header.names().size()) {
      fault = Reasons.fieldCount(raw.values().length, header.names().size());
    }
    if (fault != null) {
      rejects.add(origin.refused(raw.line(), null, fault));
      return;
    }
    faultColumn = null;
    faultReason = null;
    cells.begin(raw.line());
    boolean retracted = isRetracted(raw.values());
    @Nullable Object[] values = values(raw.values(), retracted);
    String source = source(raw.values());
    String reason = faultReason;
    if (reason != null) {
      rejects.add(origin.refused(raw.line(), faultColumn, reason));
      return;
    }
    remarks.addAll(cells.remarks(String.valueOf(values[0])));
    Fact fact = new Fact(type, values, source.isEmpty() ? null : source);
    rows.add(new Row(raw.line(), fact, retracted, retracted ? 0 : absent, origin));
  }

  private boolean isRetracted(String[] given) {
    String text = text(given, header.retracted());
    if (text.isEmpty() || text.equalsIgnoreCase("false")) {
      return false;
    }
    if (!text.equalsIgnoreCase("true")) {
      fault(Header.RETRACTED, Reasons.badRetracted(text));
    }
    return true;
  }

  private String source(String[] given) {
    String source = WrittenText.strip(WrittenText.visible(text(given, header.source())));
    int most = Column.CHARS_MAX;
    if (source.length() > most) {
      fault(Header.SOURCE, Reasons.tooLong(Header.SOURCE, source.length(), most));
    }
    return source;
  }

  /** Of a row that takes a fact back only the key is read. */
  private @Nullable Object[] values(String[] given, boolean retracted) {
    @Nullable Object[] values = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      if (!columns[i].isGiven() && (columns[i].key() || !retracted)) {
        values[i] = value(i, text(given, header.positions()[i]), values);
      }
    }
    if (!retracted) {
      checkPeriods(values);
      checkEnds(values);
    }
    return values;
  }

  private @Nullable Object value(int i, String given, @Nullable Object[] values) {
    Column column = columns[i];
    String text = cells.read(i, given);
    if (text.length() > column.charsMax()) {
      fault(column.name(), Reasons.tooLong(column.name(), text.length(), column.charsMax()));
      return null;
    }
    LocalDate day = givens[i] < 0 ? null : Values.firstDay(text);
    if (day != null) {
      values[givens[i]] = text;
      return day;
    }
    return switch (Values.parse(column, text)) {
      case Values.Fault fault -> {
        fault(column.name(), fault.reason());
        yield null;
      }
      case Values.WrongCode wrong -> {
        if (acceptWrongCodes) {
          cells.remark(Remark.Kind.WRONG_CODE, i, wrong.code());
          yield wrong.code();
        }
        fault(column.name(), wrong.reason());
        yield null;
      }
      case Values.OtherDocument other -> {
        cells.remark(Remark.Kind.OTHER_DOCUMENT, i, other.number());
        yield null;
      }
      case null -> {
        if (column.required() && !mayBeKnown(i)) {
          fault(column.name(), Reasons.missing(column));
        }
        yield null;
      }
      case Object value -> value;
    };
  }

  /** Whether the store may know what the file has no column for. */
  private boolean mayBeKnown(int i) {
    return !columns[i].key() && header.positions()[i] < 0;
  }

  private void checkPeriods(@Nullable Object[] values) {
    for (int i = 0; i < columns.length; i++) {
      if (starts[i] >= 0
          && values[i] instanceof LocalDate end
          && values[starts[i]] instanceof LocalDate start
          && end.isBefore(start)
          && !end.equals(Period.ENDED)) {
        fault(columns[i].name(), Reasons.endBeforeStart(columns[i], end, start));
      }
    }
  }

  private void checkEnds(@Nullable Object[] values) {
    if (type == FactType.RELATION && values[0] != null && values[0].equals(values[1])) {
      fault(columns[1].name(), Reasons.itself(columns[0].name(), columns[1].name()));
    }
  }

  private static String text(String[] given, int position) {
    return position < 0 ? "" : WrittenText.strip(given[position]);
  }

  /** The first fault names the column; the sentences of all are told, so one mending will do. */
  private void fault(String column, String reason) {
    if (faultReason == null) {
      faultColumn = column;
      faultReason = reason;
    } else {
      faultReason += " " + reason;
    }
  }
}
