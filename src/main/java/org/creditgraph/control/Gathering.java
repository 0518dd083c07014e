package org.creditgraph.control;

import java.util.LinkedHashSet;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what an {@link OwnershipGraph} is made of from a view; as much work as what it gathers.
 * Where nothing is intricate a holding is an edge as it stands; where it is, {@link TrueHolders}
 * tell.
 */
final class Gathering {
  private static final int NODES_MAX = 500_000;
  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();
  private static final long CONCERT = LinkKind.ACTS_IN_CONCERT.bit();

  private final View view;
  private final Numbering numbers = new Numbering();
  private final Edges owning = new Edges();
  private final Edges concerts = new Edges();
  private final Totals totals = new Totals();
  private @Nullable HoldersMet met;
  private @Nullable LinkCursor concert;

  private Gathering(View view) {
    this.view = view;
  }

  /**
   * Everybody who holds, leads, declares to control or acts in concert, up from an organisation,
   * which gets the number 0.
   */
  static OwnershipGraph upstream(View view, int organization) {
    Gathering gathering = new Gathering(view);
    gathering.number(organization);
    gathering.upwards();
    return gathering.graph();
  }

  /**
   * Everything that a party and those in concert with it hold, down to the last subsidiary; the
   * party gets the number 0.
   */
  static OwnershipGraph downstream(View view, int party) {
    Gathering gathering = new Gathering(view);
    gathering.number(party);
    for (int i = 0; i < gathering.numbers.count(); i++) {
      gathering.addConcerts(i);
    }
    gathering.downwards();
    return gathering.graph();
  }

  /** Everything that any of these parties holds; they get the first numbers, concerts are left. */
  static OwnershipGraph heldBy(View view, int[] parties) {
    Gathering gathering = new Gathering(view);
    for (int party : parties) {
      gathering.number(party);
    }
    gathering.downwards();
    return gathering.graph();
  }

  private OwnershipGraph graph() {
    return new OwnershipGraph(view, numbers, owning, concerts, totals);
  }

  private void upwards() {
    LinkCursor above = view.links(OWNING, false);
    for (int i = 0; i < numbers.count(); i++) {
      int node = numbers.node(i);
      if (node < 0 || !view.kind(node).isOrganization()) {
        totals.add(0);
      } else if (!readPlainly(i, node, above)) {
        Held told = met().trueHolders().of(node);
        for (Held.Edge edge : told.edges()) {
          owning.add(number(edge.holder()), i, edge);
        }
        total(told);
      }
      addConcerts(i);
    }
  }

  /** Takes the holders of an organisation as they stand; nothing is taken where they may not. */
  private boolean readPlainly(int i, int organization, LinkCursor above) {
    if (view.isHeldIntricately(organization)) {
      return false;
    }
    int numbersBefore = numbers.count();
    int edgesBefore = owning.count();
    long share = 0;
    for (above.into(organization); above.next(); ) {
      if (view.mayStandForAnother(above.neighbour())) {
        numbers.cut(numbersBefore);
        owning.cut(edgesBefore);
        return false;
      }
      addEdge(number(above.neighbour()), i, above);
      share += above.share();
    }
    totals.add(share);
    return true;
  }

  private void total(Held told) {
    long votes = told.votesTotal();
    boolean capped = !told.isExact() && votes <= Share.WHOLE;
    totals.add(told.shareTotal(), capped ? votes : Totals.NONE, told.ledByPartner());
  }

  private void downwards() {
    HoldersMet holders = met();
    LinkCursor below = view.links(TrueHolders.KINDS, false);
    for (int i = 0; i < numbers.count(); i++) {
      int party = numbers.node(i);
      Set<Integer> closely = heldPlainly(i, below);
      if (view.isIntricate(party)) {
        closely = new LinkedHashSet<>(closely);
        closely.addAll(holders.trueHolders().mayBeHeldBesides(party));
      }
      for (int organization : closely) {
        addHeld(i, party, organization);
      }
    }
    for (int i = 0; i < numbers.count(); i++) {
      int number = holders.look(numbers.node(i));
      Held told = holders.closely(number);
      if (told == null) {
        totals.add(holders.shares(number));
      } else {
        total(told);
      }
    }
  }

  /** Takes what a party holds as it stands, and tells what else it holds under its own name. */
  private Set<Integer> heldPlainly(int i, LinkCursor below) {
    HoldersMet holders = met();
    int party = numbers.node(i);
    Set<Integer> closely = Set.of();
    for (below.from(party); below.next(); ) {
      int organization = below.neighbour();
      if (!VotingRows.counts(view, below)) {
        continue;
      }
      if (holders.closely(holders.look(organization)) == null) {
        addEdge(i, number(organization), below);
      } else {
        closely = closely.isEmpty() ? new LinkedHashSet<>() : closely;
        closely.add(holders.first(organization));
      }
    }
    return closely;
  }

  private void addHeld(int holder, int party, int organization) {
    Held told = met().closely(met().look(organization));
    if (told == null) {
      return; // what may be the party's is another's
    }
    for (Held.Edge edge : told.edges()) {
      if (edge.holder() == party) {
        owning.add(holder, number(organization), edge);
      }
    }
  }

  private HoldersMet met() {
    if (met == null) {
      met = new HoldersMet(view);
    }
    return met;
  }

  private void addConcerts(int i) {
    int party = numbers.node(i);
    if (party < 0 || !view.mayActInConcert(party) && !view.mayHaveTwin(party)) {
      return;
    }
    if (concert == null) {
      concert = view.links(CONCERT, false);
    }
    boolean twin = view.mayHaveTwin(party);
    int[] ids = twin ? met().trueHolders().identities.sameAs(party) : new int[] {party};
    for (int id : ids) {
      for (concert.of(id); concert.next(); ) {
        int other = met().first(concert.neighbour());
        if (id != party || other != concert.neighbour()) {
          concerts.lookedAtClosely();
        }
        concerts.add(i, number(other), concert.link(), 0, 0);
      }
    }
  }

  private void addEdge(int holder, int organization, LinkCursor at) {
    owning.add(holder, organization, at.link(), VotingRows.votes(at), at.share());
  }

  private int number(int viewNode) {
    int number = numbers.add(viewNode);
    if (numbers.count() > NODES_MAX) {
      throw new Refusal(
          "OWNERSHIP_TOO_WIDE",
          "More than "
              + NODES_MAX
              + " parties are tied by ownership here; ask about a part of them.");
    }
    return number;
  }
}
