/** What was learnt of how real pairs differ from look-alikes: level by level, in a file. */
@NullMarked
@ApplicationModule(allowedDependencies = "graph")
package org.creditgraph.likelihood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
