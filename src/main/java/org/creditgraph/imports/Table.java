package org.creditgraph.imports;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text: the first column to the left, the others to the right. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table row(Object... cells) {
    List<String> row = new ArrayList<>(cells.length);
    for (Object cell : cells) {
      row.add(cell instanceof Long number ? "%,d".formatted(number) : String.valueOf(cell));
    }
    rows.add(row);
    return this;
  }

  @Override
  public String toString() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String space = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i == 0 ? row.get(i) + space : GAP + space + row.get(i));
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  /** The places a text takes on a screen: a Chinese character takes two. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2e80 && c <= 0xffe6 || c >= 0x20000 ? 2 : 1).sum();
  }
}
