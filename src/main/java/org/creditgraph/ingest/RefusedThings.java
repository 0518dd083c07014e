package org.creditgraph.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.exchange.Reject;
import org.creditgraph.graph.Fact;
import org.creditgraph.store.BatchWriter.Result;
import org.jspecify.annotations.Nullable;

/** Where the rows stood whose things were refused, so that what refers to them can be told so. */
final class RefusedThings {
  private static final int KEPT_MAX = 100_000;

  private final Map<String, String> places = new HashMap<>();

  void add(Reject reject) {
    int id = reject.origin().columns().indexOf("id");
    List<String> values = reject.origin().values();
    if (id >= 0 && id < values.size() && places.size() < KEPT_MAX) {
      places.putIfAbsent(values.get(id).strip(), reject.file() + "|" + reject.line());
    }
  }

  /** Why the store refused a row; of a reference to a refused row where that was. */
  String reason(Fact fact, Result result) {
    String reason = result.reason() == null ? "" : result.reason();
    String column = result.column();
    @Nullable Object value = column == null ? null : fact.value(column);
    String place = value == null ? null : places.get(value.toString());
    if (place == null) {
      return reason;
    }
    String file = place.substring(0, place.indexOf('|'));
    String line = place.substring(place.indexOf('|') + 1);
    return "%s: its row was refused itself (%s, line %s) / 所指标识的行本身已被拒收（%s第%s行）"
        .formatted(reason, file, line, file, line);
  }
}
