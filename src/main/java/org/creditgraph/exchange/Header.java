package org.creditgraph.exchange;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.WrittenText;

/**
 * The header of a file: which column stands where.
 *
 * @param names as they stand in the file
 * @param positions where each column of the type stands, -1 when it does not
 * @param source where `source` stands, or -1
 * @param retracted where `retracted` stands, or -1
 */
record Header(List<String> names, int[] positions, int source, int retracted) {
  static final String SOURCE = "source";
  static final String RETRACTED = "retracted";

  /** What {@link RejectedRows} adds; passed over when mended rows are sent again. */
  static final String REASON = "reason";

  private static final Set<String> EXTRA = Set.of(SOURCE, RETRACTED, REASON);

  /**
   * @throws Refusal UNKNOWN_COLUMN, DUPLICATE_COLUMN, MISSING_COLUMN
   */
  static Header of(FactType type, String[] given) {
    List<String> names = Arrays.stream(given).map(WrittenText::id).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!isOf(type, name) && !EXTRA.contains(name)) {
        throw new Refusal(
            "UNKNOWN_COLUMN",
            "%s has a column \"%s\", which the format does not know. Its columns are: %s."
                .formatted(type.file(), name, known(type)));
      }
      if (!seen.add(name)) {
        throw new Refusal(
            "DUPLICATE_COLUMN",
            "%s has the column \"%s\" twice. Keep one of them.".formatted(type.file(), name));
      }
    }
    for (Column column : type.columns()) {
      if (column.key() && column.required() && !seen.contains(column.name())) {
        throw new Refusal(
            "MISSING_COLUMN",
            "%s has no column \"%s\", which tells one row from another. Its columns are: %s."
                .formatted(type.file(), column.name(), known(type)));
      }
    }
    int[] positions =
        type.columns().stream().mapToInt(column -> names.indexOf(column.name())).toArray();
    return new Header(names, positions, names.indexOf(SOURCE), names.indexOf(RETRACTED));
  }

  private static boolean isOf(FactType type, String name) {
    int position = type.find(name);
    return position >= 0 && !type.columns().get(position).isGiven();
  }

  /** The columns that the file does not have, as bits by their position; see {@link Row}. */
  long absent(FactType type) {
    long absent = source < 0 ? 1L << positions.length : 0;
    for (int i = 0; i < positions.length; i++) {
      Column column = type.columns().get(i);
      int told = column.isGiven() ? positions[type.position(column.givenOf())] : positions[i];
      absent |= told < 0 && !column.key() ? 1L << i : 0;
    }
    return absent;
  }

  /** Whether a row says what the header says: files were joined end to end. */
  boolean comesAgainIn(String[] row) {
    if (row.length != names.size()) {
      return false;
    }
    for (int i = 0; i < row.length; i++) {
      if (!WrittenText.id(row[i]).equals(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row is another header of the same type: what follows it stands in other columns. */
  static boolean isOther(FactType type, String[] row) {
    Set<String> columns = new HashSet<>();
    for (String cell : row) {
      String name = WrittenText.id(cell);
      if (!isOf(type, name) && !EXTRA.contains(name) || !columns.add(name)) {
        return false;
      }
    }
    return row.length > 1;
  }

  private static String known(FactType type) {
    List<String> names = type.fileColumns().stream().map(Column::name).toList();
    return String.join(", ", names) + "; and everywhere source, retracted";
  }
}
