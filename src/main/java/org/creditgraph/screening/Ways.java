package org.creditgraph.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creditgraph.control.Chain;
import org.creditgraph.control.Control;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.identity.Identities;
import org.creditgraph.identity.WayUp;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.LinkVersion;
import org.creditgraph.snapshot.View;

/**
 * Ways between parties that come out the same in every snapshot that holds the same facts: link
 * numbers differ from one to the next, so choices are made by what a link says.
 */
final class Ways {
  private static final long OWNING =
      LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit() | LinkKind.EXECUTIVE_PARTNER.bit();
  private static final long IDENTITY = LinkKind.SAME_IDENTITY.bit();

  /** From who is below to who is above. */
  private static final long UP = LinkKind.BRANCH_OF.bit() | LinkKind.NOMINEE_FOR.bit();

  private static final long BESIDE = LinkKind.ACTS_IN_CONCERT.bit() | IDENTITY;

  private final View view;
  private final Control control;
  private final Identities identities;

  Ways(View view, Control control) {
    this.view = view;
    this.control = control;
    this.identities = Identities.of(view);
  }

  /**
   * One link of some kinds between two nodes, in either direction; where it is between other ids of
   * the two parties, with the identities before and after it.
   */
  TiePath direct(int from, int to, long kinds) {
    int link = find(from, to, kinds);
    if (link >= 0) {
      return new TiePath(List.of(from, to), List.of(view.linkVersion(link)));
    }
    for (int here : identities.sameAs(from)) {
      for (int there : identities.sameAs(to)) {
        int other = find(here, there, kinds);
        if (other >= 0) {
          return same(from, here)
              .then(new TiePath(List.of(here, there), List.of(view.linkVersion(other))))
              .then(same(there, to));
        }
      }
    }
    throw new IllegalStateException(view.id(from) + " and " + view.id(to) + " are not linked");
  }

  /** The way from one id of a party to another, which may be the same. */
  private TiePath same(int from, int to) {
    return from == to
        ? new TiePath(List.of(from), List.of())
        : new TiePath(List.of(from, to), List.of(view.linkVersion(find(from, to, IDENTITY))));
  }

  /** The way from a branch up to its head office. */
  TiePath up(int branch) {
    TiePath way = new TiePath(List.of(branch), List.of());
    WayUp up = identities.wayUp(branch);
    for (int number : up.links()) {
      LinkVersion link = view.linkVersion(number);
      way =
          way.then(same(way.nodes().getLast(), link.from()))
              .then(new TiePath(List.of(link.from(), link.to()), List.of(link)));
    }
    int office = up.headOffice() < 0 ? identities.first(branch) : up.headOffice();
    return way.then(same(way.nodes().getLast(), office));
  }

  /** A chain as it stands. */
  TiePath of(Chain chain) {
    return new TiePath(
        IntStream.of(chain.nodes()).boxed().toList(),
        IntStream.of(chain.links()).mapToObj(view::linkVersion).toList());
  }

  /** The way down by which a party controls an organisation, if only as one itself controlled. */
  TiePath control(int party, int organization) {
    int holding = find(party, organization, LinkKind.SHAREHOLDING.bit());
    if (holding >= 0) {
      return new TiePath(List.of(party, organization), List.of(view.linkVersion(holding)));
    }
    return control
        .shortestChain(party, organization)
        .map(this::linked)
        .orElseGet(() -> down(party, organization));
  }

  private TiePath linked(int[] nodes) {
    TiePath way = new TiePath(List.of(nodes[0]), List.of());
    for (int i = 1; i < nodes.length; i++) {
      way = way.then(direct(nodes[i - 1], nodes[i], OWNING | BESIDE | UP));
    }
    return way;
  }

  /** Reads from both ends by turns, since either may be tied to hundreds: the shorter row tells. */
  private int find(int from, int to, long kinds) {
    LinkCursor here = view.links(kinds, false);
    LinkCursor there = view.links(kinds, false);
    here.of(from);
    there.of(to);
    int best = -1;
    int bestThere = -1;
    while (true) {
      if (!here.next()) {
        break;
      }
      if (here.neighbour() == to) {
        best = better(here.link(), best);
      }
      if (!there.next()) {
        best = bestThere;
        break;
      }
      if (there.neighbour() == from) {
        bestThere = better(there.link(), bestThere);
      }
    }
    return best;
  }

  private int better(int link, int than) {
    boolean better = than < 0 || Link.BY_CONTENT.compare(view.link(link), view.link(than)) < 0;
    return better ? link : than;
  }

  /**
   * The shortest way down through holdings, declarations and concerts; of equal ones by ids. Found
   * from below, for few are above an organisation where many are below a party.
   */
  TiePath down(int party, int organization) {
    Map<Integer, List<Integer>> onward = new HashMap<>(Map.of(organization, List.of()));
    List<Integer> level = List.of(organization);
    while (!level.isEmpty() && !onward.containsKey(party)) {
      Map<Integer, List<Integer>> next = new LinkedHashMap<>();
      for (int node : level) {
        for (int above : above(node)) {
          if (!onward.containsKey(above)) {
            next.computeIfAbsent(above, absent -> new ArrayList<>(1)).add(node);
          }
        }
      }
      onward.putAll(next);
      level = List.copyOf(next.keySet());
    }
    if (!onward.containsKey(party)) {
      throw new IllegalStateException(view.id(party) + " is not above " + view.id(organization));
    }
    IntStream.Builder nodes = IntStream.builder();
    int at = party;
    for (nodes.add(at); at != organization; nodes.add(at)) {
      at = Collections.min(onward.getOrDefault(at, List.of()), Comparator.comparing(view::id));
    }
    return linked(nodes.build().toArray());
  }

  private List<Integer> above(int node) {
    List<Integer> found = new ArrayList<>();
    LinkCursor owning = view.links(OWNING, false);
    for (owning.into(node); owning.next(); ) {
      found.add(owning.neighbour());
    }
    LinkCursor beside = view.links(BESIDE, false);
    for (beside.of(node); beside.next(); ) {
      found.add(beside.neighbour());
    }
    LinkCursor offices = view.links(UP, false);
    for (offices.from(node); offices.next(); ) {
      found.add(offices.neighbour());
    }
    return found;
  }
}
