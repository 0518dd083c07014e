package org.creditgraph.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * The documents that persons were given in the place of an identity number: they become rows of
 * identifiers.csv, whether the folder has that file or not.
 */
final class OtherDocuments {
  private static final Pattern FIRST_GENERATION = Pattern.compile("[0-9]{15}");
  private static final Pattern TRAVEL_PERMIT = Pattern.compile("[HM][0-9]{8,10}");
  private static final Pattern PASSPORT = Pattern.compile("[A-Z]{1,2}[0-9]{7,8}");
  private static final List<String> COLUMNS = List.of("id", "id_number");

  private final List<Row> rows = new ArrayList<>();

  void add(Remark remark, @Nullable String source) {
    String number = WrittenText.withoutBlanks(WrittenText.halfWidth(remark.value()));
    @Nullable Object[] values = new Object[FactType.IDENTIFIER.columns().size()];
    values[FactType.IDENTIFIER.position("subject_id")] = remark.subject();
    values[FactType.IDENTIFIER.position("scheme")] = scheme(number.toUpperCase(Locale.ROOT));
    values[FactType.IDENTIFIER.position("value")] = number;
    Origin origin =
        new Origin(remark.file(), COLUMNS, new String[] {remark.subject(), remark.value()});
    rows.add(new Row(remark.line(), new Fact(FactType.IDENTIFIER, values, source), false, origin));
  }

  private static String scheme(String number) {
    if (FIRST_GENERATION.matcher(number).matches()) {
      return "ID_CARD_15";
    }
    if (TRAVEL_PERMIT.matcher(number).matches()) {
      return "TRAVEL_PERMIT";
    }
    return PASSPORT.matcher(number).matches() ? "PASSPORT" : "ID_DOCUMENT";
  }

  /**
   * The rows, once their turn among the types has come.
   *
   * @param next the type of the file that is read next, null for none
   */
  Optional<Chunk> due(@Nullable FactType next, int rowCountMax) {
    boolean early = next != null && next.compareTo(FactType.IDENTIFIER) < 0;
    if (rows.isEmpty() || early) {
      return Optional.empty();
    }
    List<Row> due = rows.subList(0, Math.min(rowCountMax, rows.size()));
    Chunk chunk = new Chunk(FactType.IDENTIFIER, due, List.of());
    due.clear();
    return Optional.of(chunk);
  }
}
