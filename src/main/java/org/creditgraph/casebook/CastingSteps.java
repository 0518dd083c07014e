package org.creditgraph.casebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** Brings people and businesses into a narrative: known ones where there are, else new ones. */
final class CastingSteps {
  private static final int SETTLED = 300;
  private static final int ADULT = 20 * 366;

  private final Town town;

  CastingSteps(Town town) {
    this.town = town;
  }

  /** `actor father parent of boss`, `actor clerk bookkeeper of P`, `actor buyer stranger`. */
  void actor(Step step, Cast cast) {
    String sort = step.word(1);
    int day = cast.known("conduct") - SETTLED;
    Actor made =
        switch (sort) {
          case "stranger" -> town.populace.newcomer(cast.predecessor().place, day);
          case "purchaser" -> inBusiness(town.habits.buyers(), day, cast);
          case "nominee" -> inBusiness(town.habits.straws(), day, cast);
          case "namesake" -> town.populace.namesake(cast.actor(step.word(3)));
          case "agent" -> town.founding.agent(cast.predecessor().place, day);
          case "employee" -> member(cast.business(step.word(3)), LinkKind.EMPLOYEE, cast);
          case "manager" -> member(cast.business(step.word(3)), LinkKind.MANAGER, cast);
          case "bookkeeper" -> member(cast.business(step.word(3)), LinkKind.FINANCE_OFFICER, cast);
          case "supervisor" -> member(cast.business(step.word(3)), LinkKind.SUPERVISOR, cast);
          case "partner" -> partner(cast.business(step.word(3)), cast);
          default ->
              town.populace.kin(cast.actor(step.word(3)), sort, Math.max(day - 2500, town.first));
        };
    cast.actors.put(step.word(0), made);
  }

  /** A stranger, who leads a business of his own with that chance. */
  private Actor inBusiness(double chance, int day, Cast cast) {
    Spot place = cast.predecessor().place;
    Actor leader = cast.lots.chance(chance) ? town.someLeader(place, day, cast.lots) : null;
    boolean free = leader != null && !cast.actors.containsValue(leader);
    return leader != null && free && !isKin(cast.actor("boss"), leader)
        ? leader
        : town.populace.newcomer(place, day);
  }

  /** One of the boss's people who may lend a hand: his spouse, or one of the staff. */
  Actor helper(Cast cast) {
    int day = cast.known("conduct") - SETTLED;
    return cast.lots.chance(0.4)
        ? town.populace.kin(cast.actor("boss"), "spouse", Math.max(day - 2500, town.first))
        : member(cast.predecessor(), LinkKind.EMPLOYEE, cast);
  }

  private static boolean isKin(Actor one, Actor other) {
    return one.kin.stream().anyMatch(tie -> tie.isKin() && tie.than(one) == other);
  }

  /** Who holds a post and is not the boss nor his kin; else somebody is put there. */
  private Actor member(Business at, LinkKind role, Cast cast) {
    int day = cast.known("conduct");
    Actor boss = cast.actor("boss");
    for (Business.Post post : at.posts) {
      boolean fits = post.role == role && post.holds(day) && post.holder != boss;
      if (fits
          && post.holder instanceof Actor actor
          && !actor.agent
          && !isKin(boss, actor)
          && !cast.actors.containsValue(actor)) {
        return actor;
      }
    }
    Actor made = town.populace.newcomer(at.place, day - SETTLED);
    at.fill(made, role, cast.lots.between(Math.max(at.founded, day - 1500), day));
    return made;
  }

  private Actor partner(Business at, Cast cast) {
    int day = cast.known("conduct");
    for (Business.Stake stake : at.stakes) {
      if (stake.holder instanceof Actor actor
          && actor != cast.actor("boss")
          && !isKin(cast.actor("boss"), actor)
          && stake.to > day
          && stake.from <= day) {
        return actor;
      }
    }
    return member(at, LinkKind.DIRECTOR, cast);
  }

  /** `firm S new|sleeper|shelf|sister|rival|holding …`. */
  void firm(Step step, Cast cast) {
    String how = step.word(1);
    if (how.equals("rival") || how.equals("customer")) {
      Business found = existing(how, cast);
      cast.businesses.put(step.word(0), found);
      cast.existing.add(found);
      return;
    }
    int start = cast.days.getOrDefault(step.option("start", "start"), cast.known("decision"));
    int day = founded(step, how, start, cast);
    Business made = town.founding.found(charter(step, how, day, cast));
    made.taken = true;
    cast.businesses.put(step.word(0), made);
    String likeness = step.option("name", "own");
    if (!likeness.equals("own")) {
      made.name = town.names.like(cast.predecessor().name, made.name, likeness, made.place);
    }
    String interest = step.option("for", "");
    boolean quiet = how.equals("sleeper") || how.equals("shelf");
    if (!interest.isEmpty()) {
      made.interests.add(new Business.Interest(cast.actor(interest), quiet ? start : day));
    }
    if (how.equals("shelf")) {
      Actor next = cast.actor(step.option("leader", "boss"));
      town.changes.hand(
          made, next, Math.max(start, day + 30), interest.isEmpty() ? next : cast.actor(interest));
    }
    if (quiet) {
      town.market.provide(made, cast.amount(step.option("quiet", "0..0.15")), day, start);
    }
    cast.scales.put(
        made, how.equals("holding") ? 0 : cast.amount(step.option("scale", "0.6..1.1")));
    cast.opens.put(made, quiet ? start : day);
  }

  private static boolean owns(String owners, Business one, Cast cast) {
    return List.of(owners.split("\\+")).stream()
        .map(part -> cast.businesses.get(part.split(":")[0]))
        .anyMatch(owner -> owner == one);
  }

  private int founded(Step step, String how, int start, Cast cast) {
    int day =
        switch (how) {
          case "new", "holding" -> cast.day(step.option("at", "start:-70..0"));
          case "sister" ->
              Math.min(start, cast.known("conduct"))
                  - (int) cast.amount(step.option("age", "300..3500"));
          default -> start - (int) cast.amount(step.option("age", "300..4500"));
        };
    for (String named : List.of("leader", "supervisor", "manager")) {
      Actor actor = cast.actors.get(step.option(named, ""));
      day = actor == null ? day : Math.max(day, actor.born + ADULT);
    }
    for (Business held : cast.businesses.values()) {
      boolean owner = owns(step.option("owner", ""), held, cast);
      day = owner ? Math.max(day, held.founded + 1) : day;
    }
    return Math.max(town.first, Math.min(day, town.last - 40));
  }

  /** Whether neither the boss nor his kin leads it. */
  private static boolean isStranger(Business other, Cast cast) {
    Actor boss = cast.actor("boss");
    return other.posts.stream()
        .filter(post -> post.role == LinkKind.LEGAL_REPRESENTATIVE)
        .noneMatch(post -> post.holder == boss || isKin(boss, (Actor) post.holder));
  }

  private Business existing(String how, Cast cast) {
    Business of = cast.predecessor();
    int day = cast.known("conduct");
    if (how.equals("customer")) {
      for (Dealing dealing : of.dealings(day)) {
        Business other = dealing.than(of);
        boolean free = !other.taken && !other.trade.isBody() && other.ended == Business.OPEN;
        if (free && isStranger(other, cast)) {
          other.taken = true;
          return other;
        }
      }
    }
    for (int attempt = 0; attempt < 30; attempt++) {
      Business other = town.market.some(of.trade.key(), of, day);
      if (other != null
          && !other.taken
          && other.ended == Business.OPEN
          && other.founded < day - SETTLED
          && isStranger(other, cast)) {
        other.taken = true;
        return other;
      }
    }
    Business made =
        town.founding.found(Charter.usual(of.trade, of.place, Math.max(town.first, day - 1200)));
    made.taken = true;
    cast.scales.put(made, 1.0);
    return made;
  }

  private Charter charter(Step step, String how, int day, Cast cast) {
    Business of = cast.predecessor();
    String trade = how.equals("holding") ? "holding" : step.option("trade", "same");
    CaseTrade of_ = trade.equals("same") ? of.trade : CaseTrade.of(trade);
    boolean shelf = how.equals("shelf");
    Actor leader =
        shelf
            ? (cast.lots.chance(0.5) ? town.founding.agent(of.place, day) : null)
            : cast.actor(step.option("leader", "boss"));
    return new Charter(
        of_,
        place(step.option("place", "same"), of.place, cast),
        day,
        leader,
        shelf ? Map.of() : owners(step.option("owner", ""), leader, step, cast),
        post(step, "supervisor", cast) instanceof Actor actor ? actor : null,
        post(step, "manager", cast),
        kind(step, of_),
        how.equals("sleeper") || shelf || how.equals("holding"));
  }

  private static @Nullable Actor post(Step step, String post, Cast cast) {
    String name = step.option(post, "");
    return name.isEmpty() ? null : cast.actor(name);
  }

  private static @Nullable NodeKind kind(Step step, CaseTrade trade) {
    if (step.words().contains("sole")) {
      return NodeKind.SOLE_PROPRIETOR;
    }
    return trade.share("coop") > 0 ? null : NodeKind.ENTERPRISE;
  }

  /** `owner=boss:60+wife:40`; the leader alone where nobody is named. */
  static Map<CaseParty, Integer> owners(String text, @Nullable Actor leader, Step step, Cast cast) {
    Map<CaseParty, Integer> owners = new LinkedHashMap<>();
    if (step.words().contains("sole")) {
      return owners;
    }
    if (text.isEmpty() && leader != null) {
      owners.put(leader, 100);
    }
    for (String part : text.isEmpty() ? List.<String>of() : List.of(text.split("\\+"))) {
      int colon = part.indexOf(':');
      owners.put(cast.party(part.substring(0, colon)), Integer.parseInt(part.substring(colon + 1)));
    }
    return owners;
  }

  private Spot place(String where, Spot same, Cast cast) {
    for (int attempt = 0; attempt < 40 && !where.equals("same"); attempt++) {
      Spot other = town.spot();
      boolean near = other.city().equals(same.city());
      boolean far = !other.province().equals(same.province());
      if (where.equals("near") ? near && other != same : where.equals("far") ? far : !near) {
        return other;
      }
    }
    return same;
  }
}
