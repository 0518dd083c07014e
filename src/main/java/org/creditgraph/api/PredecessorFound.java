package org.creditgraph.api;

import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.screening.Finding;
import org.creditgraph.screening.Predecessor;
import org.creditgraph.screening.TiePath;
import org.creditgraph.succession.Evidence;
import org.creditgraph.succession.Succession;

/** A predecessor as a check asks for it, with the change of entity by which it was found. */
record PredecessorFound(Succession succession) implements Predecessor {
  /** The change of entity behind a finding; empty where there is none. */
  static Optional<Succession> in(Finding finding) {
    return finding
        .predecessor()
        .filter(PredecessorFound.class::isInstance)
        .map(found -> ((PredecessorFound) found).succession());
  }

  @Override
  public int party() {
    return succession.predecessor();
  }

  @Override
  public double probability() {
    return succession.probability();
  }

  @Override
  public List<CreditRecord> records() {
    return succession.triggeringRecords();
  }

  @Override
  public Optional<TiePath> path() {
    return Evidence.heaviestWithPath(succession.evidence())
        .map(found -> new TiePath(found.nodes(), found.links()).reversed());
  }
}
