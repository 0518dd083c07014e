package org.creditgraph.control;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.LinkVersion;
import org.creditgraph.snapshot.View;

/**
 * A way that is being put together of links, each of which is tied to where the way has come to:
 * where it is tied to another id of the same party, the link of the two ids comes between.
 */
final class Trail {
  private final View view;
  private final List<Integer> nodes = new ArrayList<>();
  private final List<Integer> links = new ArrayList<>();

  Trail(View view, int start) {
    this.view = view;
    nodes.add(start);
  }

  void follow(int link) {
    LinkVersion tie = view.linkVersion(link);
    int at = nodes.getLast();
    if (at != tie.from() && at != tie.to()) {
      boolean fromEnd = isSame(at, tie.from());
      crossTo(fromEnd ? tie.from() : tie.to());
    }
    nodes.add(nodes.getLast() == tie.from() ? tie.to() : tie.from());
    links.add(link);
  }

  /** Goes to where the way is to end, if it has come to another id of that party. */
  void end(int node) {
    if (nodes.getLast() != node) {
      crossTo(node);
    }
  }

  private boolean isSame(int one, int other) {
    return Identities.of(view).first(one) == Identities.of(view).first(other);
  }

  private void crossTo(int twin) {
    LinkCursor twins = view.links(LinkKind.SAME_IDENTITY.bit(), false);
    for (twins.of(nodes.getLast()); twins.next(); ) {
      if (twins.neighbour() == twin) {
        nodes.add(twin);
        links.add(twins.link());
        return;
      }
    }
    throw new IllegalStateException(
        view.id(nodes.getLast()) + " and " + view.id(twin) + " are not one party");
  }

  Chain chain() {
    return new Chain(
        nodes.stream().mapToInt(Integer::intValue).toArray(),
        links.stream().mapToInt(Integer::intValue).toArray());
  }
}
