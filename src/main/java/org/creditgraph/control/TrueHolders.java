package org.creditgraph.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
import org.creditgraph.identity.Identities;
import org.creditgraph.identity.WayUp;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Reads from a view who really holds, leads or declares to control organisations (domain.md 3):
 * holdings of a nominee are its principal's, those of one party under several ids are added, of one
 * organisation under several ids the greatest sum counts, and a branch is its head office's. Takes
 * and gives parties by their first ids. For one thread.
 */
final class TrueHolders {
  static final long KINDS =
      LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit() | LinkKind.EXECUTIVE_PARTNER.bit();

  final Identities identities;
  private final View view;
  private final Principals principals;
  private final LinkCursor ties;

  TrueHolders(View view) {
    this.view = view;
    this.identities = Identities.of(view);
    this.principals = new Principals(view, identities);
    this.ties = view.links(KINDS, false);
  }

  /** Of an organisation. */
  Held of(int organization) {
    if (view.mayBeOfBranch(organization) || view.mayHaveTwin(organization)) {
      WayUp up = identities.wayUp(organization);
      if (up.headOffice() >= 0) {
        return new Held(List.of(branch(up)), false);
      }
    }
    Map<Integer, List<Held.Edge>> byId = new LinkedHashMap<>();
    boolean partner = false;
    for (int id : identities.sameAs(organization)) {
      List<Held.Edge> edges = new ArrayList<>();
      for (ties.into(id); ties.next(); ) {
        partner |= ties.kind() == LinkKind.EXECUTIVE_PARTNER;
        read(organization, edges);
      }
      byId.put(id, edges);
    }
    List<Held.Edge> all = byId.size() > 1 ? greatest(byId) : byId.values().iterator().next();
    if (partner) {
      all.replaceAll(edge -> edge.isHolding() ? edge.withVotes(0, 0) : edge);
    }
    return new Held(all, partner).settled();
  }

  private static Held.Edge branch(WayUp up) {
    int[] links = up.links().reversed().stream().mapToInt(Integer::intValue).toArray();
    return new Held.Edge(
        up.headOffice(), links, VotingRows.LEADS, VotingRows.LEADS, Share.WHOLE, Share.WHOLE);
  }

  private void read(int organization, List<Held.Edge> edges) {
    int holder = identities.first(ties.neighbour());
    int link = ties.link();
    if (ties.kind() != LinkKind.SHAREHOLDING) {
      long votes = ties.kind() == LinkKind.CONTROLS ? VotingRows.DECLARED : VotingRows.LEADS;
      edges.add(new Held.Edge(holder, new int[] {link}, votes, votes, 0, 0));
      return;
    }
    List<Principals.End> ends = principals.of(holder, organization, ties.isNominee());
    boolean one = ends.size() == 1;
    for (Principals.End end : ends) {
      edges.add(
          new Held.Edge(
              end.party() == Principals.UNKNOWN ? ~link : end.party(),
              links(end, link),
              one ? ties.votes() : 0,
              ties.votesMost(),
              one ? ties.share() : 0,
              ties.shareMost()));
    }
  }

  /**
   * A holding that stands in the name of another.
   *
   * @param registered as whose it stands
   * @param holder whose it is; {@link Principals#UNKNOWN} where nobody knows
   */
  record Nominal(int registered, int holder) {}

  /** The holdings in an organisation that are not held by whom they are registered for. */
  List<Nominal> nominal(int organization) {
    List<Nominal> found = new ArrayList<>();
    if (identities.headOffice(organization) >= 0) {
      return found;
    }
    LinkCursor holdings = view.links(LinkKind.SHAREHOLDING.bit(), false);
    for (int id : identities.sameAs(organization)) {
      for (holdings.into(id); holdings.next(); ) {
        int registered = holdings.neighbour();
        int party = identities.first(registered);
        for (Principals.End end : principals.of(party, organization, holdings.isNominee())) {
          if (end.party() != party) {
            found.add(new Nominal(registered, end.party()));
          }
        }
      }
    }
    return found;
  }

  private static int[] links(Principals.End end, int holding) {
    int[] links = new int[end.links().size() + 1];
    for (int i = 0; i < links.length - 1; i++) {
      links[i] = end.links().get(i);
    }
    links[links.length - 1] = holding;
    return links;
  }

  /** Of each holder the greatest sum in one id; whoever declares or leads does so once. */
  private static List<Held.Edge> greatest(Map<Integer, List<Held.Edge>> byId) {
    List<Held.Edge> found = new ArrayList<>();
    Map<Integer, Held.Edge> greatest = new LinkedHashMap<>();
    for (List<Held.Edge> edges : byId.values()) {
      Map<Integer, Held.Edge> sums = new LinkedHashMap<>();
      for (Held.Edge edge : edges) {
        if (edge.isHolding()) {
          sums.merge(edge.holder(), edge, TrueHolders::sum);
        } else {
          found.add(edge);
        }
      }
      sums.forEach((holder, sum) -> greatest.merge(holder, sum, TrueHolders::greater));
    }
    found.addAll(greatest.values());
    return found;
  }

  private static Held.Edge sum(Held.Edge one, Held.Edge other) {
    return new Held.Edge(
        one.holder(),
        one.links(),
        one.votes() + other.votes(),
        Math.min(Share.WHOLE, one.votesMost() + other.votesMost()),
        one.share() + other.share(),
        Math.min(Share.WHOLE, one.shareMost() + other.shareMost()));
  }

  private static Held.Edge greater(Held.Edge one, Held.Edge other) {
    return new Held.Edge(
        one.holder(),
        one.share() >= other.share() ? one.links() : other.links(),
        Math.max(one.votes(), other.votes()),
        Math.max(one.votesMost(), other.votesMost()),
        Math.max(one.share(), other.share()),
        Math.max(one.shareMost(), other.shareMost()));
  }

  /**
   * Organisations of which a party may really hold something under other ids or in the name of
   * nominees, or which it leads or declares to control under other ids, and its branches.
   */
  Set<Integer> mayBeHeldBesides(int party) {
    Set<Integer> found = new LinkedHashSet<>();
    if (view.mayHaveTwin(party)) {
      add(party, KINDS, found);
    }
    for (int nominee : principals.nomineesOf(party)) {
      add(nominee, LinkKind.SHAREHOLDING.bit(), found);
    }
    for (int branch : identities.branchesOf(party)) {
      found.add(identities.first(branch));
    }
    return found;
  }

  private void add(int holder, long kinds, Set<Integer> found) {
    LinkCursor below = view.links(kinds, false);
    for (int id : identities.sameAs(holder)) {
      for (below.from(id); below.next(); ) {
        if (view.kind(below.neighbour()).isOrganization()) {
          found.add(identities.first(below.neighbour()));
        }
      }
    }
  }
}
