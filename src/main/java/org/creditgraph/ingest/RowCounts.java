package org.creditgraph.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.creditgraph.exchange.Reject;
import org.creditgraph.exchange.Row;
import org.creditgraph.store.BatchWriter.Effect;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many rows of which source and file had which effect, or were rejected for which reason: what
 * stays with a batch when reports and rejected rows are gone.
 */
final class RowCounts {
  private static final int LINES_MAX = 500;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.-]*");
  private static final String ENGLISH_END = " / ";
  private static final Line OTHERS = new Line("", "", "OTHERS", "");

  /**
   * @param effect the name of an {@link Effect}; REFUSED stands for a rejected row
   * @param reason with REFUSED: its sentence without values, else ""
   */
  private record Line(String source, String file, String effect, String reason) {}

  private final Map<Line, Long> counts = new LinkedHashMap<>();

  void add(Row row, Effect effect) {
    String source = row.fact().source();
    add(new Line(source == null ? "" : source, row.fact().type().file(), effect.name(), ""));
  }

  void add(Reject reject) {
    List<String> columns = reject.origin().columns();
    List<String> values = reject.origin().values();
    int at = columns.indexOf("source");
    String source = at >= 0 && at < values.size() ? values.get(at) : "";
    add(new Line(source, reject.file(), Effect.REFUSED.name(), kind(reject)));
  }

  private void add(Line line) {
    Line counted = counts.size() < LINES_MAX || counts.containsKey(line) ? line : OTHERS;
    counts.merge(counted, 1L, Long::sum);
  }

  private static String kind(Reject reject) {
    String reason = reject.reason();
    int end = reason.indexOf(ENGLISH_END);
    String english = end < 0 ? reason : reason.substring(0, end);
    @Nullable String value = reject.value();
    if (value != null && !value.isEmpty()) {
      english = english.replace(value, "…");
    }
    english = NUMBER.matcher(QUOTED.matcher(english).replaceAll("…")).replaceAll("…");
    return reject.column() == null ? english : reject.column() + ": " + english;
  }

  /** One object of JSON for each line. */
  String asJson() {
    List<Map<String, Object>> lines = new ArrayList<>();
    counts.forEach(
        (line, count) -> {
          Map<String, Object> told = new LinkedHashMap<>();
          told.put("source", line.source());
          told.put("file", line.file());
          told.put("effect", line.effect());
          told.put("reason", line.reason());
          told.put("count", count);
          lines.add(told);
        });
    return JsonMapper.shared().writeValueAsString(lines);
  }
}
