/** Credit records: how they stand on a day. */
@NullMarked
@ApplicationModule(allowedDependencies = "graph")
package org.creditgraph.sanction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
