/** How nodes hang together: paths, neighbourhoods and connecting subgraphs (domain.md 7). */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot"})
package org.creditgraph.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
