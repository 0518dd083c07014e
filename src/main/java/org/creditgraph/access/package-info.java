/**
 * Who may come in, and how it is told to those who may not: the host and the origin of a request,
 * the form it has, and one way to write a refusal, for every door.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph"})
package org.creditgraph.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
