package org.creditgraph.casebook;

/** Who has posts, shares, vessels and kin. */
sealed interface CaseParty permits Actor, Business {
  String id();
}
