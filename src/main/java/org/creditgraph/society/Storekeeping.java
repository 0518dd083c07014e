package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.StoreStatus;
import org.jspecify.annotations.Nullable;

/** Stores on platforms: who opens them, how they are reached, when they close. */
final class Storekeeping {
  static final List<String> PLATFORMS =
      List.of("岛集商城", "海风外卖", "椰树直播", "琼货铺", "免税生活", "一湾到家", "潮玩短视频", "南国团购");
  private static final double[] PULL = {0.26, 0.2, 0.16, 0.12, 0.1, 0.07, 0.06, 0.03};
  private static final List<String> CATEGORIES =
      List.of(
          "热带水果", "海鲜水产", "休闲零食", "美妆护肤", "免税香化", "母婴用品", "家居日用", "服饰鞋包", "数码家电", "保健食品", "酒水茶饮",
          "餐饮外卖", "民宿预订", "珠宝饰品", "医疗器械");
  private static final List<String> SUFFIXES =
      List.of("专营店", "旗舰店", "官方店", "小店", "优选店", "直营店", "专卖店", "海南店", "甄选");
  private static final List<String> FRANCHISES =
      List.of("椰小妹", "老爸茶馆", "岛民鲜生", "海胆先生", "三亚小厨", "免税姐姐");

  private final Economy economy;
  private final Draws draws;
  private final List<String> agents = new ArrayList<>();
  private final double online;
  private int seen;

  Storekeeping(Economy economy) {
    this.economy = economy;
    draws = economy.draws.apart(32);
    online = economy.plan.of(Behaviour.ONLINE);
    for (int i = 0; i < 2 + economy.plan.enterpriseCount() / 2000; i++) {
      agents.add(economy.folk.phone());
    }
  }

  /** Firms that came since the last month may open stores, and stores may close. */
  void month(int from, int to) {
    for (; seen < economy.businesses.size(); seen++) {
      Business business = economy.businesses.get(seen);
      if (isRetail(business) && !business.asleep && draws.in(online)) {
        int count = 1 + draws.weighted(0.6, 0.25, 0.15);
        for (int i = 0; i < count; i++) {
          int day = Math.max(from, business.founded) + draws.between(10, 900);
          economy.at(day, () -> another(business, day));
        }
      }
    }
    for (int i = 0; i < economy.outlets.size(); i++) {
      Outlet outlet = economy.outlets.get(i);
      boolean gone = outlet.operator instanceof Business business && business.ended < to;
      if (outlet.isOpen(to) && (gone || draws.in(0.006))) {
        close(outlet, to);
      }
    }
  }

  private static boolean isRetail(Business business) {
    return switch (business.line.sector()) {
      case "TRADE", "FOOD", "CATERING", "TOURISM", "MEDICAL" -> true;
      default -> false;
    };
  }

  private void another(Business business, int day) {
    if (!business.isAtWork(day)) {
      return;
    }
    String category =
        business.outlets.isEmpty() ? category(business) : business.outlets.getFirst().category;
    String name =
        business.outlets.isEmpty() || draws.in(0.4)
            ? name(business.brand)
            : business.outlets.getFirst().name;
    Actor operator = draws.in(0.07) ? business.boss : business;
    Outlet outlet = open(platform(-1), name, category, operator, business.boss, day);
    business.outlets.add(outlet);
    reach(outlet, business.boss, business, day);
  }

  private String category(Business business) {
    return switch (business.line.sector()) {
      case "CATERING" -> "餐饮外卖";
      case "TOURISM" -> "民宿预订";
      case "MEDICAL" -> draws.in(0.6) ? "医疗器械" : "保健食品";
      case "FOOD" -> CATEGORIES.get(draws.below(3));
      default -> draws.of(CATEGORIES);
    };
  }

  String nearCategory() {
    return draws.of(CATEGORIES);
  }

  String name(String brand) {
    String start = draws.in(0.06) ? draws.of(FRANCHISES) : brand;
    String middle =
        draws.in(0.4) ? draws.of(List.of("海鲜", "生鲜", "美妆", "食品", "优品", "生活", "水果", "好物")) : "";
    return start + middle + draws.of(SUFFIXES);
  }

  static boolean isFranchise(String name) {
    return FRANCHISES.stream().anyMatch(name::startsWith);
  }

  /** A platform other than that one. */
  int platform(int not) {
    int found = Math.max(0, draws.weighted(PULL));
    return found == not ? (found + 1 + draws.below(PULL.length - 1)) % PULL.length : found;
  }

  Outlet open(
      int platform, String name, String category, Actor operator, Citizen merchant, int day) {
    Outlet outlet = new Outlet(platform, name, category, operator, merchant, day);
    economy.outlets.add(outlet);
    return outlet;
  }

  private void reach(Outlet outlet, Citizen merchant, @Nullable Business business, int day) {
    String phone =
        switch (draws.weighted(0.55, 0.25, 0.12, 0.08)) {
          case 0 -> merchant.phone;
          case 1 -> economy.folk.phone();
          case 2 -> draws.of(agents);
          default -> merchant.spouse == null ? merchant.phone : merchant.spouse.phone;
        };
    use(outlet, LinkKind.PHONE, phone, day);
    if (business != null && !business.accounts.isEmpty() && draws.in(0.6)) {
      BankAccount account = business.accounts.getFirst();
      outlet.contacts.add(
          new ContactUse(LinkKind.BANK_ACCOUNT, "", account, Math.max(day, account.opened)));
    } else {
      use(outlet, LinkKind.BANK_ACCOUNT, merchant.account, day);
    }
    if (draws.in(0.3)) {
      use(outlet, LinkKind.EMAIL, merchant.mail, day);
    }
  }

  void reachNew(Outlet outlet, Citizen merchant, int day) {
    Business firm = outlet.operator instanceof Business business ? business : null;
    reach(outlet, merchant, firm, day);
  }

  static void use(Outlet outlet, LinkKind kind, String value, int day) {
    outlet.contacts.add(new ContactUse(kind, value, null, day));
  }

  static void close(Outlet outlet, int day) {
    if (outlet.closed == Epoch.OPEN) {
      outlet.closed = Math.max(day, outlet.opened);
      outlet.status = outlet.status == StoreStatus.OPEN ? StoreStatus.CLOSED : outlet.status;
    }
  }

  /** The stores of a firm close, and the next one opens such as they were. */
  int pass(Business from, Business to, int day, Draws own) {
    int moved = 0;
    for (Outlet outlet : List.copyOf(from.outlets)) {
      if (outlet.isOpen(day) && own.in(0.8)) {
        int on = day + own.between(3, 90);
        moved++;
        economy.at(on, () -> goOn(outlet, to, on, own.in(0.35)));
      }
    }
    return moved;
  }

  private void goOn(Outlet outlet, Business to, int day, boolean samePlatform) {
    int platform = samePlatform ? outlet.platform : platform(outlet.platform);
    String name = draws.in(0.5) ? outlet.name : name(to.brand);
    Outlet next = open(platform, name, outlet.category, to, outlet.merchant, day);
    to.outlets.add(next);
    if (draws.in(0.4)) {
      outlet.contacts.forEach(
          use -> next.contacts.add(new ContactUse(use.kind, use.value, use.account, day)));
    } else {
      reachNew(next, to.boss, day);
    }
    close(outlet, day + draws.below(40));
    if (!samePlatform) {
      Offence motive = Storekeeping.motive(outlet, day);
      if (motive != null) {
        economy.storeEscapes.add(
            new StoreEscape(outlet, next, motive, "with_the_firm", to.boss.skill, true));
      }
    }
  }

  private static @Nullable Offence motive(Outlet outlet, int day) {
    if (!(outlet.operator instanceof Business business)) {
      return null;
    }
    for (Offence offence : business.offences) {
      boolean fits = offence.conductFrom <= day && day <= offence.decided + 360;
      if (fits && offence.isMotive() && isTrading(offence.watch.domain())) {
        return offence;
      }
    }
    return null;
  }

  static boolean isTrading(String domain) {
    return List.of("MARKET_REGULATION", "FOOD_DRUG", "CUSTOMS", "ANTI_SMUGGLING", "TOURISM", "TAX")
        .contains(domain);
  }
}
