package org.creditgraph.casebook;

import java.util.List;
import org.creditgraph.graph.ContractKind;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Watch;

/** What stands in papers: posts, shares, names, phones, contracts, records. */
final class PaperSteps {
  private final Town town;

  PaperSteps(Town town) {
    this.town = town;
  }

  void take(Step step, Cast cast) {
    int day = cast.day(step, step.verb().equals("offence") ? "decision" : "start");
    if (!cast.happens(step) || day > town.last) {
      return;
    }
    switch (step.verb()) {
      case "offence" -> offence(Cast.PREDECESSOR, step, "conduct", "decision", cast);
      case "lists" -> lists(step, day, cast);
      case "post" -> post(step, day, cast);
      case "leads" -> leads(step, day, cast);
      case "owns" -> owns(step, day, cast);
      case "for" ->
          cast.business(step.word(0))
              .interests
              .add(new Business.Interest(cast.actor(step.word(1)), day));
      case "renames" ->
          town.changes.rename(cast.business(step.word(0)), step.word(1), cast.predecessor(), day);
      case "moves" -> moves(cast.business(step.word(0)), day);
      case "phone" ->
          reach(cast.business(step.word(0)), LinkKind.PHONE, cast.actor(step.word(1)).mobile, day);
      case "account" -> account(step, day, cast);
      case "deal" -> deal(step, day, cast);
      case "bond" ->
          town.bonds.add(
              new Town.Bond(
                  cast.party(step.word(0)),
                  cast.party(step.word(1)),
                  LinkKind.valueOf(step.word(2)),
                  day));
      case "declares" ->
          town.bonds.add(
              new Town.Bond(
                  cast.business(step.word(0)),
                  cast.business(step.word(1)),
                  LinkKind.SUCCEEDED_BY,
                  day));
      case "repairs" -> event(step, RecordEventKind.REPAIRED, day, cast);
      case "revokes" -> event(step, RecordEventKind.REVOKED, day, cast);
      default -> throw new IllegalArgumentException("no step of a narrative: " + step);
    }
  }

  private void moves(Business business, int day) {
    business.site = town.sites.own(business.place);
    reach(business, LinkKind.ADDRESS, business.site.text(), day);
  }

  private void reach(Business business, LinkKind kind, String value, int day) {
    town.changes.reach(business, kind, value, Math.max(day, business.founded));
  }

  /** `post boss SUPERVISOR S at=start p=.3`. */
  private void post(Step step, int day, Cast cast) {
    Business at = cast.business(step.word(2));
    LinkKind role = LinkKind.valueOf(step.word(1));
    int from = Math.max(day, at.founded);
    Business.Post had = at.post(role, from);
    boolean single = role != LinkKind.EMPLOYEE && role != LinkKind.DIRECTOR;
    if (single && had != null && had.from < from) {
      had.to = from - 1;
    } else if (single && had != null) {
      at.posts.remove(had);
    }
    at.fill(cast.actor(step.word(0)), role, from);
  }

  private void leads(Step step, int day, Cast cast) {
    Actor next = cast.actor(step.word(1));
    Business business = cast.business(step.word(0));
    String interest = step.option("for", step.word(1));
    town.changes.hand(business, next, Math.max(day, business.founded + 1), cast.actor(interest));
  }

  private void owns(Step step, int day, Cast cast) {
    town.changes.own(cast.business(step.word(0)), cast.party(step.word(1)), day);
  }

  /** `account S boss`: the private account of a person, which the old one used as well. */
  private static void account(Step step, int day, Cast cast) {
    String number = "6217" + cast.actor(step.word(1)).mobile;
    Business to = cast.business(step.word(0));
    Business of = cast.predecessor();
    if (cast.lots.chance(0.8)) {
      int from = of.founded + cast.lots.below(Math.max(1, cast.known("conduct") - of.founded));
      of.reaches.add(new Business.Reach(LinkKind.BANK_ACCOUNT, number, from));
    }
    to.reaches.add(new Business.Reach(LinkKind.BANK_ACCOUNT, number, Math.max(day, to.founded)));
  }

  /** `deal P S ASSET_TRANSFER`: one contract between the two. */
  private void deal(Step step, int day, Cast cast) {
    Business supplier = cast.business(step.word(0));
    Business buyer = cast.business(step.word(1));
    int on = Math.max(day, Math.max(supplier.founded, buyer.founded));
    if (supplier.lives(on) && buyer.lives(on) && on <= town.last) {
      Dealing one =
          new Dealing(supplier, buyer, on, on, -1, ContractKind.valueOf(step.word(2)), null);
      town.dealings.add(one);
      supplier.dealings.add(one);
      buyer.dealings.add(one);
    }
  }

  private void event(Step step, RecordEventKind kind, int day, Cast cast) {
    Listing listing = cast.listing(step.word(0));
    if (listing != null && day > listing.decided) {
      listing.event = kind;
      listing.eventOn = day;
    }
  }

  /** `lists S at=decision:300..700 FOOD_DRUG`: another one is caught too. */
  private void lists(Step step, int day, Cast cast) {
    if (day > town.last - 90) {
      return;
    }
    String name = step.word(0);
    int conduct =
        Math.max(
            cast.business(name).founded + 1,
            day - (int) cast.amount(step.option("before", "40..200")));
    cast.days.put(name + ".decision", day);
    cast.days.put(name + ".conduct", conduct);
    offence(name, step, name + ".conduct", name + ".decision", cast);
  }

  /** `offence FOOD_DRUG|TAX serious=.6 before=60..500`. */
  private void offence(String name, Step step, String from, String on, Cast cast) {
    if (!cast.listed) {
      return;
    }
    Business business = cast.business(name);
    String given = step.words().getLast();
    List<String> domains =
        given.equals("own") || given.equals(name)
            ? business.trade.watches()
            : List.of(given.split("\\|"));
    Watch watch = watch(cast.lots.of(domains));
    Severity severity =
        step.chance("minor", 0) > 0
            ? Severity.MINOR
            : cast.lots.chance(step.chance("serious", 0.55)) ? Severity.SERIOUS : Severity.GENERAL;
    RecordKind kind =
        severity == Severity.SERIOUS
            ? RecordKind.LIST_ENTRY
            : watch.domain().equals("JUDICIAL") ? RecordKind.JUDGMENT : RecordKind.PENALTY;
    int conduct = cast.known(from);
    int decided = cast.known(on);
    Listing listing =
        new Listing(watch, kind, severity, conduct, cast.lots.between(conduct, decided), decided);
    Actor leader = business.leader(conduct);
    if (leader != null) {
      listing.responsible.add(leader);
    }
    business.listings.add(listing);
    cast.listings.put(name, listing);
  }

  /** Some offenders have other records as well, which tell nothing new. */
  void others(Cast cast) {
    boolean undone = cast.narrative.isStep("revokes") || cast.narrative.isStep("repairs");
    if (!cast.listed || !cast.listings.containsKey(Cast.PREDECESSOR) || !cast.lots.chance(0.25)) {
      return;
    }
    Business business = cast.predecessor();
    int decided = cast.known("decision") + cast.lots.between(-700, 200);
    int conduct = decided - cast.lots.between(5, 60);
    if (conduct > business.founded && decided < Math.min(town.last, business.ended)) {
      boolean minor = undone || cast.lots.chance(0.6);
      business.listings.add(
          new Listing(
              watch(cast.lots.of(business.trade.watches())),
              RecordKind.PENALTY,
              minor ? Severity.MINOR : Severity.GENERAL,
              conduct,
              cast.lots.between(conduct, decided),
              decided));
    }
  }

  static Watch watch(String domain) {
    return Vocabulary.WATCHES.stream()
        .filter(each -> each.domain().equals(domain))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody watches " + domain));
  }
}
