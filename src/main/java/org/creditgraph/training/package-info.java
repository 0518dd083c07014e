/**
 * From which populations of known truth models are learnt, which are kept for measuring, and the
 * learning itself.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "graph",
      "exchange",
      "population",
      "scenario",
      "society",
      "casebook",
      "snapshot",
      "likelihood",
      "succession",
      "migration"
    })
package org.creditgraph.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
