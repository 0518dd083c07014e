package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** Everything above one organisation, and who of it has control. Worked out as far as is asked. */
final class Upstream {
  /** The organisation's number. */
  private static final int ORGANIZATION = 0;

  final OwnershipGraph graph;
  private final ControlSets sets;
  private final boolean[] controlled;
  private final List<Claim> claims = new ArrayList<>();
  private @Nullable WalkSums shares;

  /** A party that controls the organisation, why, and who acts in concert with it. */
  private record Claim(int party, ControlBasis basis, int[] group) {}

  Upstream(View view, int organization) {
    graph = Gathering.upstream(view, organization);
    sets = new ControlSets(graph.votes);
    controlled = new boolean[graph.nodes];
    List<int[]> inControl = new ArrayList<>();
    for (int i = 0; i < graph.nodes; i++) {
      int[] group = graph.votes.concerts.of(i);
      if (group[0] == i && controls(group)) {
        inControl.add(group);
      }
    }
    inControl.forEach(this::claim);
    if (claims.isEmpty()) {
      relative();
    }
  }

  /** Whether a group controls the organisation; marks whatever else it controls. */
  private boolean controls(int[] group) {
    boolean found = false;
    for (int c : sets.ofGroup(group)) {
      found |= c == ORGANIZATION;
      controlled[c] |= group.length > 1 || group[0] != c;
    }
    return found;
  }

  private void claim(int[] group) {
    for (int party : group) {
      if (party != ORGANIZATION && !controlled[party]) {
        claims.add(new Claim(party, basis(party, group), group));
      }
    }
  }

  private ControlBasis basis(int party, int[] group) {
    if (graph.declares(party, ORGANIZATION)) {
      return ControlBasis.DECLARED;
    }
    boolean alone = group.length == 1 || contains(sets.ofParty(party));
    return alone ? ControlBasis.MAJORITY : ControlBasis.CONCERT;
  }

  private void relative() {
    int best = -1;
    double most = Control.RELATIVE_MIN - Control.EQUAL;
    boolean tied = false;
    for (int i = 1; i < graph.nodes; i++) {
      double share = controlled[i] || shareAtMost(i) < most - Control.EQUAL ? 0 : shareOf(i);
      if (share > most + (best < 0 ? 0 : Control.EQUAL)) {
        best = i;
        most = share;
        tied = false;
      } else {
        tied |= best >= 0 && share >= most - Control.EQUAL;
      }
    }
    if (best >= 0 && !tied) {
      claims.add(new Claim(best, ControlBasis.RELATIVE, new int[] {best}));
    }
  }

  /** Whether anybody else controls the organisation, if only another that it controls itself. */
  boolean isControlled() {
    return controlled[ORGANIZATION];
  }

  /** Whether a party of the view, alone or in concert, has the organisation in its control set. */
  boolean isInControlSetOf(int party) {
    int number = graph.find(party);
    return number > 0
        && (contains(sets.ofGroup(graph.votes.concerts.of(number)))
            || contains(sets.ofParty(number)));
  }

  private static boolean contains(int[] set) {
    for (int c : set) {
      if (c == ORGANIZATION) {
        return true;
      }
    }
    return false;
  }

  /** What a party holds in the organisation in the end. */
  double shareOf(int i) {
    return shares().onCycle(i) ? WalkSums.outOf(graph, i).of(ORGANIZATION) : shares().of(i);
  }

  /** No less than {@link #shareOf}, and cheaper: walks that come back count as well. */
  private double shareAtMost(int i) {
    return shares().inClosedRing(i) ? 1 : shares().of(i);
  }

  private WalkSums shares() {
    if (shares == null) {
      shares = WalkSums.into(graph, ORGANIZATION);
    }
    return shares;
  }

  ControlFindings findings() {
    List<Controller> found = new ArrayList<>();
    claims.forEach(claim -> found.add(proved(claim)));
    if (found.size() > 1) {
      found.sort(
          Comparator.comparingDouble(Controller::effectiveShare)
              .reversed()
              .thenComparing(controller -> graph.view.id(controller.party())));
    }
    List<Integer> rings = new ArrayList<>(0);
    for (int i = 0; i < graph.nodes; i++) {
      if (shares().inClosedRing(i)) {
        rings.add(graph.node(i));
      }
    }
    return new ControlFindings(found, rings);
  }

  /** The numbers of those who have control. */
  int[] controllers() {
    return claims.stream().mapToInt(Claim::party).toArray();
  }

  /** Those who have control, as nodes of the view. */
  int[] controllerNodes() {
    return claims.stream().mapToInt(claim -> graph.node(claim.party())).toArray();
  }

  boolean isController(int party) {
    int number = graph.find(party);
    return claims.stream().anyMatch(claim -> claim.party() == number);
  }

  /** A party of the view, when it has control. */
  Optional<Controller> controller(int party) {
    int number = graph.find(party);
    return claims.stream().filter(claim -> claim.party() == number).findAny().map(this::proved);
  }

  private Controller proved(Claim claim) {
    boolean relative = claim.basis() == ControlBasis.RELATIVE;
    boolean together = claim.basis() == ControlBasis.CONCERT;
    int[] group = together ? claim.group() : new int[] {claim.party()};
    int[] set =
        relative
            ? IntStream.range(0, graph.nodes).toArray()
            : together ? sets.ofGroup(group) : sets.ofParty(claim.party());
    Chains chains = new Chains(graph, flags(set), flags(group), !relative, ORGANIZATION);
    List<Chain> proof = chains.from(claim.party());
    double share = Control.rounded(shareOf(claim.party()));
    return new Controller(
        graph.node(claim.party()), claim.basis(), share, proof, chains.truncated());
  }

  private boolean[] flags(int[] numbers) {
    boolean[] flags = new boolean[graph.nodes];
    for (int i : numbers) {
      flags[i] = true;
    }
    return flags;
  }
}
