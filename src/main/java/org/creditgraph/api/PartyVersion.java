package org.creditgraph.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.View;

/** How a party was described from one moment to another. */
record PartyVersion(Instant knownFrom, Optional<Instant> knownUntil, Node party) {
  /** What was known of a node up to the moment of its view, oldest first. */
  static List<PartyVersion> of(Node node) {
    return node.view().history(node.id()).stream()
        .map(version -> of(node.view(), node.number(), version))
        .toList();
  }

  private static PartyVersion of(View view, int node, FactVersion version) {
    List<Batch> batches = view.snapshot().batches();
    Instant knownFrom = batches.get(version.knownFrom() - 1).recordedAt();
    Optional<Instant> knownUntil =
        version.knownUntil() <= view.sequence()
            ? Optional.of(batches.get(version.knownUntil() - 1).recordedAt())
            : Optional.empty();
    View then = view.snapshot().at(new AsOf(view.asOf().validOn(), knownFrom)).by(view.terms());
    return new PartyVersion(knownFrom, knownUntil, Node.of(then, node));
  }
}
