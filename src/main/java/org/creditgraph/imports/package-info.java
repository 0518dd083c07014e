/**
 * The doors for facts: `POST /imports` and the commands import, export, check, scan and generate.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "graph",
      "exchange",
      "store",
      "snapshot",
      "live",
      "ingest",
      "population",
      "casebook",
      "scenario",
      "society",
      "likelihood",
      "sanction",
      "succession",
      "migration",
      "settings",
      "training"
    })
package org.creditgraph.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
