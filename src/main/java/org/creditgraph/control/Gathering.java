package org.creditgraph.control;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
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
  private final boolean intricate;
  private final Numbering numbers = new Numbering();
  private final Edges owning = new Edges();
  private final Edges concerts = new Edges();
  private final Totals totals = new Totals();
  private final LinkCursor holders;
  private final Map<Integer, Optional<Held>> held = new HashMap<>();
  private @Nullable TrueHolders trueHolders;

  private Gathering(View view) {
    this.view = view;
    this.intricate = view.mayBeIntricate();
    this.holders = view.links(TrueHolders.KINDS, false);
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
    LinkCursor concert = view.links(CONCERT, false);
    for (int i = 0; i < gathering.numbers.count(); i++) {
      gathering.addConcerts(i, concert);
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
    LinkCursor concert = view.links(CONCERT, false);
    for (int i = 0; i < numbers.count(); i++) {
      int node = numbers.node(i);
      if (node < 0 || !view.kind(node).isOrganization()) {
        totals.add(0, Totals.NONE, false);
      } else if (isIntricate(node)) {
        Held told = trueHolders().of(node);
        for (Held.Edge edge : told.edges()) {
          owning.add(number(edge.holder()), i, edge);
        }
        total(told);
      } else {
        long share = 0;
        for (above.into(node); above.next(); ) {
          addEdge(number(above.neighbour()), i, above);
          share += above.share();
        }
        totals.add(share, Totals.NONE, false);
      }
      addConcerts(i, concert);
    }
  }

  /** Whether holders of an organisation must be looked at closely. */
  private boolean isIntricate(int organization) {
    if (!intricate || view.isIntricate(organization)) {
      return intricate;
    }
    for (holders.into(organization); holders.next(); ) {
      if (view.isIntricate(holders.neighbour())) {
        return true;
      }
    }
    return false;
  }

  private void total(Held told) {
    long votes = told.votesTotal();
    boolean capped = !told.isExact() && votes <= Share.WHOLE;
    totals.add(told.shareTotal(), capped ? votes : Totals.NONE, told.ledByPartner());
  }

  private void downwards() {
    LinkCursor below = view.links(TrueHolders.KINDS, false);
    for (int i = 0; i < numbers.count(); i++) {
      int party = numbers.node(i);
      Set<Integer> closely = Set.of();
      if (intricate && view.isIntricate(party)) {
        closely = trueHolders().mayBeHeldBy(party);
      } else {
        for (below.from(party); below.next(); ) {
          int organization = below.neighbour();
          if (!VotingRows.counts(view, below)) {
            continue;
          }
          if (closely(organization) == null) {
            addEdge(i, number(organization), below);
          } else {
            closely = closely.isEmpty() ? new LinkedHashSet<>() : closely;
            closely.add(first(organization));
          }
        }
      }
      for (int organization : closely) {
        addHeld(i, party, organization);
      }
    }
    for (int i = 0; i < numbers.count(); i++) {
      total(numbers.node(i));
    }
  }

  private void addHeld(int holder, int party, int organization) {
    Held told = closely(organization);
    if (told == null) {
      return; // what may be the party's is another's
    }
    for (Held.Edge edge : told.edges()) {
      if (edge.holder() == party) {
        owning.add(holder, number(organization), edge);
      }
    }
  }

  /** Who really holds an organisation; null where that is as it stands. */
  private @Nullable Held closely(int organization) {
    if (!intricate) {
      return null;
    }
    int first = first(organization);
    return held.computeIfAbsent(
            first, c -> isIntricate(c) ? Optional.of(trueHolders().of(c)) : Optional.empty())
        .orElse(null);
  }

  private int first(int party) {
    return intricate && view.isIntricate(party) ? trueHolders().identities.first(party) : party;
  }

  /** What is held in a party, by whomever. */
  private void total(int party) {
    Held told = closely(party);
    if (told != null) {
      total(told);
      return;
    }
    long share = 0;
    for (holders.into(party); holders.next(); ) {
      share += holders.share();
    }
    totals.add(share, Totals.NONE, false);
  }

  private TrueHolders trueHolders() {
    if (trueHolders == null) {
      trueHolders = new TrueHolders(view);
    }
    return trueHolders;
  }

  private void addConcerts(int i, LinkCursor concert) {
    int party = numbers.node(i);
    if (party < 0) {
      return;
    }
    boolean closely = intricate && view.isIntricate(party);
    int[] ids = closely ? trueHolders().identities.sameAs(party) : new int[] {party};
    for (int id : ids) {
      for (concert.of(id); concert.next(); ) {
        int other = first(concert.neighbour());
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
