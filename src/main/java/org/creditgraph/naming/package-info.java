/** What the names of organisations are made of and how like each other they are. */
@NullMarked
@ApplicationModule(allowedDependencies = "graph")
package org.creditgraph.naming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
