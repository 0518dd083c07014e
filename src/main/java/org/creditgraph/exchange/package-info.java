/**
 * Facts in and out as files: the exchange format (folder or zip) and the lists of the U.S. Treasury
 * (OFAC). Reads row by row, judges every value, and says what it refuses and why.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "graph")
package org.creditgraph.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
