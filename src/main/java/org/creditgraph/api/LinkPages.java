package org.creditgraph.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * The links of one node, page by page, in the order of {@link LinkPosition}.
 *
 * <p>One pass over the links keeps the first few beyond the cursor in a heap: n log(page size),
 * also for a hub, and a page stays where it was when links come and go before it.
 */
final class LinkPages {
  private static final int PAGE_SIZE = 20;

  private final View view;
  private final @Nullable LinkPosition after;
  private final int size;
  private final PriorityQueue<LinkPosition> first;
  private int total;
  private boolean more;

  private LinkPages(View view, @Nullable LinkPosition after, int size) {
    this.view = view;
    this.after = after;
    this.size = size;
    this.first = new PriorityQueue<>(size + 1, Comparator.reverseOrder());
  }

  static PageConnection<LinkShown> page(
      Node node,
      long kinds,
      boolean includeEnded,
      @Nullable Integer first,
      @Nullable String after) {
    LinkPages pages =
        new LinkPages(
            node.view(),
            after == null ? null : LinkPosition.read(after),
            PageConnection.size(first, PAGE_SIZE));
    LinkCursor links = node.view().links(kinds, includeEnded);
    for (links.of(node.number()); links.next(); ) {
      pages.take(links);
    }
    return pages.page();
  }

  private void take(LinkCursor links) {
    total++;
    LinkKind kind = links.kind();
    if (after != null && kind.compareTo(after.kind()) < 0) {
      return;
    }
    LinkPosition last = first.peek();
    if (first.size() == size && last != null && kind.compareTo(last.kind()) > 0) {
      more = true;
      return;
    }
    LinkPosition position =
        new LinkPosition(kind, view.id(links.neighbour()), links.outgoing(), view, links.link());
    if (after == null || position.compareTo(after) > 0) {
      first.add(position);
      if (first.size() > size) {
        first.poll();
        more = true;
      }
    }
  }

  private PageConnection<LinkShown> page() {
    List<LinkPosition> positions = new ArrayList<>(first);
    positions.sort(Comparator.naturalOrder());
    List<PageConnection.Edge<LinkShown>> edges =
        positions.stream()
            .map(position -> new PageConnection.Edge<>(position.cursor(), position.shown()))
            .toList();
    return PageConnection.of(edges, more, after != null, total);
  }
}
