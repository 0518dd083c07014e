package org.creditgraph.scenario;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.StoreStatus;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Watch;

/** Gives firms what is neither founded nor traded: accounts, stores, vessels, credit records. */
final class Keeper {
  private static final List<String> BANKS = List.of("海南银行", "建设银行", "工商银行", "招商银行", "农业银行");
  static final List<String> CATEGORIES =
      List.of("服饰", "酒水", "生鲜", "数码", "美妆", "旅游", "母婴", "家政", "保健", "食品");
  static final List<String> SUFFIXES = List.of("旗舰店", "专营店", "小店", "优选店", "海外购", "官方店");

  private final District district;
  private final Chance chance;

  Keeper(District district) {
    this.district = district;
    this.chance = district.chance;
  }

  static String bank(Chance chance) {
    return chance.of(BANKS);
  }

  void keep() {
    for (Firm firm : List.copyOf(district.firms)) {
      if (firm.hub) {
        continue;
      }
      keep(firm);
      if (chance.in(0.037)) {
        record(firm);
      }
    }
    for (Shop shop : List.copyOf(district.shops)) {
      if (chance.in(0.008)) {
        sanction(shop, chance.between(shop.opened, Math.min(district.last, shop.operator.ended)));
      }
    }
  }

  /** What any firm may have; newcomers too. */
  void keep(Firm firm) {
    if (chance.in(0.25)) {
      Account account = district.accountOf(firm);
      if (chance.in(0.4)) {
        firm.reaches.add(Firm.Reach.of(account, account.opened));
      }
    }
    if (chance.in(0.24)) {
      int count = chance.in(0.6) ? 1 : chance.between(2, 3);
      int end = Math.min(district.last, firm.ended);
      for (int i = 0; i < count; i++) {
        shop(firm, chance.between(firm.founded, end), chance.below(District.PLATFORMS));
      }
    }
    if (chance.in(0.03)) {
      district.vessels.add(new Vessel(chance.in(0.7), firm, firm.founded));
    }
  }

  Shop shop(Firm operator, int opened, int platform) {
    return shop(operator, opened, platform, shopName(operator), chance.of(CATEGORIES));
  }

  String shopName(Firm operator) {
    return (chance.in(0.85) ? operator.brand : BrandWords.any(chance)) + chance.of(SUFFIXES);
  }

  Shop shop(Firm operator, int opened, int platform, String name, String category) {
    Shop shop = new Shop(platform, name, category, operator, opened);
    if (operator.ended != Firm.OPEN) {
      shop.closed = operator.ended;
      shop.status = StoreStatus.CLOSED;
    }
    double roll = chance.unit();
    String own = operator.reach(LinkKind.PHONE);
    shop.phones.add(
        roll < 0.07
            ? roll < 0.06 ? chance.of(district.hubs.agencies) : district.hubs.agentsPhone(1)
            : roll < 0.4 && own != null ? own : Addresses.phone(chance));
    shop.accounts.add(
        chance.in(0.06) ? chance.of(district.hubs.settlements) : district.accountOf(operator));
    district.shops.add(shop);
    operator.shops.add(shop);
    return shop;
  }

  private void record(Firm firm) {
    int end = Math.min(firm.ended, district.last);
    int life = end - firm.founded;
    if (life < 120) {
      return;
    }
    int decided = end - (int) ((life - 90) * StrictMath.pow(chance.unit(), 2));
    double roll = chance.unit();
    Severity severity =
        roll < 0.58 ? Severity.MINOR : roll < 0.93 ? Severity.GENERAL : Severity.SERIOUS;
    mark(firm, severity, decided, Math.max(firm.founded, decided - chance.between(60, 420)));
  }

  /** A record on a firm. */
  Mark mark(Firm firm, Severity severity, int decided, int conductFrom) {
    Watch watch = chance.of(Vocabulary.WATCHES, Watch::weight);
    return mark(firm, severity, decided, conductFrom, watch);
  }

  Mark mark(Firm firm, Severity severity, int decided, int conductFrom, Watch watch) {
    int conductTo = chance.between(conductFrom, Math.max(conductFrom, decided - 10));
    boolean list = severity == Severity.SERIOUS && chance.in(0.8);
    Mark mark =
        new Mark(
            list ? RecordKind.LIST_ENTRY : RecordKind.PENALTY,
            severity,
            watch,
            conductFrom,
            conductTo,
            decided);
    Human leader = firm.leader(decided);
    if (leader != null && chance.in(0.4)) {
      mark.responsible.add(leader);
    }
    int undone = decided + chance.between(120, 600);
    if (chance.in(0.08) && undone <= district.last) {
      mark.undone = undone;
      mark.revoked = chance.in(0.2);
    }
    firm.marks.add(mark);
    return mark;
  }

  /** A platform's sanction that closes a store. */
  Mark sanction(Shop shop, int decided) {
    int conductFrom = Math.max(shop.opened, decided - chance.between(40, 200));
    Mark mark =
        new Mark(
            RecordKind.PLATFORM_SANCTION,
            chance.in(0.8) ? Severity.GENERAL : Severity.SERIOUS,
            Vocabulary.WATCHES.getFirst(),
            conductFrom,
            Math.min(decided, conductFrom + chance.between(10, 60)),
            decided);
    shop.marks.add(mark);
    shop.status = StoreStatus.SANCTIONED;
    int until = Math.min(district.last, shop.operator.ended);
    shop.closed = Math.min(until, decided + chance.between(0, 30));
    return mark;
  }
}
