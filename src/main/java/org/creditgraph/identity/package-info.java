/** Which ids are one party, and which organisation is a branch of which (domain.md 1). */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot"})
package org.creditgraph.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
