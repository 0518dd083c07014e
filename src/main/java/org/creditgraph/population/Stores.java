package org.creditgraph.population;

import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.StoreStatus;

/** Platforms and the stores on them; some that were sanctioned open again elsewhere. */
final class Stores {
  private static final double STORES_PER_ENTERPRISE = 0.4;
  private static final int LIFE_MIN = 100;
  private static final List<String> KINDS = List.of("旗舰店", "专营店", "优选店", "小店", "官方店", "海外购");
  private static final List<String> CATEGORIES =
      List.of("食品", "生鲜", "酒水", "美妆", "服饰", "数码", "母婴", "家居", "旅游", "餐饮");

  /** A platform of the table. */
  record Platform(String id, String name, double weight) {}

  private static final Table<Platform> PLATFORMS =
      Table.weighted(
          Table.read(
              "platforms.csv",
              cells -> new Platform(cells[0], cells[1], Double.parseDouble(cells[2]))),
          Platform::weight);

  /**
   * A store.
   *
   * @param closed a day, or {@link Days#NONE}
   */
  record Store(
      int number,
      int platform,
      Organization operator,
      int brand,
      int opened,
      int closed,
      StoreStatus status) {
    String id() {
      return Codes.numbered("ST", number, 9);
    }
  }

  private final World world;
  final int count;

  Stores(World world) {
    this.world = world;
    this.count = (int) (world.plan.enterpriseCount() * STORES_PER_ENTERPRISE);
  }

  static void platforms(Consumer<Fact> sink) {
    for (Platform platform : PLATFORMS.rows()) {
      sink.accept(Telling.fact(FactType.PLATFORM, platform.id(), platform.name()));
    }
  }

  static String platformName(Store store) {
    return PLATFORMS.get(store.platform()).name();
  }

  void stores(Consumer<Fact> sink) {
    for (int number = 0; number < count; number++) {
      Store store = at(number);
      Dice.Rolls rolls = world.dice.on(Topic.STORE, -1L - store.brand());
      String name = world.names.brand(store.operator()).text() + rolls.of(KINDS);
      sink.accept(
          Telling.fact(
              FactType.STORE,
              store.id(),
              PLATFORMS.get(store.platform()).id(),
              name,
              rolls.of(CATEGORIES),
              world.organizations.id(store.operator()),
              world.days.date(store.opened()),
              world.days.open(store.closed()),
              store.status().name()));
    }
  }

  /** A store; an odd one may be the even one before it, opened again after a sanction. */
  Store at(int number) {
    if (number % 2 == 1) {
      Store before = fresh(number - 1);
      Dice.Rolls rolls = world.dice.on(Topic.STORE, number);
      int from = before.closed() + 5;
      int to = Math.min(before.closed() + 200, before.operator().lastDay(world.days.last));
      if (before.status() == StoreStatus.SANCTIONED && rolls.chance(0.5) && from <= to) {
        int platform = (before.platform() + 1 + rolls.below(PLATFORMS.rows().size() - 1));
        return new Store(
            number,
            platform % PLATFORMS.rows().size(),
            before.operator(),
            before.brand(),
            rolls.between(from, to),
            before.operator().ended(),
            before.operator().hasEnded() ? StoreStatus.CLOSED : StoreStatus.OPEN);
      }
    }
    return fresh(number);
  }

  private Store fresh(int number) {
    Dice.Rolls rolls = world.dice.on(Topic.STORE, number);
    rolls.next();
    Organization operator = operator(rolls);
    int last = operator.lastDay(world.days.last);
    int opened = operator.founded() + rolls.below(Math.max(1, last - operator.founded()));
    boolean grown = opened + LIFE_MIN < last;
    double fate = rolls.unit();
    StoreStatus status =
        grown && fate < 0.05
            ? StoreStatus.SANCTIONED
            : grown && fate < 0.14 || operator.hasEnded() ? StoreStatus.CLOSED : StoreStatus.OPEN;
    int closed = Days.NONE;
    if (grown && fate < 0.14) {
      closed = rolls.between(opened + LIFE_MIN, last);
    } else if (operator.hasEnded()) {
      closed = operator.ended();
    }
    int platform = PLATFORMS.draw(rolls);
    return new Store(number, platform, operator, number, opened, closed, status);
  }

  /** Somebody who sells to consumers, if three draws find one. */
  private Organization operator(Dice.Rolls rolls) {
    Organizations all = world.organizations;
    Organization operator = all.at(all.neighbour(rolls.below(all.commercialCount), 1.4, rolls));
    for (int attempt = 0; attempt < 3 && !sellsOnline(operator); attempt++) {
      operator = all.at(all.neighbour(rolls.below(all.commercialCount), 1.4, rolls));
    }
    return operator;
  }

  private static boolean sellsOnline(Organization operator) {
    return switch (operator.trade().sector()) {
      case FARM, FOOD, CATERING, TOURISM, TRADE, MEDICAL -> !operator.branch();
      default -> false;
    };
  }

  /** The phones and accounts of stores: those of their operators. */
  void contacts(Consumer<Fact> sink) {
    Contacts contacts = new Contacts(world);
    for (int number = 0; number < count; number++) {
      Store store = at(number);
      int operator = store.operator().index();
      int person = world.rosters.roster(store.operator())[0];
      int style = world.dice.on(Topic.STYLE, -1L - number).below(30);
      contacts.tell(
          store.id(),
          LinkKind.PHONE,
          contacts.mobile(person, style),
          store.opened(),
          store.closed(),
          sink);
      boolean hasAccount = world.banks.has(operator);
      if (hasAccount && world.banks.openedOn(store.operator()) <= store.opened()) {
        String account = Banks.id(operator);
        contacts.tell(
            store.id(), LinkKind.BANK_ACCOUNT, account, store.opened(), store.closed(), sink);
      }
    }
  }
}
