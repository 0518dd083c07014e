/** Credit records: how they stand on a day, whom they reach by policy, and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot", "identity", "control"})
package org.creditgraph.sanction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
