package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Who controls and who in the end owns organisations, on the day and at the moment of a view. */
public final class Control {
  /** A party with less than this effective share never has RELATIVE control. */
  private static final double RELATIVE_MIN = 0.30;

  /** Effective shares are exact to 1e-6; what lies closer than this counts as equal. */
  private static final double EQUAL = 1e-9;

  private final View view;

  public Control(View view) {
    this.view = view;
  }

  /** The controllers of an organisation with the chains that prove it. */
  public ControlFindings controllersOf(int organization) {
    return new Upstream(view, organization).controllers();
  }

  /** What a party controls, alone, in concert or relatively; by basis, then id. */
  public List<ControlledOrganization> controlledBy(int party) {
    OwnershipGraph graph = OwnershipGraph.downstream(view, party);
    ControlSets sets = new ControlSets(graph);
    WalkSums shares = WalkSums.outOf(graph, 0);
    Map<Integer, ControlBasis> bases = new TreeMap<>();
    for (int c : sets.ofGroup(sets.groupOf(0))) {
      bases.put(c, ControlBasis.CONCERT);
    }
    for (int c : sets.ofParty(0)) {
      bases.put(c, ControlBasis.MAJORITY);
    }
    for (int e = 0; e < graph.edges; e++) {
      if (graph.from[e] == 0
          && graph.kind[e] == LinkKind.CONTROLS
          && bases.containsKey(graph.to[e])) {
        bases.put(graph.to[e], ControlBasis.DECLARED);
      }
    }
    for (int c = 1; c < graph.nodes; c++) {
      if (!bases.containsKey(c)
          && shares.of(c) >= RELATIVE_MIN - EQUAL
          && graph.isOrganization(c)
          && isController(party, graph.node[c])) {
        bases.put(c, ControlBasis.RELATIVE);
      }
    }
    bases.remove(0);
    List<ControlledOrganization> controlled = new ArrayList<>();
    bases.forEach(
        (c, basis) ->
            controlled.add(new ControlledOrganization(graph.node[c], basis, round(shares.of(c)))));
    controlled.sort(
        Comparator.comparing(ControlledOrganization::basis)
            .thenComparing(found -> view.id(found.organization())));
    return controlled;
  }

  private boolean isController(int party, int organization) {
    return controllersOf(organization).controllers().stream()
        .anyMatch(controller -> controller.party() == party);
  }

  /**
   * The persons who own at least a threshold of an organisation or control it; where there are
   * none, its legal representatives and principals (PBOC/SAMR Order 2024-3).
   */
  public List<BeneficialOwner> beneficialOwners(int organization, Share threshold) {
    Upstream upstream = new Upstream(view, organization);
    Map<Integer, Set<BeneficialOwner.Basis>> bases = new TreeMap<>();
    for (int i = 1; i < upstream.graph.nodes; i++) {
      boolean owns = upstream.shareOf(i) >= Math.max(EQUAL, threshold.fraction() - EQUAL);
      if (owns && view.kind(upstream.graph.node[i]) == NodeKind.PERSON) {
        basesOf(bases, i).add(BeneficialOwner.Basis.OWNERSHIP);
      }
    }
    for (Controller controller : upstream.controllers().controllers()) {
      if (view.kind(controller.party()) == NodeKind.PERSON) {
        basesOf(bases, upstream.graph.find(controller.party())).add(BeneficialOwner.Basis.CONTROL);
      }
    }
    List<BeneficialOwner> owners = new ArrayList<>();
    bases.forEach(
        (i, why) ->
            owners.add(
                new BeneficialOwner(upstream.graph.node[i], round(upstream.shareOf(i)), why)));
    if (owners.isEmpty()) {
      owners.addAll(fallback(organization, upstream));
    }
    owners.sort(
        Comparator.comparingDouble(BeneficialOwner::effectiveShare)
            .reversed()
            .thenComparing(owner -> view.id(owner.person())));
    return owners;
  }

  private static Set<BeneficialOwner.Basis> basesOf(
      Map<Integer, Set<BeneficialOwner.Basis>> bases, int i) {
    return bases.computeIfAbsent(i, absent -> EnumSet.noneOf(BeneficialOwner.Basis.class));
  }

  private List<BeneficialOwner> fallback(int organization, Upstream upstream) {
    long roles = LinkKind.LEGAL_REPRESENTATIVE.bit() | LinkKind.PRINCIPAL.bit();
    LinkCursor holders = view.links(roles, false);
    holders.into(organization);
    Map<Integer, BeneficialOwner> persons = new TreeMap<>();
    while (holders.next()) {
      int person = holders.neighbour();
      if (view.kind(person) == NodeKind.PERSON) {
        int i = upstream.graph.find(person);
        double share = i < 0 ? 0 : round(upstream.shareOf(i));
        persons.put(
            person, new BeneficialOwner(person, share, EnumSet.of(BeneficialOwner.Basis.FALLBACK)));
      }
    }
    return List.copyOf(persons.values());
  }

  /** To 1e-9: what lies beyond is the noise of floating point. */
  private static double round(double share) {
    return Math.rint(share * 1e9) / 1e9;
  }

  /** Everything above one organisation, which has the number 0. */
  private static final class Upstream {
    final View view;
    final OwnershipGraph graph;
    final ControlSets sets;
    private final WalkSums shares;

    Upstream(View view, int organization) {
      this.view = view;
      this.graph = OwnershipGraph.upstream(view, organization);
      this.sets = new ControlSets(graph);
      this.shares = WalkSums.into(graph, 0);
    }

    /** The effective share of a party in the organisation. */
    double shareOf(int i) {
      return shares.onCycle(i) ? WalkSums.outOf(graph, i).of(0) : shares.of(i);
    }

    ControlFindings controllers() {
      boolean[] controlled = new boolean[graph.nodes];
      List<int[]> inControl = new ArrayList<>();
      for (int[] group : sets.groups()) {
        boolean holdsIt = false;
        for (int c : sets.ofGroup(group)) {
          holdsIt |= c == 0;
          controlled[c] |= group.length > 1 || group[0] != c;
        }
        if (holdsIt) {
          inControl.add(group);
        }
      }
      List<Controller> found = new ArrayList<>();
      for (int[] group : inControl) {
        for (int party : group) {
          if (party != 0 && !controlled[party]) {
            found.add(controller(party, group));
          }
        }
      }
      if (found.isEmpty()) {
        relative(controlled, found);
      }
      found.sort(
          Comparator.comparingDouble(Controller::effectiveShare)
              .reversed()
              .thenComparing(controller -> view.id(controller.party())));
      List<Integer> rings =
          IntStream.range(0, graph.nodes)
              .filter(shares::inClosedRing)
              .mapToObj(i -> graph.node[i])
              .toList();
      return new ControlFindings(found, rings);
    }

    private Controller controller(int party, int[] group) {
      int[] alone = sets.ofParty(party);
      ControlBasis basis = contains(alone, 0) ? ControlBasis.MAJORITY : ControlBasis.CONCERT;
      for (int e = 0; e < graph.edges; e++) {
        if (graph.from[e] == party && graph.to[e] == 0 && graph.kind[e] == LinkKind.CONTROLS) {
          basis = ControlBasis.DECLARED;
        }
      }
      boolean together = basis == ControlBasis.CONCERT;
      boolean[] allowed = flags(together ? sets.ofGroup(group) : alone);
      boolean[] concert = flags(together ? group : new int[] {party});
      return proved(party, basis, allowed, concert);
    }

    private void relative(boolean[] controlled, List<Controller> found) {
      int best = -1;
      double most = RELATIVE_MIN - EQUAL;
      boolean tied = false;
      for (int i = 1; i < graph.nodes; i++) {
        double share = controlled[i] ? 0 : shareOf(i);
        if (share > most + (best < 0 ? 0 : EQUAL)) {
          best = i;
          most = share;
          tied = false;
        } else {
          tied |= best >= 0 && share >= most - EQUAL;
        }
      }
      if (best >= 0 && !tied) {
        boolean[] everyone = flags(IntStream.range(0, graph.nodes).toArray());
        found.add(proved(best, ControlBasis.RELATIVE, everyone, flags(new int[] {best})));
      }
    }

    private Controller proved(int party, ControlBasis basis, boolean[] allowed, boolean[] concert) {
      Chains chains = new Chains(graph, allowed, concert, 0);
      List<Chain> proof = chains.from(party);
      return new Controller(
          graph.node[party], basis, round(shareOf(party)), proof, chains.truncated());
    }

    private boolean[] flags(int[] numbers) {
      boolean[] flags = new boolean[graph.nodes];
      for (int i : numbers) {
        flags[i] = true;
      }
      return flags;
    }

    private static boolean contains(int[] numbers, int number) {
      return IntStream.of(numbers).anyMatch(i -> i == number);
    }
  }
}
