package org.creditgraph.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who of those above an organisation controls it by set: alone, declared or in concert (domain.md
 * 3). Where everything is known exactly the lower ends tell all there is.
 */
final class Claims {
  /** The organisation's number. */
  static final int ORGANIZATION = 0;

  private final OwnershipGraph graph;
  private final ControlSets sets;
  private final @Nullable PossibleSets possible;

  /** By party: whether it is in the control set of another. */
  private final boolean[] controlled;

  private final boolean[] possiblyControlled;
  private final List<Claim> certain = new ArrayList<>();
  private final List<Claim> possibly = new ArrayList<>();

  Claims(OwnershipGraph graph) {
    this.graph = graph;
    sets = new ControlSets(graph.votes);
    possible = graph.exact ? null : new PossibleSets(graph);
    controlled = new boolean[graph.nodes];
    possiblyControlled = graph.exact ? controlled : new boolean[graph.nodes];
    List<int[]> inControl = new ArrayList<>();
    List<int[]> mayBeInControl = new ArrayList<>();
    for (int i = 0; i < graph.nodes; i++) {
      int[] group = graph.votes.concerts.of(i);
      if (group[0] != i) {
        continue;
      }
      if (mark(group, sets.ofGroup(group), controlled)) {
        inControl.add(group);
      }
      if (possible != null && mark(group, possible.of(group), possiblyControlled)) {
        mayBeInControl.add(group);
      }
    }
    inControl.forEach(group -> claim(group, Certainty.CERTAIN, possiblyControlled, certain));
    mayBeInControl.forEach(group -> claim(group, Certainty.POSSIBLE, controlled, possibly));
    possibly.removeIf(claim -> certain.stream().anyMatch(c -> c.party() == claim.party()));
  }

  /**
   * Marks what is in a set; whether the organisation is. Those who act in concert are one, not
   * another to each other, as far as anything is unknown; where nothing is, an organisation that
   * its own concert has the majority of counts as controlled.
   */
  private boolean mark(int[] group, int[] set, boolean[] marks) {
    boolean found = false;
    for (int c : set) {
      found |= c == ORGANIZATION;
      marks[c] |= graph.exact && group.length > 1 || !contains(group, c);
    }
    return found;
  }

  private void claim(int[] group, Certainty certainty, boolean[] byOthers, List<Claim> into) {
    for (int party : group) {
      if (party != ORGANIZATION && !byOthers[party]) {
        into.add(new Claim(party, basis(party, group, certainty), certainty, group));
      }
    }
  }

  private ControlBasis basis(int party, int[] group, Certainty certainty) {
    if (graph.declares(party, ORGANIZATION)) {
      return ControlBasis.DECLARED;
    }
    boolean alone = group.length == 1 || contains(setOf(new int[] {party}, certainty), 0);
    return alone ? ControlBasis.MAJORITY : ControlBasis.CONCERT;
  }

  /** What some parties control together. */
  int[] setOf(int[] parties, Certainty certainty) {
    return certainty.isCertain() || possible == null ? sets.ofGroup(parties) : possible.of(parties);
  }

  /** Those who control by set whatever the unknown shares are; unknown parties too. */
  List<Claim> certain() {
    return certain;
  }

  /** Those who may. */
  List<Claim> possible() {
    return possibly;
  }

  Stream<Claim> all() {
    return Stream.concat(certain.stream(), possibly.stream());
  }

  /** Whether another controls a party. */
  boolean isControlled(int party) {
    return controlled[party];
  }

  /** Whether another may control a party. */
  boolean mayBeControlled(int party) {
    return possiblyControlled[party];
  }

  static boolean contains(int[] parties, int party) {
    for (int each : parties) {
      if (each == party) {
        return true;
      }
    }
    return false;
  }
}
