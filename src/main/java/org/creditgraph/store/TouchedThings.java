package org.creditgraph.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.neo4j.driver.Session;

/**
 * Things that a batch touched, looked up some thousand at a time. A batch supersedes a thing once,
 * or makes it, so that none comes twice.
 */
final class TouchedThings {
  private static final int WAITING_MAX = 10_000;

  private final Map<FactType, List<String>> waiting = new EnumMap<>(FactType.class);
  private final CoveringVersions covering;
  private final Consumer<FactVersion> begun;

  /**
   * @param versions told of those versions that the batch made known
   */
  TouchedThings(Session session, int sequence, Consumer<FactVersion> versions) {
    this.covering = new CoveringVersions(session, sequence);
    this.begun =
        version -> {
          if (version.knownFrom() == sequence) {
            versions.accept(version);
          }
        };
  }

  void add(FactType type, String id) {
    List<String> ids = waiting.computeIfAbsent(type, t -> new ArrayList<>());
    ids.add(id);
    if (ids.size() == WAITING_MAX) {
      covering.find(type, ids, begun);
      ids.clear();
    }
  }

  void flush() {
    waiting.forEach((type, ids) -> covering.find(type, ids, begun));
    waiting.clear();
  }
}
