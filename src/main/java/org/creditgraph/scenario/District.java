package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Line;

/**
 * Up to ten thousand enterprises with all that is told of them, in memory at once. Districts have
 * nothing to do with each other but the platforms, which is what lets a population of any size be
 * made one district at a time.
 */
final class District {
  static final int ENTERPRISES_MAX = 10_000;
  static final int PLATFORMS = 7;

  private static final List<Integer> TRADE_COUNTS = List.of(26, 26, 48, 200);

  final Shape shape;
  final int enterpriseCount;
  final int first;
  final int last;
  final Chance chance;
  final List<Line> lines;
  final List<Human> humans = new ArrayList<>();
  final List<Firm> firms = new ArrayList<>();
  final List<Deal> deals = new ArrayList<>();
  final List<Account> accounts = new ArrayList<>();
  final List<Shop> shops = new ArrayList<>();
  final List<Vessel> vessels = new ArrayList<>();
  final List<Bond> bonds = new ArrayList<>();
  final Map<String, List<Firm>> byPlace = new HashMap<>();
  final List<Note> notes = new ArrayList<>();
  final Hubs hubs;
  private final long firstHuman;

  /** A line of the truth, before ids are given. */
  sealed interface Note {
    TruthKind kind();

    /** About two firms. */
    record OfFirms(TruthKind kind, Firm from, Party to, String label, Mark mark) implements Note {}

    /** About two stores. */
    record OfShops(TruthKind kind, Shop from, Shop to, String label, Mark mark) implements Note {}
  }

  /**
   * @param enterpriseCount of this district
   * @param firstHuman how many persons the districts before have
   */
  District(ScenarioPlan plan, int enterpriseCount, long firstHuman, Chance chance) {
    this.shape = plan.shape();
    this.enterpriseCount = enterpriseCount;
    this.last = (int) plan.endsOn().toEpochDay();
    this.first = (int) plan.endsOn().minusYears(17).toEpochDay();
    this.chance = chance;
    this.firstHuman = firstHuman;
    List<Line> all = new ArrayList<>(Vocabulary.LINES);
    // The same in every district of a population: which trades there are is the population's.
    Chance ofAll = new Chance(plan.seed());
    ofAll.shuffle(all);
    lines = List.copyOf(all.subList(0, Math.min(all.size(), ofAll.of(TRADE_COUNTS))));
    hubs = new Hubs(this);
  }

  /** Makes a whole district. */
  static District of(ScenarioPlan plan, int enterpriseCount, long firstHuman, Chance chance) {
    District district = new District(plan, enterpriseCount, firstHuman, chance);
    Settler settler = new Settler(district);
    settler.settle();
    Trader trader = new Trader(district);
    trader.trade();
    new Keeper(district).keep();
    Mover mover = new Mover(district, settler, trader);
    new Schemes(mover).plant();
    new LookAlikes(mover).plant();
    new StoreSchemes(mover).plant();
    new StoreLookAlikes(mover).plant();
    new Unclear(district).note();
    return district;
  }

  Human human(String surname) {
    long number = firstHuman + humans.size();
    Chance roll = new Chance(number * 31 + last);
    int year = 1970 + Persons.birth(number, last) / 365;
    String name =
        Vocabulary.personName(surname, year, Persons.isMale(number), roll.next() ^ chance.next());
    Human human = new Human(number, surname, name);
    human.numberKnown = !chance.in(shape.missing() * 0.4);
    humans.add(human);
    return human;
  }

  Human human() {
    return human(Vocabulary.surname(chance.next()));
  }

  /** A person of that name who is somebody else. */
  Human namesake(Human of) {
    Human human = new Human(firstHuman + humans.size(), of.surname, of.name);
    humans.add(human);
    return human;
  }

  void add(Firm firm) {
    firms.add(firm);
    byPlace.computeIfAbsent(firm.place.code(), code -> new ArrayList<>()).add(firm);
  }

  Account accountOf(Firm firm) {
    Account account = firm.account;
    if (account == null) {
      account = new Account(firm, Keeper.bank(chance), firm.founded);
      firm.account = account;
      accounts.add(account);
    }
    return account;
  }

  void bond(Party one, Party other, LinkKind kind) {
    int from = chance.in(0.5) ? Firm.OPEN : first - chance.below(2_000);
    bonds.add(new Bond(one, other, kind, from));
  }

  void note(TruthKind kind, Firm from, Party to, String label, Mark mark) {
    notes.add(new Note.OfFirms(kind, from, to, label, mark));
  }

  void note(TruthKind kind, Shop from, Shop to, String label, Mark mark) {
    notes.add(new Note.OfShops(kind, from, to, label, mark));
  }

  /** How many to plant at a rate for each thousand enterprises. */
  int count(double perThousand) {
    return (int) Math.round(perThousand * enterpriseCount / 1_000);
  }
}
