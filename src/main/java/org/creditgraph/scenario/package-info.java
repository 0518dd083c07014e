/**
 * Populations with planted changes of entity, store migrations and look-alikes, and the truth about
 * them: to learn from and to measure by. Nobody in them exists.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "exchange", "population"})
package org.creditgraph.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
