package org.creditgraph.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.View;

/**
 * The order of several links between the same two nodes: by kind, start (open first), end (open
 * last), type and key of the fact. It does not depend on how the snapshot came to be.
 */
final class LinkOrder {
  private static final Comparator<Link> ORDER =
      Comparator.comparing(Link::kind)
          .thenComparing(
              link -> link.period().from(),
              Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(
              link -> link.period().to(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(link -> link.fact().type())
          .thenComparing(link -> link.fact().key().toString());

  private LinkOrder() {}

  /** The links with the given numbers, in order. */
  static List<Link> sorted(View view, int[] links) {
    List<Link> sorted = new ArrayList<>(links.length);
    for (int link : links) {
      sorted.add(view.link(link));
    }
    if (sorted.size() > 1) {
      sorted.sort(ORDER);
    }
    return sorted;
  }
}
