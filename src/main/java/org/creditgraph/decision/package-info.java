/** Decisions: approval checks that are kept with what they rested on, and can be replayed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot", "sanction", "screening", "store"})
package org.creditgraph.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
