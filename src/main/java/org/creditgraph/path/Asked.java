package org.creditgraph.path;

import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.View;

/** Checks of what a question asks for. */
final class Asked {
  static final String INVALID_ARGUMENT = "INVALID_ARGUMENT";
  static final String UNKNOWN_NODE = "UNKNOWN_NODE";

  private Asked() {}

  static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      String range = most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
      throw new Refusal(INVALID_ARGUMENT, name + " is " + value + ": ask for " + range + ".");
    }
  }

  static void kinds(long kinds) {
    if (kinds == 0 || (kinds & ~LinkKind.all()) != 0) {
      throw new Refusal(
          INVALID_ARGUMENT, "kinds names no kind of link: name one or more, or all of them.");
    }
  }

  static int node(View view, String id) {
    int node = view.find(id);
    if (node < 0 || !view.knows(node)) {
      throw new Refusal(
          UNKNOWN_NODE,
          "No node with the id '"
              + id
              + "' was known at "
              + view.asOf().knownAt()
              + ": check the id, or ask for a later moment.");
    }
    return node;
  }
}
