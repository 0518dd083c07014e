/** The graph in memory: all facts as primitive arrays, readable as of any day and any moment. */
@NullMarked
@ApplicationModule(allowedDependencies = "graph")
package org.creditgraph.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
