package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.creditgraph.identity.Identities;
import org.creditgraph.identity.WayUp;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * Everything above one organisation, and who of it has control. Of a branch it is what is above its
 * head office, and the head office itself where nobody controls that for certain. Worked out as far
 * as is asked.
 */
final class Upstream {
  /** The organisation's number, or its head office's. */
  private static final int ORGANIZATION = Claims.ORGANIZATION;

  final OwnershipGraph graph;
  private final int organization;
  private final @Nullable WayUp branch;
  private final Claims bySet;
  private final List<Claim> claims = new ArrayList<>();
  private final EffectiveShares shares;
  private final View view;

  Upstream(View view, int organization) {
    this.view = view;
    this.organization = organization;
    branch = branch();
    graph = Gathering.upstream(view, branch == null ? first(organization) : branch.headOffice());
    bySet = new Claims(graph);
    shares = new EffectiveShares(graph);
    bySet.all().forEach(claims::add);
    claims.addAll(new RelativeControl(graph, bySet, shares).find());
    claims.removeIf(claim -> graph.isUnknown(claim.party()));
    if (branch != null && claims.stream().noneMatch(claim -> claim.certainty().isCertain())) {
      Certainty certainty = claims.isEmpty() ? Certainty.CERTAIN : Certainty.POSSIBLE;
      int[] itself = {ORGANIZATION};
      claims.add(new Claim(ORGANIZATION, ControlBasis.DECLARED, certainty, itself));
    }
  }

  private @Nullable WayUp branch() {
    if (!view.mayBeOfBranch(organization) && !view.mayHaveTwin(organization)) {
      return null;
    }
    WayUp up = Identities.of(view).wayUp(organization);
    return up.headOffice() < 0 ? null : up;
  }

  private int first(int party) {
    return view.mayHaveTwin(party) ? Identities.of(view).first(party) : party;
  }

  /** Whether anybody else controls the organisation, if only another that it controls itself. */
  boolean isControlled() {
    return bySet.isControlled(ORGANIZATION) || branch != null;
  }

  /** Whether a party of the view, alone or in concert, has the organisation in its control set. */
  boolean isInControlSetOf(int party) {
    int number = graph.find(first(party));
    if (branch != null && number == ORGANIZATION) {
      return true;
    }
    return number > 0 && (isIn(graph.votes.concerts.of(number)) || isIn(new int[] {number}));
  }

  private boolean isIn(int[] parties) {
    return Claims.contains(bySet.setOf(parties, Certainty.CERTAIN), ORGANIZATION);
  }

  /** The number of a party of the view, whatever id of it is given; -1 where it is not above. */
  int find(int party) {
    return graph.find(first(party));
  }

  /** What a party holds in the organisation in the end, at the least. */
  double shareOf(int i) {
    return i == ORGANIZATION ? 1 : shares.least(i);
  }

  double shareAtMostOf(int i) {
    return i == ORGANIZATION ? 1 : shares.most(i);
  }

  /** Whether a party may hold so much at the most. */
  boolean mayHold(int i, double share) {
    return shares.mostAtMost(i) >= share && shareAtMostOf(i) >= share;
  }

  boolean isUnresolved(int i) {
    return i != ORGANIZATION && shares.isUnresolved(i);
  }

  ControlFindings findings() {
    List<Controller> found = new ArrayList<>();
    claims.forEach(claim -> found.add(proved(claim)));
    if (found.size() > 1) {
      found.sort(
          Comparator.comparing(Controller::certainty)
              .thenComparing(Comparator.comparingDouble(Controller::effectiveShare).reversed())
              .thenComparing(controller -> graph.view.id(controller.party())));
    }
    List<Integer> rings = new ArrayList<>(0);
    for (int i = 0; i < graph.nodes; i++) {
      if (shares.inClosedRing(i)) {
        rings.add(graph.node(i));
      }
    }
    return new ControlFindings(found, rings);
  }

  /** Those who have control, or may. */
  List<Claim> claims() {
    return claims;
  }

  /** Those who have control, as nodes of the view. */
  int[] controllerNodes(Certainty certainty) {
    return claims.stream()
        .filter(claim -> claim.certainty() == certainty)
        .mapToInt(claim -> graph.node(claim.party()))
        .toArray();
  }

  boolean isController(int party) {
    return claim(party).filter(claim -> claim.certainty().isCertain()).isPresent();
  }

  /** A party of the view, when it has control or may. */
  Optional<Controller> controller(int party) {
    return claim(party).map(this::proved);
  }

  Optional<Claim> claim(int party) {
    int number = find(party);
    return claims.stream().filter(claim -> claim.party() == number).findAny();
  }

  private Controller proved(Claim claim) {
    boolean cut = false;
    List<Chain> proof;
    if (claim.party() == ORGANIZATION) {
      proof = List.of(extended(null));
    } else {
      Chains chains = chains(claim);
      proof = chains.from(claim.party());
      cut = chains.truncated();
      if (branch != null || first(organization) != organization) {
        proof = proof.stream().map(this::extended).toList();
      }
    }
    return new Controller(
        graph.node(claim.party()),
        claim.basis(),
        claim.certainty(),
        Control.rounded(shareOf(claim.party())),
        Control.rounded(shareAtMostOf(claim.party())),
        isUnresolved(claim.party()),
        proof,
        cut);
  }

  private Chains chains(Claim claim) {
    boolean relative = claim.basis() == ControlBasis.RELATIVE;
    boolean together = claim.basis() == ControlBasis.CONCERT;
    int[] group = together ? claim.group() : new int[] {claim.party()};
    int[] set =
        relative
            ? IntStream.range(0, graph.nodes).toArray()
            : bySet.setOf(group, claim.certainty());
    return new Chains(graph, flags(set), flags(group), !relative, ORGANIZATION);
  }

  /** A chain to the head office, or none yet, on to the branch, and to the id that was asked. */
  private Chain extended(@Nullable Chain chain) {
    Trail trail =
        new Trail(graph.view, chain == null ? graph.node(ORGANIZATION) : chain.nodes()[0]);
    if (chain != null) {
      Arrays.stream(chain.links()).forEach(trail::follow);
    }
    if (branch != null) {
      branch.links().reversed().forEach(trail::follow);
    }
    trail.end(organization);
    return trail.chain();
  }

  private boolean[] flags(int[] numbers) {
    boolean[] flags = new boolean[graph.nodes];
    for (int i : numbers) {
      flags[i] = true;
    }
    return flags;
  }
}
