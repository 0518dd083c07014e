/** Store migration (带病迁移): where a store with a sanction opens again. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"graph", "snapshot", "sanction", "naming", "likelihood", "succession"})
package org.creditgraph.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
