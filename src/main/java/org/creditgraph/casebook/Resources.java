package org.creditgraph.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Text resources beside this class: lines of which those that begin with # say nothing. */
final class Resources {
  private Resources() {}

  static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Resources.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String resource) {
    return text(resource).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** `name=value` words. */
  static Map<String, String> options(String text) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String word : text.strip().split("\\s+")) {
      int sign = word.indexOf('=');
      if (sign > 0) {
        options.put(word.substring(0, sign), word.substring(sign + 1));
      }
    }
    return options;
  }
}
