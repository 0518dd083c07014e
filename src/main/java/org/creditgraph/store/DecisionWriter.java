package org.creditgraph.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes decisions in one transaction. */
@FunctionalInterface
interface DecisionWriter {
  /**
   * Keeps those without a key and those whose key is not taken yet; comes back when they are
   * committed.
   *
   * @param decisions the properties of each
   * @return for each the properties that stand under its key where they are an older decision's,
   *     null where its own do
   */
  List<@Nullable Map<String, Object>> keep(List<Map<String, Object>> decisions);
}
