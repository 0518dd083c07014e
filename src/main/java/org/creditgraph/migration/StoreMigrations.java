package org.creditgraph.migration;

import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Successions;

/** Finds where sanctioned stores open again, on the day and at the moment of a view. */
public final class StoreMigrations {
  private final Successions successions;

  public StoreMigrations(Successions successions) {
    this.successions = successions;
  }

  /** Where a store goes on, and which it goes on for; most likely first, then by id. */
  public List<StoreMigration> of(View view, int store, double minimumProbability) {
    throw new UnsupportedOperationException("being built");
  }

  /** Looks at every store with a usable record, in the order of their numbers. */
  public void scan(View view, double minimumProbability, Consumer<StoreMigration> found) {
    throw new UnsupportedOperationException("being built");
  }
}
