package org.creditgraph.graph;

import java.util.Locale;
import java.util.Set;

/** A text that stands where a value should and says that there is none (domain.md 1). */
public final class Placeholder {
  private static final Set<String> WORDS =
      Set.of("无", "暂无", "不详", "未知", "无固定电话", "空", "-", "/", "0", "n/a", "none");

  /** Room for the longest word, for blanks and for strokes that are repeated. */
  private static final int CHARS_MAX = 16;

  /** The columns of text that hold a name or a code. */
  private static final Set<String> COLUMNS =
      Set.of(
          "name",
          "region",
          "industry",
          "number",
          "gender",
          "nationality",
          "country",
          "bank",
          "category",
          "goods_code",
          "unit",
          "origin",
          "destination",
          "list",
          "domain",
          "authority",
          "device",
          "document_author");

  private Placeholder() {}

  /** Whether a text says nothing; width, case and blanks do not matter. */
  public static boolean is(String text) {
    if (text.length() > CHARS_MAX) {
      return false;
    }
    String folded = CompatibleText.of(text).toLowerCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = stroke(folded.charAt(i));
      boolean repeated = (c == '-' || c == '/') && bare.length() == 1 && bare.charAt(0) == c;
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !repeated) {
        bare.append(c);
      }
    }
    return WORDS.contains(bare.toString());
  }

  /** Whether a word of these in a column is the empty cell: codes and names that may be empty. */
  public static boolean mayStandIn(Column column) {
    return !column.required()
        && switch (column.type()) {
          case USCC, ID_NUMBER, NAMES, WORD -> true;
          case TEXT -> COLUMNS.contains(column.name());
          default -> false;
        };
  }

  private static char stroke(char c) {
    return c >= '\u2010' && c <= '\u2015' || c == '\u2212' || c == '\u2500' ? '-' : c;
  }
}
