package org.creditgraph.society;

/** Who stands before the owner in the next firm. */
enum Front {
  SELF,
  SPOUSE,
  PARENT,
  CHILD,
  SIBLING,
  IN_LAW,
  COUSIN,
  FRIEND,
  DRIVER,
  EMPLOYEE,
  FORMER_PARTNER,
  PAID_STRANGER,
  HOLDING_CHAIN;

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
