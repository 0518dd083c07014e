package org.creditgraph.store;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.values.storable.NumberValue;

/** The stored values of one fact at a time, read from a property cursor. Used again and again. */
final class KernelRow {
  private final FactLayout layout;
  private final int[] positions;
  private final @Nullable Object[] values;
  private final int knownFromKey;
  private final int knownUntilKey;
  private final int previousFromKey;
  private final int retractedKey;
  private int knownFrom;
  private int knownUntil;
  private boolean previous;
  private boolean retracted;

  KernelRow(FactLayout layout, TokenRead tokens) {
    this.layout = layout;
    this.values = new Object[layout.properties().size()];
    this.knownFromKey = tokens.propertyKey("knownFrom");
    this.knownUntilKey = tokens.propertyKey("knownUntil");
    this.previousFromKey = tokens.propertyKey("previousFrom");
    this.retractedKey = tokens.propertyKey("retracted");
    this.positions = positions(layout.properties(), tokens);
  }

  FactLayout layout() {
    return layout;
  }

  PropertySelection selection() {
    return PropertySelection.ALL_PROPERTIES;
  }

  void read(PropertyCursor properties) {
    Arrays.fill(values, null);
    knownFrom = Integer.MAX_VALUE;
    knownUntil = FactVersion.STILL_KNOWN;
    previous = false;
    retracted = false;
    while (properties.next()) {
      int key = properties.propertyKey();
      int position = key < positions.length ? positions[key] : -1;
      if (position >= 0) {
        values[position] = properties.propertyValue().asObject();
      } else if (key == knownFromKey) {
        knownFrom = number(properties);
      } else if (key == knownUntilKey) {
        knownUntil = number(properties);
      } else if (key == previousFromKey) {
        previous = true;
      } else if (key == retractedKey) {
        retracted = true;
      }
    }
  }

  int knownFrom() {
    return knownFrom;
  }

  int knownUntil() {
    return knownUntil;
  }

  boolean hasPrevious() {
    return previous;
  }

  boolean retracted() {
    return retracted;
  }

  /** The id of a thing. */
  String id() {
    return (String) Objects.requireNonNull(values[0]);
  }

  FactVersion version(String from, String to, String relationship, int until) {
    return new FactVersion(layout.fact(from, to, relationship, values), knownFrom, until);
  }

  private static int number(PropertyCursor properties) {
    return (int) ((NumberValue) properties.propertyValue()).longValue();
  }

  private static int[] positions(List<String> names, TokenRead tokens) {
    int[] keys = names.stream().mapToInt(tokens::propertyKey).toArray();
    int[] positions = new int[Arrays.stream(keys).max().orElse(-1) + 1];
    Arrays.fill(positions, -1);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >= 0) { // else no fact has this property so far
        positions[keys[i]] = i;
      }
    }
    return positions;
  }
}
