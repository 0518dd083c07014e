package org.creditgraph.screening;

import java.util.List;
import org.creditgraph.snapshot.View;

/** Who finds the predecessors of a party; plugged in from outside. */
public interface Predecessors {
  /** Nobody is looked for. */
  Predecessors NONE =
      new Predecessors() {
        @Override
        public List<Predecessor> of(View view, int party, double probabilityMin) {
          return List.of();
        }

        @Override
        public String version() {
          return "none";
        }
      };

  /** Those of at least a probability. The same for the same view, whatever was imported later. */
  List<Predecessor> of(View view, int party, double probabilityMin);

  /** What tells one model from another: two answers with one version may be compared. */
  String version();
}
