package org.creditgraph.society;

/** With what an owner goes on. */
enum Vehicle {
  NEW_FIRM,
  SHELF_FIRM,
  FRIENDLY_FIRM,
  OWN_OTHER_FIRM,
  SLEEPER,
  SMALL_BUSINESS;

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
