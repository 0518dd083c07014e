package org.creditgraph.path;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;

/** The same world with other ids in the same order. */
final class Renaming {
  private Renaming() {}

  static List<FactVersion> prefixed(List<FactVersion> versions, String prefix) {
    List<FactVersion> renamed = new ArrayList<>();
    for (FactVersion version : versions) {
      Fact fact = version.fact();
      @Nullable Object[] values = new Object[fact.type().columns().size()];
      for (int i = 0; i < values.length; i++) {
        ColumnType type = fact.type().columns().get(i).type();
        Object value = fact.value(i);
        boolean id = type == ColumnType.ID || type == ColumnType.REFERENCE;
        values[i] = id && value != null ? prefix + value : value;
      }
      renamed.add(
          new FactVersion(
              new Fact(fact.type(), values, fact.source()),
              version.knownFrom(),
              version.knownUntil()));
    }
    return renamed;
  }
}
