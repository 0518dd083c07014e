package org.creditgraph.store;

import java.time.LocalDate;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.Period;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Result;
import org.creditgraph.store.BatchWriter.Row;
import org.jspecify.annotations.Nullable;

/** Says of one row why it cannot be written, if so. */
final class RowCheck {
  private RowCheck() {}

  /** The refusal of a row for its own values and what it refers to, null when it may go in. */
  static @Nullable Result refusal(Row row, References.Found found) {
    return refusal(row, row.fact(), found);
  }

  /**
   * @param fact what the row says beside what is known of columns that its file does not have
   */
  static @Nullable Result refusal(Row row, Fact fact, References.Found found) {
    for (int i = 0; i < fact.type().columns().size(); i++) {
      Column column = fact.type().columns().get(i);
      Object value = fact.value(i);
      if (row.absent() != 0 && value instanceof LocalDate end && endsEarly(fact, column, end)) {
        boolean endIsKnown = (row.absent() >>> i & 1) != 0;
        return endIsKnown
            ? refused(column.endOf(), column.endOf() + " lies after the known " + column.name())
            : refused(column.name(), column.name() + " lies before the known " + column.endOf());
      }
      if (value == null) {
        if (column.required() && (column.key() || !row.retracted())) {
          return refused(column.name(), column.name() + " is missing");
        }
      } else if (row.retracted() || (row.absent() >>> i & 1) != 0) {
        continue;
      } else if (column.type() == ColumnType.REFERENCE) {
        String reason = found.refusal(column, (String) value);
        if (reason != null) {
          return refused(column.name(), reason);
        }
      } else if (!Stored.isExact(column.type(), value)) {
        return refused(column.name(), value + " has more than 15 significant digits");
      }
    }
    return null;
  }

  private static boolean endsEarly(Fact fact, Column column, LocalDate end) {
    LocalDate start = column.endOf().isEmpty() ? null : fact.date(column.endOf());
    return start != null && end.isBefore(start) && !end.equals(Period.ENDED);
  }

  static Result refused(String column, String reason) {
    return new Result(Effect.REFUSED, column, reason);
  }
}
