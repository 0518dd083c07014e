package org.creditgraph.casebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.Severity;

/** Notes what came about without a narrative, so that nobody is blamed for finding it. */
final class Arisen {
  private static final int YEAR = 365;
  private static final int BEFORE = 90;
  private static final Narrative SIBLING = Narrative.arisen("sibling");
  private static final Narrative SAME_OPERATOR = Narrative.arisen("same-operator");
  private static final Set<String> TRADING =
      Set.of(
          "MARKET_REGULATION",
          "FOOD_DRUG",
          "CUSTOMS",
          "ANTI_SMUGGLING",
          "TAX",
          "TOURISM",
          "TRANSPORT");
  private static final Narrative LINKED = Narrative.arisen("linked-operator");

  private final Town town;
  private final Set<Object> noted = new HashSet<>();

  Arisen(Town town) {
    this.town = town;
    town.verdicts.forEach(verdict -> noted.add(verdict.parts()));
  }

  void note() {
    for (Business business : town.businesses) {
      for (Listing listing : business.listings) {
        if (listing.severity != Severity.MINOR) {
          siblings(business, listing);
          boolean trading = TRADING.contains(listing.watch.domain());
          business.outlets.forEach(outlet -> stores(outlet, listing, trading));
        }
      }
      for (Outlet outlet : business.outlets) {
        outlet.listings.forEach(listing -> stores(outlet, listing, true));
      }
    }
  }

  /** Businesses of the same people in the same trade that came since. */
  private void siblings(Business business, Listing listing) {
    Actor boss = business.interest(listing.conductFrom);
    siblingsOf(boss, business, listing);
    boss.kin.stream()
        .filter(Kinship::isKin)
        .forEach(kinship -> siblingsOf(kinship.than(boss), business, listing));
  }

  private void siblingsOf(Actor leader, Business business, Listing listing) {
    for (Business other : leader.led) {
      boolean since = other.founded >= listing.conductFrom - BEFORE;
      if (other != business && since && other.trade == business.trade) {
        note(
            CaseTruthKind.UNCLEAR,
            new Town.CaseParts.Businesses(business, other),
            SIBLING,
            listing);
      }
    }
  }

  /**
   * Stores that go on elsewhere: of the same operator, of one who takes its business up, and, which
   * counts neither way, of anybody tied to them.
   *
   * @param moves whether such a record moves stores at all
   */
  private void stores(Outlet outlet, Listing listing, boolean moves) {
    boolean stopped =
        outlet.closed >= listing.conductFrom && outlet.closed <= listing.decided + YEAR;
    if (!stopped && outlet.listings.isEmpty()) {
      return;
    }
    for (Outlet other : List.copyOf(outlet.operator.outlets)) {
      linked(other, outlet, listing, moves, SAME_OPERATOR);
    }
    for (Town.Verdict verdict : List.copyOf(town.verdicts)) {
      if (verdict.parts() instanceof Town.CaseParts.Businesses pair
          && pair.from() == outlet.operator) {
        boolean goesOn = moves && verdict.kind() == CaseTruthKind.SUCCESSION;
        pair.to()
            .outlets
            .forEach(other -> linked(other, outlet, listing, goesOn, verdict.narrative()));
      }
    }
    Actor boss = outlet.operator.interest(listing.conductFrom);
    linked(boss, outlet, listing);
    boss.kin.forEach(kinship -> linked(kinship.than(boss), outlet, listing));
  }

  private void linked(Actor leader, Outlet outlet, Listing listing) {
    for (Business business : leader.led) {
      business.outlets.forEach(other -> linked(other, outlet, listing, false, LINKED));
    }
  }

  private void linked(
      Outlet other, Outlet outlet, Listing listing, boolean moves, Narrative narrative) {
    if (isWithin(outlet, other, listing)) {
      CaseTruthKind kind = moves ? CaseTruthKind.MIGRATION : CaseTruthKind.MIGRATION_UNCLEAR;
      note(kind, new Town.CaseParts.Outlets(outlet, other), narrative, listing);
    }
  }

  private static boolean isWithin(Outlet from, Outlet to, Listing listing) {
    return to != from
        && to.platform != from.platform
        && to.opened > listing.conductFrom
        && to.opened <= listing.decided + YEAR;
  }

  private void note(
      CaseTruthKind kind, Town.CaseParts parts, Narrative narrative, Listing listing) {
    if (noted.add(parts)) {
      town.verdicts.add(new Town.Verdict(kind, parts, narrative, listing, listing.conductFrom));
    }
  }
}
