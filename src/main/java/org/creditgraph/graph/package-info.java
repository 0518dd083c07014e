/**
 * The words: what parties, things, facts, links and records are, and when they hold. Plain Java.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.creditgraph.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
