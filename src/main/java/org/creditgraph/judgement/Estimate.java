package org.creditgraph.judgement;

import java.util.OptionalDouble;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionQuery;
import org.creditgraph.succession.Successions;

/** What the model gives for a pair, to be kept beside what a reviewer finds. */
public interface Estimate {
  /** The probability that the one carries on the other's business; empty where it is not seen. */
  OptionalDouble of(View view, int predecessor, int successor);

  /** The version and hash of the model. */
  String model();

  static Estimate by(Successions successions) {
    return new Estimate() {
      @Override
      public OptionalDouble of(View view, int predecessor, int successor) {
        SuccessionQuery all = new SuccessionQuery(0, Integer.MAX_VALUE);
        return successions.successorsOf(view, predecessor, all).stream()
            .filter(found -> found.successor() == successor)
            .mapToDouble(Succession::probability)
            .findFirst();
      }

      @Override
      public String model() {
        return successions.model().version() + " " + successions.model().hash();
      }
    };
  }
}
