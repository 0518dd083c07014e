package org.creditgraph.store;

import java.util.Map;
import java.util.Objects;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;

/** Versions from the properties that hold them. */
final class Versions {
  private Versions() {}

  /** A version that stands in a node of its own. */
  static FactVersion superseded(FactLayout layout, Map<String, @Nullable Object> properties) {
    return new FactVersion(
        layout.fact(properties::get),
        number(properties, "knownFrom"),
        number(properties, "knownUntil"));
  }

  /** The version that a relationship holds. */
  static FactVersion link(
      FactLayout layout,
      String fromId,
      String toId,
      String relationship,
      Map<String, @Nullable Object> properties) {
    return new FactVersion(
        layout.fact(fromId, toId, relationship, properties::get),
        number(properties, "knownFrom"),
        properties.get("knownUntil") == null
            ? FactVersion.STILL_KNOWN
            : number(properties, "knownUntil"));
  }

  /** The same version as it was seen right after a batch, when later ones had not ended it. */
  static FactVersion asOf(int sequence, FactVersion version) {
    return version.knownUntil() <= sequence || version.knownUntil() == FactVersion.STILL_KNOWN
        ? version
        : new FactVersion(version.fact(), version.knownFrom(), FactVersion.STILL_KNOWN);
  }

  static int number(Map<String, @Nullable Object> properties, String name) {
    return ((Number) Objects.requireNonNull(properties.get(name), name)).intValue();
  }
}
