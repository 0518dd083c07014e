/**
 * The truth: facts in Neo4j, in versions, by batches. The only package that speaks to the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "graph")
package org.creditgraph.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
