/** Keeps the snapshot at the state of the store, batch by batch. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot", "search", "store"})
package org.creditgraph.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
