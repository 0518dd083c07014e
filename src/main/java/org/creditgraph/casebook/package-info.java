/**
 * Populations made of case files: short narratives of changes of entity, and of what only looks
 * like one, told many times with other people and numbers among ordinary businesses, and the truth
 * about them. Nobody in them exists.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "exchange", "population"})
package org.creditgraph.casebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
