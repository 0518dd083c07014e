package org.creditgraph.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.creditgraph.graph.AsOf;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.Successions;

/** What the shipped models say of two drawn stores, S1 and S2. */
final class DrawnStores {
  private final StoreMigrations migrations =
      new StoreMigrations(new Successions(SuccessionModel.standard()));

  /** S2 as it goes on for S1 on the last day of 2024; nothing where they are not compared. */
  Optional<StoreMigration> migration(String graph) {
    View view =
        DrawnGraph.of("--- 2024-01-01T00:00:00Z\n" + graph)
            .snapshot()
            .at(new AsOf(LocalDate.parse("2024-12-31"), Instant.parse("2025-01-01T00:00:00Z")));
    return migrations.of(view, view.find("S1"), 0).stream()
        .filter(one -> view.id(one.to()).equals("S2"))
        .findFirst();
  }
}
