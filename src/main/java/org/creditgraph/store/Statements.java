package org.creditgraph.store;

import java.util.List;
import java.util.Map;

/**
 * Runs queries, each in a transaction of its own. Values, parameters and rows alike, are plain Java
 * ones: strings, whole numbers of any width, doubles, lists, maps, {@code LocalDate}, {@code
 * ZonedDateTime}.
 */
interface Statements {
  List<Map<String, Object>> read(Cypher query, Map<String, Object> parameters);

  /** Comes back when what was written is committed; what is only in the way is tried again. */
  List<Map<String, Object>> write(Cypher query, Map<String, Object> parameters);
}
