/**
 * Populations by behaviour: people who run firms, are caught or not, and then comply, close, sell
 * or evade; what of it is on file; and the truth, which is what they meant and did. Nobody in them
 * exists.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "exchange", "population"})
package org.creditgraph.society;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
