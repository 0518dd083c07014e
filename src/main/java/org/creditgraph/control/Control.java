package org.creditgraph.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * Who controls and who in the end owns organisations, on the day and at the moment of a view. For
 * one thread.
 */
public final class Control {
  /** A party with less than this effective share never has RELATIVE control. */
  static final double RELATIVE_MIN = 0.30;

  /** Effective shares are exact to 1e-6; what lies closer than this counts as equal. */
  static final double EQUAL = 1e-9;

  /** A day on which every link has begun. */
  public static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private static final int[] NOBODY = {};

  private final View view;
  private @Nullable Climb climb;
  private @Nullable FewAbove few;

  public Control(View view) {
    this.view = view;
  }

  /** The controllers of an organisation with the chains that prove it. */
  public ControlFindings controllersOf(int organization) {
    return new Upstream(view, organization).findings();
  }

  /** A party as a controller of an organisation, when it is one. */
  public Optional<Controller> controllerOf(int organization, int party) {
    return new Upstream(view, organization).controller(party);
  }

  /** Who controls an organisation, without the proof; in no order. */
  public int[] controllers(int organization) {
    Climb climb = climb();
    if (climb.isPlain(organization)) {
      return climb.controller() < 0 ? NOBODY : new int[] {climb.controller()};
    }
    return few().find(organization)
        ? few().controllers()
        : new Upstream(view, organization).controllerNodes();
  }

  /**
   * The nodes of the shortest chain by which a party controls an organisation, from the party on;
   * of equally short ones the first by ids. Empty where it is none of the controllers, or where
   * there are more chains than a proof tells.
   */
  public Optional<int[]> shortestChain(int party, int organization) {
    if (few().find(organization)) {
      int[] chain = few().isController(party) ? few().shortestChain(party) : NOBODY;
      if (chain != null) {
        return chain.length == 0 ? Optional.empty() : Optional.of(chain);
      }
    }
    return controllerOf(organization, party)
        .filter(controller -> !controller.chainsTruncated())
        .flatMap(controller -> controller.chains().stream().map(Chain::nodes).min(this::shorter));
  }

  private int shorter(int[] chain, int[] other) {
    int difference = Integer.compare(chain.length, other.length);
    return difference == 0 ? Arrays.compare(ids(chain), ids(other)) : difference;
  }

  private String[] ids(int[] nodes) {
    return Arrays.stream(nodes).mapToObj(view::id).toArray(String[]::new);
  }

  /**
   * Whether a party controls an organisation: as one of its controllers, or as one who may itself
   * be controlled and holds it by votes, concert or declaration. Looks at what is above only.
   */
  public boolean controls(int party, int organization) {
    Climb climb = climb();
    if (climb.isPlain(organization)) {
      return climb.isControlledBy(party);
    }
    if (few().find(organization)) {
      return few().isController(party) || few().isInControlSetOf(party);
    }
    Upstream upstream = new Upstream(view, organization);
    return upstream.isController(party) || upstream.isInControlSetOf(party);
  }

  private FewAbove few() {
    if (few == null) {
      few = new FewAbove(view);
    }
    return few;
  }

  private Climb climb() {
    if (climb == null) {
      climb = new Climb(view);
    }
    return climb;
  }

  /** What a party controls, alone, in concert or relatively; by basis, then id. */
  public List<ControlledOrganization> controlledBy(int party) {
    return new Downstream(view, party).controlled();
  }

  /**
   * What a party, with whomever it ever acted in concert with, ever held some of, however
   * indirectly, and those it was in concert with: all that records were told about. Whatever it
   * ever controlled that has a record is among these, whatever the view's day is.
   */
  public int[] everHeldWithRecords(int party) {
    return BelowWithRecords.of(view, party);
  }

  /** Tells the control set of every party that has one (domain.md 3), as a monitoring run needs. */
  public void everyControlSet(ControlSetReader reader) {
    new ControlSets(VotingRows.of(view)).every(reader);
  }

  /**
   * Whether an organisation is blocked by the 50 percent rule, the regime OFAC_50, and how.
   *
   * @param listed which parties are blocked from the start
   */
  public Ofac50Finding blockedUnderOfac50(int party, IntPredicate listed) {
    OwnershipGraph graph = Gathering.upstream(view, party);
    return new Ofac50Closure(graph, i -> listed.test(graph.node(i))).finding();
  }

  /**
   * Everything that is blocked by the 50 percent rule, the regime OFAC_50: by round, then id.
   *
   * @param listed the parties that are blocked from the start
   */
  public List<Ofac50Step> blockedUnderOfac50(int[] listed) {
    OwnershipGraph graph = Gathering.heldBy(view, listed);
    return new Ofac50Closure(graph, i -> i < listed.length).steps();
  }

  /**
   * The persons who own at least a threshold of an organisation or control it; where there are
   * none, its legal representatives and principals (PBOC/SAMR Order 2024-3).
   */
  public List<BeneficialOwner> beneficialOwners(int organization, Share threshold) {
    Upstream upstream = new Upstream(view, organization);
    OwnershipGraph graph = upstream.graph;
    Map<Integer, Set<BeneficialOwner.Basis>> bases = new TreeMap<>();
    double least = Math.max(EQUAL, threshold.fraction() - EQUAL);
    for (int i = 1; i < graph.nodes; i++) {
      if (isPerson(graph.node(i)) && upstream.shareOf(i) >= least) {
        basesOf(bases, i).add(BeneficialOwner.Basis.OWNERSHIP);
      }
    }
    for (int i : upstream.controllers()) {
      if (isPerson(graph.node(i))) {
        basesOf(bases, i).add(BeneficialOwner.Basis.CONTROL);
      }
    }
    List<BeneficialOwner> owners = new ArrayList<>();
    bases.forEach(
        (i, why) -> owners.add(new BeneficialOwner(graph.node(i), share(upstream, i), why)));
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
    Map<Integer, BeneficialOwner> persons = new TreeMap<>();
    for (holders.into(organization); holders.next(); ) {
      int person = holders.neighbour();
      if (isPerson(person)) {
        double share = share(upstream, upstream.graph.find(person));
        persons.put(
            person, new BeneficialOwner(person, share, EnumSet.of(BeneficialOwner.Basis.FALLBACK)));
      }
    }
    return List.copyOf(persons.values());
  }

  private boolean isPerson(int node) {
    return view.kind(node) == NodeKind.PERSON;
  }

  private static double share(Upstream upstream, int i) {
    return i < 0 ? 0 : rounded(upstream.shareOf(i));
  }

  /** To 1e-9: what lies beyond is the noise of floating point. */
  static double rounded(double share) {
    return Math.rint(share * 1e9) / 1e9;
  }
}
