package org.creditgraph.hostile;

import java.util.Locale;
import java.util.Map;

/**
 * One answer of the service.
 *
 * @param headers by their names in small letters
 * @param body as far as it was kept
 */
record Answer(int status, String head, Map<String, String> headers, String body) {

  String type() {
    return headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
  }

  boolean isJson() {
    return type().contains("json");
  }

  /** The JSON of the answer, also where it stands in the first event of a stream. */
  String json() {
    if (!type().startsWith("text/event-stream")) {
      return body;
    }
    return body.lines()
        .filter(line -> line.startsWith("data:"))
        .findFirst()
        .map(line -> line.substring(5))
        .orElse("");
  }
}
