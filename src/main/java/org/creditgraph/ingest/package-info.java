/** Facts in and out of the store: one import is one batch, an export is one moment. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"graph", "exchange", "store", "snapshot", "identity", "live"})
package org.creditgraph.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
