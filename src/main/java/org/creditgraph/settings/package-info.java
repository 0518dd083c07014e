/** The settings of the program: their names, their values, and what is wrong with those given. */
@NullMarked
@ApplicationModule(allowedDependencies = "graph")
package org.creditgraph.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
