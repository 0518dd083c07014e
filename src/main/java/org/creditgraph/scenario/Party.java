package org.creditgraph.scenario;

/** Somebody of a district; the id is given when all are there. */
sealed interface Party permits Human, Firm {
  String id();
}
