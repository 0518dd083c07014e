package org.creditgraph.exchange;

import java.time.LocalDate;
import java.util.List;
import org.creditgraph.exchange.CsvRows.RawRow;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;

/** Decides for the rows of one file whether they hold a fact. */
final class RowJudge {
  private final FactType type;
  private final String file;
  private final Header header;
  private final Column[] columns;

  /** For each column the position of the one with its start, or -1. */
  private final int[] starts;

  private @Nullable String faultColumn;
  private @Nullable String faultReason;

  RowJudge(FactType type, Header header) {
    this.type = type;
    this.file = type.file();
    this.header = header;
    this.columns = type.columns().toArray(Column[]::new);
    this.starts =
        type.columns().stream()
            .mapToInt(column -> column.endOf().isEmpty() ? -1 : type.position(column.endOf()))
            .toArray();
  }

  /** What a row holds: a {@link Row} goes to one list, a {@link Reject} to the other. */
  void judge(RawRow raw, List<Row> rows, List<Reject> rejects) {
    Origin origin = new Origin(file, header.names(), raw.values());
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
    boolean retracted = isRetracted(raw.values());
    @Nullable Object[] values = values(raw.values(), retracted);
    String reason = faultReason;
    if (reason != null) {
      rejects.add(origin.refused(raw.line(), faultColumn, reason));
      return;
    }
    String source = text(raw.values(), header.source());
    Fact fact = new Fact(type, values, source.isEmpty() ? null : source);
    rows.add(new Row(raw.line(), fact, retracted, origin));
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

  /** Of a row that takes a fact back only the key is read. */
  private @Nullable Object[] values(String[] given, boolean retracted) {
    @Nullable Object[] values = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      Column column = columns[i];
      if (retracted && !column.key()) {
        continue;
      }
      Object value = Values.parse(column, text(given, header.positions()[i]));
      if (value instanceof Values.Fault fault) {
        fault(column.name(), fault.reason());
      } else if (value == null && column.required()) {
        fault(column.name(), Reasons.missing(column));
      } else {
        values[i] = value;
      }
    }
    for (int i = 0; i < columns.length; i++) {
      if (starts[i] >= 0
          && values[i] instanceof LocalDate end
          && values[starts[i]] instanceof LocalDate start
          && end.isBefore(start)) {
        fault(columns[i].name(), Reasons.endBeforeStart(columns[i], end, start));
      }
    }
    return values;
  }

  private static String text(String[] given, int position) {
    return position < 0 ? "" : Text.strip(given[position]);
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
