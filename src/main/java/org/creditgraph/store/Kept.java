package org.creditgraph.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a kept node, which a query's row gives as `kept`. A whole number comes back as
 * wide as it was stored.
 */
record Kept(Map<?, ?> properties) {
  static Kept of(Map<String, Object> row) {
    return new Kept((Map<?, ?>) Objects.requireNonNull(row.get("kept"), "kept"));
  }

  String text(String name) {
    return (String) value(name);
  }

  @Nullable String textOrNull(String name) {
    return (String) properties.get(name);
  }

  int number(String name) {
    return Math.toIntExact(((Number) value(name)).longValue());
  }

  @Nullable Double fractionOrNull(String name) {
    return (Double) properties.get(name);
  }

  LocalDate day(String name) {
    return (LocalDate) value(name);
  }

  Instant moment(String name) {
    return ((ZonedDateTime) value(name)).toInstant();
  }

  private Object value(String name) {
    return Objects.requireNonNull(properties.get(name), name);
  }
}
