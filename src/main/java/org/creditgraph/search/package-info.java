/**
 * Finds parties, and all that has a name or a number, as people type it. The only user of Lucene
 * and HanLP.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot", "naming"})
package org.creditgraph.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
