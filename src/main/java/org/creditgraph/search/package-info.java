/**
 * Finds parties by identifier and by name, as people type it. The only user of Lucene and HanLP.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot"})
package org.creditgraph.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
