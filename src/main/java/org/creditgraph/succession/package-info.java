/** Change of entity (换马甲): who carries on the business of a party with a bad record. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"graph", "snapshot", "identity", "sanction", "naming", "likelihood"})
package org.creditgraph.succession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
