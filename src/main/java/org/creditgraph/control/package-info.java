/**
 * Who stands behind an organisation: control, effective shares, beneficial owners (domain.md 3).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "snapshot"})
package org.creditgraph.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
