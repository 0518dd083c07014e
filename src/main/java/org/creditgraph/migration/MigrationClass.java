package org.creditgraph.migration;

/** In which way a store goes on on another platform; the first that holds. */
public enum MigrationClass {
  /** The same party runs both. */
  SAME_OPERATOR,
  /** Those behind the one store's operator are behind the other's, or its successor runs it. */
  LINKED_OPERATOR,
  /** No more than staff or an agent in common ties the operators; account, phone and name do. */
  LOOKALIKE,
  /** It was open before the conduct began: exposure, no migration. */
  PARALLEL
}
