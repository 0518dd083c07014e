package org.creditgraph.society;

import org.creditgraph.graph.LinkKind;

/** A post that a citizen has in a business. */
final class Post {
  final Citizen holder;
  final LinkKind role;
  final int from;
  int to = Epoch.OPEN;

  Post(Citizen holder, LinkKind role, int from) {
    this.holder = holder;
    this.role = role;
    this.from = from;
  }
}
