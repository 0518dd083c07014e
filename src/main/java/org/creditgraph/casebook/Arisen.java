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
          business.outlets.forEach(outlet -> stores(outlet, listing, CaseTruthKind.MIGRATION_UNCLEAR));
        }
      }
      for (Outlet outlet : business.outlets) {
        outlet.listings.forEach(listing -> stores(outlet, listing, CaseTruthKind.MIGRATION));
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
        note(CaseTruthKind.UNCLEAR, new Town.CaseParts.Businesses(business, other), SIBLING, listing);
      }
    }
  }

  private void stores(Outlet outlet, Listing listing, CaseTruthKind ofSame) {
    boolean stopped = outlet.closed >= listing.conductFrom && outlet.closed <= listing.decided + YEAR;
    if (!stopped && outlet.listings.isEmpty()) {
      return;
    }
    for (Outlet other : List.copyOf(outlet.operator.outlets)) {
      if (isWithin(outlet, other, listing)) {
        note(ofSame, new Town.CaseParts.Outlets(outlet, other), SAME_OPERATOR, listing);
      }
    }
    Actor boss = outlet.operator.interest(listing.conductFrom);
    linked(boss, outlet, listing);
    boss.kin.forEach(kinship -> linked(kinship.than(boss), outlet, listing));
    for (Town.Verdict verdict : List.copyOf(town.verdicts)) {
      if (verdict.parts() instanceof Town.CaseParts.Businesses pair && pair.from() == outlet.operator) {
        pair.to().outlets.forEach(other -> linked(other, outlet, listing));
      }
    }
  }

  private void linked(Actor leader, Outlet outlet, Listing listing) {
    for (Business business : leader.led) {
      business.outlets.forEach(other -> linked(other, outlet, listing));
    }
  }

  private void linked(Outlet other, Outlet outlet, Listing listing) {
    if (other.operator != outlet.operator && isWithin(outlet, other, listing)) {
      Town.CaseParts parts = new Town.CaseParts.Outlets(outlet, other);
      note(CaseTruthKind.MIGRATION_UNCLEAR, parts, LINKED, listing);
    }
  }

  private static boolean isWithin(Outlet from, Outlet to, Listing listing) {
    return to != from
        && to.platform != from.platform
        && to.opened > listing.conductFrom
        && to.opened <= listing.decided + YEAR;
  }

  private void note(CaseTruthKind kind, Town.CaseParts parts, Narrative narrative, Listing listing) {
    if (noted.add(parts)) {
      town.verdicts.add(new Town.Verdict(kind, parts, narrative, listing, listing.conductFrom));
    }
  }
}
