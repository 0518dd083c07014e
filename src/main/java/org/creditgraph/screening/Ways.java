package org.creditgraph.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.control.Chain;
import org.creditgraph.control.Control;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Ways between parties that come out the same in every snapshot that holds the same facts: link
 * numbers differ from one to the next, so choices are made by what a link says.
 */
final class Ways {
  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();
  private static final long CONCERT = LinkKind.ACTS_IN_CONCERT.bit();
  private static final Comparator<Link> BY_CONTENT =
      Comparator.comparing(Link::kind)
          .thenComparing(
              link -> link.period().from(),
              Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(
              link -> link.period().to(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(link -> link.fact().key().toString());

  private final View view;

  Ways(View view) {
    this.view = view;
  }

  /** One link of some kinds between two nodes, in either direction. */
  TiePath direct(int from, int to, long kinds) {
    return new TiePath(List.of(from, to), List.of(between(from, to, kinds)));
  }

  /** The way down by which a party controls an organisation. */
  TiePath control(int party, int organization, Controller controller) {
    return (controller.chainsTruncated() ? Optional.<int[]>empty() : shortest(controller))
        .map(this::linked)
        .orElseGet(() -> down(party, organization));
  }

  TiePath control(int party, int organization) {
    return new Control(view)
        .controllerOf(organization, party)
        .map(controller -> control(party, organization, controller))
        .orElseGet(() -> down(party, organization));
  }

  private Optional<int[]> shortest(Controller controller) {
    return controller.chains().stream()
        .map(Chain::nodes)
        .min(Comparator.<int[]>comparingInt(nodes -> nodes.length).thenComparing(this::ids));
  }

  private String ids(int[] nodes) {
    return IntStream.of(nodes).mapToObj(view::id).collect(Collectors.joining("\0"));
  }

  private TiePath linked(int[] nodes) {
    List<Integer> links = new ArrayList<>();
    for (int i = 1; i < nodes.length; i++) {
      links.add(between(nodes[i - 1], nodes[i], OWNING | CONCERT));
    }
    return new TiePath(IntStream.of(nodes).boxed().toList(), links);
  }

  private int between(int from, int to, long kinds) {
    LinkCursor cursor = view.links(kinds, false);
    int best = -1;
    for (cursor.of(from); cursor.next(); ) {
      if (cursor.neighbour() == to
          && (best < 0 || BY_CONTENT.compare(view.link(cursor.link()), view.link(best)) < 0)) {
        best = cursor.link();
      }
    }
    if (best < 0) {
      throw new IllegalStateException(view.id(from) + " and " + view.id(to) + " are not linked");
    }
    return best;
  }

  /** The shortest way down through holdings, declarations and concerts; of equal ones by ids. */
  private TiePath down(int party, int organization) {
    Map<Integer, Integer> parent = new HashMap<>(Map.of(party, party));
    List<Integer> level = List.of(party);
    while (!level.isEmpty() && !parent.containsKey(organization)) {
      List<Integer> next = new ArrayList<>();
      for (int node : level) {
        for (int neighbour : below(node)) {
          if (parent.putIfAbsent(neighbour, node) == null) {
            next.add(neighbour);
          }
        }
      }
      level = next;
    }
    List<Integer> nodes = new ArrayList<>();
    for (int node = organization; node != party; ) {
      nodes.add(node);
      Integer above = parent.get(node);
      if (above == null) {
        throw new IllegalStateException(view.id(party) + " is not above " + view.id(organization));
      }
      node = above;
    }
    nodes.add(party);
    return linked(nodes.reversed().stream().mapToInt(Integer::intValue).toArray());
  }

  private List<Integer> below(int node) {
    List<Integer> found = new ArrayList<>();
    LinkCursor owning = view.links(OWNING, false);
    for (owning.from(node); owning.next(); ) {
      found.add(owning.neighbour());
    }
    LinkCursor concert = view.links(CONCERT, false);
    for (concert.of(node); concert.next(); ) {
      found.add(concert.neighbour());
    }
    found.sort(Comparator.comparing(view::id));
    return found;
  }
}
