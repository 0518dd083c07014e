package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.OrganizationStatus;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** The whole of a population: what happened, whether it is on file or not. */
final class Town {
  static final List<String> PLATFORMS =
      List.of("海韵商城", "椰风外卖", "直播港", "万宁优选", "五指山严选", "车来车往", "安居找房", "游琼海");

  private static final int YEAR = 365;
  private static final int SPAN = 20 * YEAR;
  private static final double FIRST_PART = 0.9;

  /** Two that a narrative is about. */
  record Verdict(
      CaseTruthKind kind, CaseParts parts, Narrative narrative, Listing listing, int conduct) {
    /**
     * A succession in which nothing came over in the end is none, and nobody knows; one whose
     * record was to be revoked, and is not yet, is one.
     */
    Verdict asItCame() {
      if (!(parts instanceof CaseParts.Businesses pair)) {
        return this;
      }
      boolean carriesOn = pair.carriesOn();
      boolean standing = narrative.isStep("revokes") && listing.event == null;
      return switch (kind) {
        case SUCCESSION -> carriesOn ? this : as(CaseTruthKind.UNCLEAR);
        case UNCLEAR -> carriesOn && standing ? as(CaseTruthKind.SUCCESSION) : this;
        default -> this;
      };
    }

    private Verdict as(CaseTruthKind other) {
      return new Verdict(other, parts, narrative, listing, conduct);
    }
  }

  /** Who a verdict is about: businesses or stores. */
  sealed interface CaseParts {
    record Businesses(Business from, Business to) implements CaseParts {
      /** Whether a partner, a vessel or a vehicle passed from the one to the other. */
      boolean carriesOn() {
        return to.dealings.stream()
                .map(dealing -> dealing.before)
                .anyMatch(
                    before -> before != null && (before.supplier == from || before.buyer == from))
            || to.conveyances.stream()
                .anyMatch(each -> each.terms.stream().anyMatch(term -> term.party == from));
      }
    }

    record Outlets(Outlet from, Outlet to) implements CaseParts {}
  }

  final Habits habits;
  final int first;
  final int last;
  final Lots lots;
  final Names names;
  final Sites sites;
  final Populace populace;
  final Founding founding;
  final Market market;
  final Outlets outlets;
  final LifeChanges changes;
  final List<Actor> actors = new ArrayList<>();
  final List<Business> businesses = new ArrayList<>();
  final List<Dealing> dealings = new ArrayList<>();
  final List<Conveyance> conveyances = new ArrayList<>();
  final List<Outlet> stores = new ArrayList<>();
  final List<Kinship> kinships = new ArrayList<>();
  final List<Bond> bonds = new ArrayList<>();
  final List<Verdict> verdicts = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private long accounts;

  /** Another tie between two parties, such as a nominee's. */
  record Bond(CaseParty from, CaseParty to, LinkKind kind, int day) {}

  private Town(CasebookPlan plan) {
    habits = plan.habits();
    last = (int) plan.endsOn().toEpochDay();
    first = last - SPAN;
    lots = new Lots(plan.seed());
    names = new Names(lots.apart(), habits.fashion());
    sites = new Sites(lots.apart());
    populace = new Populace(this, lots.apart());
    founding = new Founding(this, lots.apart());
    market = new Market(this, lots.apart());
    outlets = new Outlets(this, lots.apart());
    changes = new LifeChanges(this, lots.apart());
  }

  static Town of(CasebookPlan plan) {
    Town town = new Town(plan);
    town.chooseSpots(plan.enterpriseCount());
    int before = (int) (plan.enterpriseCount() * FIRST_PART);
    town.settle(before, before / 60);
    new Programme(town, plan.enterpriseCount()).stage();
    int made = (int) town.businesses.stream().filter(each -> !each.trade.isBody()).count();
    town.settle(plan.enterpriseCount() - made, 0);
    town.market.settle();
    town.stores.removeIf(each -> each.opened > each.operator.ended);
    town.stores.forEach(Outlet::endWithOperator);
    town.verdicts.replaceAll(Verdict::asItCame);
    new Arisen(town).note();
    return town;
  }

  /** A region of its own: some counties in the middle, a few elsewhere. */
  private void chooseSpots(int enterprises) {
    List<Spot> all = new ArrayList<>(Vocabulary.SPOTS);
    lots.shuffle(all);
    int count = Math.min(all.size(), lots.between(8, 12 + enterprises / 500));
    spots.addAll(all.subList(0, count));
  }

  /** A place, that of the first ones rather than of the last. */
  Spot spot() {
    double unit = lots.unit();
    return spots.get((int) (unit * unit * spots.size()));
  }

  private void settle(int enterprises, int bodies) {
    List<Business> made = new ArrayList<>();
    double weight = CaseTrade.ALL.values().stream().mapToDouble(this::weight).sum();
    for (CaseTrade trade : CaseTrade.ALL.values()) {
      double count = trade.isBody() ? bodies / 2.0 : enterprises * weight(trade) / weight;
      for (int i = 0; i < count && made.size() < enterprises + bodies; i++) {
        made.add(founding.found(Charter.usual(trade, spot(), foundingDay(trade))));
      }
    }
    while (made.size() < enterprises + bodies) {
      made.add(
          founding.found(
              Charter.usual(CaseTrade.of("office"), spot(), foundingDay(CaseTrade.of("office")))));
    }
    made.forEach(this::age);
    made.forEach(changes::befall);
    made.forEach(each -> market.provide(each, 1, each.founded, Math.min(each.ended, last)));
  }

  private double weight(CaseTrade trade) {
    return trade.isBody() ? 0 : trade.weight();
  }

  private int foundingDay(CaseTrade trade) {
    double unit = lots.unit();
    return trade.isBody() ? first : last - 40 - (int) ((SPAN - 400) * unit * StrictMath.sqrt(unit));
  }

  /** How long a business lives; founders who have several close one more easily. */
  void age(Business business) {
    int end = business.founded + 200 + (int) lots.exponential(habits.years() * YEAR);
    if (end < last && !business.trade.isBody()) {
      boolean revoked = lots.chance(0.15);
      changes.end(
          business, end, revoked ? OrganizationStatus.REVOKED : OrganizationStatus.DEREGISTERED);
    }
  }

  void add(Business business) {
    businesses.add(business);
    market.add(business);
  }

  long nextAccount() {
    return ++accounts * 7_919L % 900_000_000_000L;
  }

  /** Somebody who led a business of the neighbourhood before a day. */
  @Nullable Actor someLeader(Spot place, int day, Lots by) {
    for (int attempt = 0; attempt < 10 && !businesses.isEmpty(); attempt++) {
      Business one = by.of(businesses);
      boolean near = one.place.city().equals(place.city());
      Actor leader = one.founded < day && !one.trade.isBody() && near ? one.leader(day) : null;
      if (leader != null && leader.isAdult(day) && !leader.agent && leader.led.size() < 6) {
        return leader;
      }
    }
    return null;
  }

  /** One of the staff of a competitor who leaves it for another. */
  @Nullable Actor leaver(Business to, int day, Lots by) {
    List<Business> rivals = market.ofTrade(to.trade.key());
    for (int attempt = 0; attempt < 6 && !rivals.isEmpty(); attempt++) {
      Business one = by.of(rivals);
      for (Business.Post post : one.posts) {
        if (one != to
            && post.role == LinkKind.EMPLOYEE
            && post.from < day - 100
            && post.holds(day)) {
          post.to = day - 1;
          return (Actor) post.holder;
        }
      }
    }
    return null;
  }
}
