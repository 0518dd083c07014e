/** What reviewers found of changes of entity: kept, shown, counted, never taught to the model. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "snapshot", "store", "succession", "casework"})
package org.creditgraph.judgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
