package org.creditgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes decisions by a query, as a server needs it. */
record CypherDecisionWriter(Statements statements) implements DecisionWriter {
  private static final Cypher KEEP = Cypher.named("decisions-keep");

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public List<@Nullable Map<String, Object>> keep(List<Map<String, Object>> decisions) {
    List<Map<String, Object>> rows = new ArrayList<>(decisions.size());
    for (Map<String, Object> decision : decisions) {
      rows.add(Map.of("number", rows.size(), "properties", decision));
    }
    @Nullable Map<String, Object>[] older = new Map[decisions.size()];
    for (Map<String, Object> row : statements.write(KEEP, Map.of("rows", rows))) {
      older[new Kept(row).number("number")] = (Map<String, Object>) row.get("kept");
    }
    return Arrays.asList(older);
  }
}
