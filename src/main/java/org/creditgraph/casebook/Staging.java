package org.creditgraph.casebook;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.OrganizationStatus;
import org.jspecify.annotations.Nullable;

/** Lets a narrative happen in the town, to a business that was there before. */
final class Staging {
  private static final int YEAR = 365;
  private static final int YEARS_BACK = 9;
  private static final int TRIES = 60;
  private static final int ROOM = 45;

  private final Town town;
  private final Lots lots;
  private final CastingSteps casting;
  private final TakingSteps taking;
  private final PaperSteps papers;
  private final OutletSteps outlets;

  Staging(Town town, Lots lots) {
    this.town = town;
    this.lots = lots;
    casting = new CastingSteps(town);
    taking = new TakingSteps(town);
    papers = new PaperSteps(town);
    outlets = new OutletSteps(town);
  }

  /** Whether a business was found that it could happen to. */
  boolean run(Narrative narrative, boolean listed) {
    double care = StrictMath.exp(0.6 * lots.bell()) * town.habits.carelessness();
    Cast cast = new Cast(narrative, lots.apart(), listed, care);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (begins(cast)) {
        cast.predecessor().taken = true;
        narrative.steps().forEach(step -> take(step, cast));
        slips(cast);
        papers.others(cast);
        cast.scales.forEach((business, scale) -> supply(business, scale, cast));
        return true;
      }
    }
    return false;
  }

  /** What the boss forgets where a firm is run for him that is not openly his. */
  private void slips(Cast cast) {
    Actor boss = cast.actor("boss");
    for (String name : List.copyOf(cast.businesses.keySet())) {
      Business one = cast.business(name);
      boolean hidden = one.interest(town.last) == boss && cast.scales.getOrDefault(one, 0.0) > 0;
      if (hidden && one.founded < town.last - YEAR / 2 && !name.equals(Cast.PREDECESSOR)) {
        cast.actors.computeIfAbsent("helper", key -> casting.helper(cast));
        Narrative.slips(name).forEach(step -> take(step, cast));
      }
    }
  }

  /** Chooses the predecessor and the days; tells whether the narrative fits there. */
  private boolean begins(Cast cast) {
    Business one = candidate(cast.narrative);
    int decision = town.last - 250 - cast.lots.below(YEARS_BACK * YEAR);
    Step offence = step(cast.narrative, "offence");
    String before = offence == null ? "40..500" : offence.option("before", "40..500");
    int conduct = decision - (int) cast.amount(before);
    if (one == null
        || one.taken
        || one.trade.isBody()
        || one.ended != Business.OPEN
        || one.founded + 90 > conduct) {
      return false;
    }
    Actor boss = one.leader(conduct);
    Business.Post post = one.post(LinkKind.LEGAL_REPRESENTATIVE, conduct);
    boolean steady = post != null && post.to == Business.OPEN && one.interest(conduct) == boss;
    if (boss == null
        || !steady
        || boss.agent
        || one.dealings(Math.min(conduct + 30, decision)).size() < 2) {
      return false;
    }
    cast.days.put("conduct", conduct);
    cast.days.put("decision", decision);
    cast.days.put("start", decision);
    cast.businesses.put(Cast.PREDECESSOR, one);
    cast.actors.put("boss", boss);
    return fits(cast, one);
  }

  private boolean fits(Cast cast, Business one) {
    for (Step step : cast.narrative.steps()) {
      if (step.verb().equals("day")) {
        int day = cast.day(step.word(1));
        cast.days.put(step.word(0), day);
        if (day > town.last - ROOM || day < one.founded + 60) {
          return false;
        }
      } else if (step.verb().equals("needs") && !has(one, step.word(0), cast.known("conduct"))) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(Business one, String thing, int day) {
    return switch (thing) {
      case "vessel" ->
          one.conveyances.stream()
              .anyMatch(each -> each.vessel && each.terms.getFirst().from < day);
      case "vehicle" ->
          one.conveyances.stream()
              .anyMatch(each -> !each.vessel && each.terms.getFirst().from < day);
      case "store" -> one.outlets.stream().anyMatch(each -> each.opened < day && each.closed > day);
      case "staff" -> !one.staff(day).isEmpty();
      case "company" -> !one.isSole();
      default -> throw new IllegalArgumentException("nobody can need " + thing);
    };
  }

  private @Nullable Business candidate(Narrative narrative) {
    String trade = lots.of(narrative.trades());
    List<Business> list = trade.equals("any") ? town.businesses : town.market.ofTrade(trade);
    return list.isEmpty() ? null : lots.of(list);
  }

  private static @Nullable Step step(Narrative narrative, String verb) {
    return narrative.steps().stream()
        .filter(each -> each.verb().equals(verb))
        .findFirst()
        .orElse(null);
  }

  private void take(Step step, Cast cast) {
    switch (step.verb()) {
      case "needs", "day" -> {}
      case "actor" -> casting.actor(step, cast);
      case "firm" -> casting.firm(step, cast);
      case "takes" -> taking.takes(step, cast);
      case "fades" -> taking.fades(step, cast);
      case "ends" -> ends(step, cast);
      case "scatters" ->
          town.market.scatter(
              cast.business(step.word(0)), cast.amount(step.word(1)), cast.day(step, "start"), 150);
      case "store" -> outlets.store(step, cast);
      case "sanction" -> outlets.sanction(step, cast);
      case "pair" -> pair(step, cast);
      default -> papers.take(step, cast);
    }
  }

  private void ends(Step step, Cast cast) {
    boolean revoked = step.words().contains("revoked");
    if (cast.happens(step)) {
      town.changes.end(
          cast.business(step.word(0)),
          cast.day(step, "start"),
          revoked ? OrganizationStatus.REVOKED : OrganizationStatus.DEREGISTERED);
    }
  }

  private void supply(Business business, double scale, Cast cast) {
    int from = cast.opens.getOrDefault(business, business.founded);
    town.market.provide(business, scale, from, Math.min(town.last, business.ended));
  }

  /** Notes the truth about two, as the family of the narrative says or the third word. */
  private void pair(Step step, Cast cast) {
    Listing listing = cast.listing(step.option("of", step.word(0)));
    Outlet from = cast.outlets.get(step.word(0));
    Outlet to = cast.outlets.get(step.word(1));
    boolean half = from != null && to == null;
    if (!cast.listed || listing == null || half) {
      return;
    }
    String truth = step.words().size() > 2 ? step.word(2) : cast.narrative.family();
    Town.CaseParts parts =
        from == null || to == null
            ? new Town.CaseParts.Businesses(
                cast.business(step.word(0)), cast.business(step.word(1)))
            : new Town.CaseParts.Outlets(from, to);
    CaseTruthKind kind = kind(truth, parts instanceof Town.CaseParts.Outlets);
    town.verdicts.add(new Town.Verdict(kind, parts, cast.narrative, listing, listing.conductFrom));
  }

  private static CaseTruthKind kind(String truth, boolean ofStores) {
    return switch (truth) {
      case "succession", "stores" -> ofStores ? CaseTruthKind.MIGRATION : CaseTruthKind.SUCCESSION;
      case "lookalike", "storelike" ->
          ofStores ? CaseTruthKind.MIGRATION_DECOY : CaseTruthKind.DECOY;
      case "unclear" -> ofStores ? CaseTruthKind.MIGRATION_UNCLEAR : CaseTruthKind.UNCLEAR;
      default -> throw new IllegalArgumentException("no truth " + truth);
    };
  }
}
