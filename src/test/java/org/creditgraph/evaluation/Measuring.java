package org.creditgraph.evaluation;

import java.util.concurrent.Executor;

/** A part of the figures: all parts look at a population while it is in memory. */
interface Measuring {
  /** Learns what is to be learnt before anything is measured. */
  void begin(Executor executor);

  void measure(KnownWorld world);

  /** What was measured, after the last population. */
  String report();
}
