package org.creditgraph.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;

/** How the values of each column of a fact type are coded as bytes. */
final class Layout {
  /** A way to code a value. */
  enum Code {
    NODE,
    RECORD,
    /** Text that few facts have in common, in place. */
    TEXT,
    /** Text that many facts have in common, as a number of the dictionary. */
    SHARED_TEXT,
    /**
     * The value of a contact as given: its contact point's node and, where it differs, the text.
     */
    POINT,
    WORD,
    DATE,
    TIMESTAMP,
    NUMBER,
    /** A share, or the two ends of a band. */
    SHARE,
    /** Takes no room: that it is there says all. */
    FLAG,
    NAMES
  }

  private static final Set<String> SHARED =
      Set.of(
          "region",
          "industry",
          "scope",
          "occupation",
          "bank",
          "category",
          "goods_code",
          "goods",
          "unit",
          "scheme",
          "country",
          "origin",
          "destination",
          "list",
          "domain",
          "authority",
          "basis");
  private static final Layout[] LAYOUTS =
      Arrays.stream(FactType.values()).map(Layout::new).toArray(Layout[]::new);

  final FactType type;
  final int columns;
  final Code[] codes;
  final boolean[] required;
  private final List<Map<String, Integer>> words;

  private Layout(FactType type) {
    this.type = type;
    columns = type.columns().size();
    codes = new Code[columns];
    required = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      codes[i] = code(type, type.columns().get(i));
      required[i] = type.columns().get(i).required();
    }
    words = type.columns().stream().map(Layout::positions).toList();
  }

  static Layout of(FactType type) {
    return LAYOUTS[type.ordinal()];
  }

  /** The position of a word among those of its column, or -1 for one that is not there. */
  int word(int column, String word) {
    return words.get(column).getOrDefault(word, -1);
  }

  String word(int column, int position) {
    return type.columns().get(column).words().get(position);
  }

  private static Map<String, Integer> positions(Column column) {
    Map<String, Integer> positions = new HashMap<>();
    for (String word : column.words()) {
      positions.put(word, positions.size());
    }
    return positions;
  }

  private static Code code(FactType type, Column column) {
    return switch (column.type()) {
      case ID ->
          switch (type) {
            case CREDIT_RECORD -> Code.RECORD;
            case PAYMENT -> Code.TEXT;
            default -> Code.NODE;
          };
      case REFERENCE -> column.refersTo().contains(NodeKind.RECORD) ? Code.RECORD : Code.NODE;
      case TEXT, SCHEME -> text(type, column.name());
      case USCC, ID_NUMBER -> Code.TEXT;
      case WORD -> Code.WORD;
      case DATE -> Code.DATE;
      case TIMESTAMP -> Code.TIMESTAMP;
      case NUMBER -> Code.NUMBER;
      case SHARE -> Code.SHARE;
      case FLAG -> Code.FLAG;
      case NAMES -> Code.NAMES;
    };
  }

  private static Code text(FactType type, String column) {
    if (type == FactType.CONTACT && column.equals("value")) {
      return Code.POINT;
    }
    return SHARED.contains(column) ? Code.SHARED_TEXT : Code.TEXT;
  }
}
