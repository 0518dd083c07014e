/** Approval checks: whether an applicant may pass in a matter, who stands in the way, and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot", "identity", "control", "sanction"})
package org.creditgraph.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
