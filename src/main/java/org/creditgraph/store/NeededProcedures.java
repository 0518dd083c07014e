package org.creditgraph.store;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.internal.kernel.api.procs.ProcedureSignature;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.QueryLanguage;
import org.neo4j.kernel.api.procedure.GlobalProcedures;

/**
 * The procedures that can be called in the database of this process. Neo4j's list of those allowed
 * is for added ones only, so its own are taken out one by one: none that is left writes, reads
 * settings, or reaches beyond the graph.
 */
final class NeededProcedures {
  /** What our queries and the health check call, and what a Cypher user's tools look at. */
  private static final Set<String> NEEDED =
      Set.of(
          "db.awaitIndexes",
          "db.createProperty",
          "dbms.components",
          "db.labels",
          "db.relationshipTypes",
          "db.propertyKeys",
          "db.schema.visualization",
          "db.schema.nodeTypeProperties",
          "db.schema.relTypeProperties");

  private NeededProcedures() {}

  static void only(GlobalProcedures procedures) {
    List<QualifiedName> others =
        Arrays.stream(QueryLanguage.values())
            .flatMap(language -> all(procedures, language))
            .map(ProcedureSignature::name)
            .distinct()
            .filter(name -> !NEEDED.contains(name.toString()))
            .toList();
    others.forEach(procedures::unregister);
  }

  private static Stream<ProcedureSignature> all(
      GlobalProcedures procedures, QueryLanguage language) {
    return procedures.getCurrentView().getAllProcedures(language);
  }
}
