/** What happens to credit records by request: made, repaired, shielded, revoked, objected to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot", "identity", "sanction", "store"})
package org.creditgraph.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
