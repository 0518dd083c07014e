package org.creditgraph.search;

import java.util.EnumSet;
import java.util.Set;
import org.creditgraph.graph.NodeKind;

/**
 * Nodes that have fields of their own, so that what is searched among parties costs the same
 * however many contact points and contracts there are.
 */
enum Family {
  PARTY("identifier", NameFields.NAME, NameFields.FORMER),
  THING("thing.identifier", NameFields.THING, NameFields.FORMER_THING);

  private final String identifier;
  private final NameFields names;
  private final NameFields former;

  Family(String identifier, NameFields names, NameFields former) {
    this.identifier = identifier;
    this.names = names;
    this.former = former;
  }

  static Family of(NodeKind kind) {
    return kind.isParty() ? PARTY : THING;
  }

  /** The families that some kinds are of; all for none. */
  static Set<Family> of(Set<NodeKind> kinds) {
    EnumSet<Family> families = EnumSet.noneOf(Family.class);
    kinds.forEach(kind -> families.add(of(kind)));
    return families.isEmpty() ? EnumSet.allOf(Family.class) : families;
  }

  /** What people speak of by its name; addresses and titles are only read. */
  static boolean isSpoken(NodeKind kind) {
    return !kind.isContactPoint() && kind != NodeKind.CONTRACT && kind != NodeKind.ACCOUNT;
  }

  String identifier() {
    return identifier;
  }

  NameFields names() {
    return names;
  }

  NameFields former() {
    return former;
  }
}
