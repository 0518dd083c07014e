package org.creditgraph.casebook;

/**
 * A tie between two persons.
 *
 * @param sort as narratives call it, of the other for the one: spouse, parent, child, sibling,
 *     inlaw, cousin, friend
 * @param near how readily it is on file, 1 for spouses
 */
record Kinship(Actor one, Actor other, String sort, double near) {
  Actor than(Actor person) {
    return person == one ? other : one;
  }

  /** What the other is to a person. */
  String sortFor(Actor person) {
    if (person == one) {
      return sort;
    }
    return switch (sort) {
      case "parent" -> "child";
      case "child" -> "parent";
      default -> sort;
    };
  }

  boolean isSpouse() {
    return sort.equals("spouse");
  }

  boolean isKin() {
    return !sort.equals("friend");
  }
}
