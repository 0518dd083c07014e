/**
 * Demonstration data: a made-up province of enterprises, persons and everything between them, as
 * facts, the same for the same seed. Nobody in it exists.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "exchange"})
package org.creditgraph.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
