/** Loads the demonstration data into an empty store and tells where to look. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"graph", "snapshot", "store", "live", "ingest", "population"})
package org.creditgraph.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
