/** The GraphQL door: one schema, thin resolvers, every answer as of two times. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "graph",
      "snapshot",
      "identity",
      "control",
      "sanction",
      "path",
      "search",
      "screening",
      "decision",
      "casework",
      "store",
      "live",
      "likelihood",
      "succession",
      "migration",
      "judgement"
    })
package org.creditgraph.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
