package org.creditgraph.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Placeholder;
import org.creditgraph.graph.WrittenText;

/** Mends the cells of one row after another as far as the format says, and notes what it did. */
final class CellReader {
  /** Columns of text that hold a code. */
  private static final Set<String> CODES = Set.of("region", "goods_code", "scheme");

  private final FactType type;
  private final Column[] columns;
  private final boolean[] mayBePlaceholder;
  private final boolean[] isCode;
  private final List<Remark> noted = new ArrayList<>();
  private long line;

  CellReader(FactType type) {
    this.type = type;
    columns = type.columns().toArray(Column[]::new);
    mayBePlaceholder = new boolean[columns.length];
    isCode = new boolean[columns.length];
    for (int i = 0; i < columns.length; i++) {
      mayBePlaceholder[i] = Placeholder.mayStandIn(columns[i]);
      isCode[i] = isCode(columns[i]);
    }
  }

  private static boolean isCode(Column column) {
    return switch (column.type()) {
      case ID, REFERENCE, WORD, USCC, ID_NUMBER -> true;
      default -> CODES.contains(column.name());
    };
  }

  /** Begins a row. */
  void begin(long line) {
    this.line = line;
    noted.clear();
  }

  /**
   * The text of a cell: without what nobody sees, codes in half width, "" for a placeholder.
   *
   * @param given stripped
   */
  String read(int column, String given) {
    if (given.isEmpty()) {
      return given;
    }
    String text = WrittenText.visible(given);
    if (isCode[column]) {
      text = WrittenText.halfWidth(text);
    }
    if (!text.equals(given)) {
      text = WrittenText.strip(text);
      remark(Remark.Kind.UNSEEN_CHARACTERS, column, given);
    }
    if (mayBePlaceholder[column] && Placeholder.is(text)) {
      remark(Remark.Kind.SAYS_NOTHING, column, text);
      return "";
    }
    return text;
  }

  void remark(Remark.Kind kind, int column, String value) {
    noted.add(new Remark(kind, type.file(), line, columns[column].name(), "", value));
  }

  /** What was noted of the row. */
  List<Remark> remarks(String subject) {
    return noted.isEmpty()
        ? List.of()
        : noted.stream()
            .map(r -> new Remark(r.kind(), r.file(), r.line(), r.column(), subject, r.value()))
            .toList();
  }
}
