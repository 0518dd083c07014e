package org.creditgraph.control;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
import org.creditgraph.identity.Identities;
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

  /** The kinds of links that decide who holds and controls what. */
  public static final long TIES =
      TrueHolders.KINDS
          | LinkKind.ACTS_IN_CONCERT.bit()
          | LinkKind.NOMINEE_FOR.bit()
          | LinkKind.BRANCH_OF.bit()
          | LinkKind.SAME_IDENTITY.bit();

  private static final int[] NOBODY = {};

  private final View view;
  private @Nullable Climb climb;
  private @Nullable FewAbove few;

  /** What was gathered last, for who asks about an organisation asks more than once. */
  private @Nullable Upstream upstream;

  private int upstreamOf = -1;

  public Control(View view) {
    this.view = view;
  }

  /** The controllers of an organisation, and who may be, with the chains that prove it. */
  public ControlFindings controllersOf(int organization) {
    return upstream(organization).findings();
  }

  /** A party as a controller of an organisation, when it is one or may be. */
  public Optional<Controller> controllerOf(int organization, int party) {
    return upstream(organization).controller(party);
  }

  /**
   * Who controls an organisation whatever the unknown shares are, without the proof; in no order.
   */
  public int[] controllers(int organization) {
    Climb climb = climb();
    if (climb.isPlain(organization)) {
      return climb.controller() < 0 ? NOBODY : new int[] {climb.controller()};
    }
    return few().find(organization)
        ? few().controllers()
        : upstream(organization).controllerNodes(Certainty.CERTAIN);
  }

  /** Who may control an organisation, but does not for certain; in no order. */
  public int[] possibleControllers(int organization) {
    boolean known =
        !view.mayBeIntricate() || climb().isPlain(organization) || few().find(organization);
    return known ? NOBODY : upstream(organization).controllerNodes(Certainty.POSSIBLE);
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
   * Whether a party controls an organisation for certain: as one of its controllers, or as one who
   * may itself be controlled and holds it by votes, concert or declaration. Looks at what is above
   * only.
   */
  public boolean controls(int party, int organization) {
    Climb climb = climb();
    if (climb.isPlain(organization)) {
      return climb.isControlledBy(party);
    }
    if (few().find(organization)) {
      return few().isController(party) || few().isInControlSetOf(party);
    }
    Upstream above = upstream(organization);
    return above.isController(party) || above.isInControlSetOf(party);
  }

  private Upstream upstream(int organization) {
    Upstream known = upstream;
    if (known == null || upstreamOf != organization) {
      known = new Upstream(view, organization);
      upstream = known;
      upstreamOf = organization;
    }
    return known;
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
   * Who really holds some of an organisation directly, each with all its holdings in sum, and who
   * is only registered.
   */
  public DirectHolders holdersOf(int organization) {
    return DirectHolders.of(view, organization);
  }

  /**
   * Whether an organisation is blocked by the 50 percent rule, the regime OFAC_50, and how.
   *
   * @param listed which parties are blocked from the start
   */
  public Ofac50Finding blockedUnderOfac50(int party, IntPredicate listed) {
    Identities identities = Identities.of(view);
    OwnershipGraph graph = Gathering.upstream(view, identities.first(party));
    return new Ofac50Closure(graph, i -> isListed(graph.node(i), listed, identities)).finding();
  }

  private boolean isListed(int party, IntPredicate listed, Identities identities) {
    if (party < 0 || !view.isIntricate(party)) {
      return party >= 0 && listed.test(party);
    }
    return IntStream.of(identities.sameAs(party)).anyMatch(listed);
  }

  /**
   * Everything that is blocked by the 50 percent rule, the regime OFAC_50: by round, then id.
   *
   * @param listed the parties that are blocked from the start
   */
  public List<Ofac50Step> blockedUnderOfac50(int[] listed) {
    Identities identities = Identities.of(view);
    int[] parties = IntStream.of(listed).map(identities::first).distinct().toArray();
    OwnershipGraph graph = Gathering.heldBy(view, parties);
    return new Ofac50Closure(graph, i -> i < parties.length).steps();
  }

  /**
   * The persons who own at least a threshold of an organisation or control it, and who may; where
   * nobody does for certain, its legal representatives and principals as well (PBOC/SAMR Order
   * 2024-3).
   */
  public List<BeneficialOwner> beneficialOwners(int organization, Share threshold) {
    return new Ownership(view, organization).beneficial(threshold);
  }

  /** To 1e-9: what lies beyond is the noise of floating point. */
  static double rounded(double share) {
    return Math.rint(share * 1e9) / 1e9;
  }
}
