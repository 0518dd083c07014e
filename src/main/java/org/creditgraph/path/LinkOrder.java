package org.creditgraph.path;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.View;

/** Several links between the same two nodes, in an order that no snapshot decides. */
final class LinkOrder {
  private LinkOrder() {}

  /** The links with the given numbers, in order. */
  static List<Link> sorted(View view, int[] links) {
    List<Link> sorted = new ArrayList<>(links.length);
    for (int link : links) {
      sorted.add(view.link(link));
    }
    if (sorted.size() > 1) {
      sorted.sort(Link.BY_CONTENT);
    }
    return sorted;
  }
}
