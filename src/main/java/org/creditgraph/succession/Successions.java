package org.creditgraph.succession;

import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.snapshot.View;

/** Finds changes of entity, on the day and at the moment of a view, by one model. */
public final class Successions {
  private final SuccessionModel model;

  public Successions(SuccessionModel model) {
    this.model = model;
  }

  public SuccessionModel model() {
    return model;
  }

  /** Who carries on a party's business; most likely first, then by id. */
  public List<Succession> successorsOf(View view, int party, SuccessionQuery query) {
    throw new UnsupportedOperationException("being built");
  }

  /** Whose business a party carries on; most likely first, then by id. */
  public List<Succession> predecessorsOf(View view, int party, SuccessionQuery query) {
    throw new UnsupportedOperationException("being built");
  }

  /**
   * Looks at every party with a usable record. Successions come in the order of the predecessors'
   * numbers, each as soon as it is found and without a q-value.
   */
  public void scan(
      View view, double minimumProbability, Consumer<Succession> found, ScanProgress progress) {
    throw new UnsupportedOperationException("being built");
  }
}
