package org.creditgraph.society;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Fact;

/** Adds up what two parties or two stores share in the files. */
final class PairTraces {
  private static final double LOG_2 = StrictMath.log(2);
  private static final int SHARERS_MAX = 60;
  private static final int DAYS_BEFORE = 730;
  private static final int DAYS_AFTER = 1_100;
  private static final int YEAR_DAYS = 366;

  /** For so long a partner may deal with both. */
  private static final int DAYS_BESIDE = 300;

  private final FiledTraces files;

  PairTraces(FiledTraces files) {
    this.files = files;
  }

  /** What a thing is worth that so many share. */
  private double rarity(int sharers) {
    double many = Math.max(2, files.organizationCount());
    return sharers > SHARERS_MAX ? 0 : StrictMath.log(many / Math.max(2, sharers)) / LOG_2;
  }

  /** Between a listed party and another. */
  SharedTraces ofParties(String from, String to, String record) {
    int[] window = window(record);
    SharedTraces.Sum sum = new SharedTraces.Sum();
    things(from, to, window, sum);
    kin(from, to, window, sum);
    partners(from, to, window, sum);
    name(from, to, sum);
    sum.ordered(isWithin(files.founded(to), window));
    files
        .things(to)
        .values()
        .forEach(
            use ->
                sum.ordered(
                    use.rank() == FiledTraces.LEADER
                        && isWithin(use.from(), window)
                        && use.from() > files.founded(to) + 30));
    return sum.total();
  }

  /** The days in which something that is taken up tells of a change. */
  private int[] window(String record) {
    Fact fact = files.record(record);
    int decided = FiledTraces.day(fact, "decided_on");
    int conduct = FiledTraces.day(fact, "conduct_from");
    return new int[] {
      conduct == FiledTraces.UNKNOWN ? decided - DAYS_BEFORE : conduct, decided + DAYS_AFTER
    };
  }

  /** The days on which a store that goes on may open; the decision stands for unknown conduct. */
  private int[] windowOfStores(String record) {
    Fact fact = files.record(record);
    int decided = FiledTraces.day(fact, "decided_on");
    int conduct = FiledTraces.day(fact, "conduct_from");
    return new int[] {conduct == FiledTraces.UNKNOWN ? decided : conduct, decided + YEAR_DAYS};
  }

  /** What was there long before tells less than what came with the trouble. */
  private static double taken(int from, int[] window) {
    return from == FiledTraces.UNKNOWN ? 0.7 : from < window[0] ? 0.4 : 1;
  }

  private static boolean isWithin(int day, int[] window) {
    return day != FiledTraces.UNKNOWN && day >= window[0] && day <= window[1];
  }

  private void things(String from, String to, int[] window, SharedTraces.Sum sum) {
    double people = 0;
    double staff = 0;
    double contacts = 0;
    double assets = 0;
    Map<String, FiledTraces.Use> mine = files.things(from);
    for (Map.Entry<String, FiledTraces.Use> each : files.things(to).entrySet()) {
      FiledTraces.Use use = mine.get(each.getKey());
      if (use == null) {
        continue;
      }
      double worth =
          rarity(files.users(each.getKey()).size()) * taken(each.getValue().from(), window);
      int rank = Math.min(use.rank(), each.getValue().rank());
      if (each.getKey().startsWith("ASSET ")) {
        assets += worth * 0.8;
      } else if (each.getKey().indexOf(' ') > 0) {
        contacts += worth;
      } else if (rank == FiledTraces.STAFF) {
        staff += worth * 0.5;
      } else {
        people += worth * (rank == FiledTraces.LEADER ? 1 : 0.8);
      }
      sum.ordered(worth > 2 && isWithin(each.getValue().from(), window));
    }
    sum.add("people", people, 14);
    sum.add("staff", staff, 12);
    sum.add("contacts", contacts, 16);
    sum.add("assets", assets, 14);
  }

  private Set<String> leaders(String party) {
    Set<String> leaders = new LinkedHashSet<>();
    files
        .things(party)
        .forEach(
            (thing, use) -> {
              if (use.rank() >= FiledTraces.OFFICER && thing.indexOf(' ') < 0) {
                leaders.add(thing);
              }
            });
    return leaders;
  }

  private void kin(String from, String to, int[] window, SharedTraces.Sum sum) {
    Set<String> next = leaders(to);
    double worth = 0;
    for (String leader : leaders(from)) {
      if (next.contains(leader)) {
        continue;
      }
      for (String relative : files.kin(leader)) {
        if (next.contains(relative)) {
          int reach = files.kin(leader).size() * Math.max(1, files.users(relative).size());
          worth = Math.max(worth, rarity(Math.min(SHARERS_MAX, 2 * reach)));
        }
      }
    }
    sum.add("kin", worth * taken(files.founded(to), window), 11);
  }

  /** Partners who leave the one for the other, by how many deal with each. */
  private void partners(String from, String to, int[] window, SharedTraces.Sum sum) {
    Map<String, int[]> next = files.partners(to);
    double chance = StrictMath.log(1 + next.size()) / LOG_2;
    double worth = 0;
    for (Map.Entry<String, int[]> each : files.partners(from).entrySet()) {
      int[] after = next.get(each.getKey());
      int[] before = each.getValue();
      boolean follows =
          after != null
              && isWithin(after[0], window)
              && before[0] < after[0]
              && before[1] < after[0] + DAYS_BESIDE;
      if (follows) {
        double many = files.organizationCount();
        double deg = files.partners(each.getKey()).size();
        double rare = StrictMath.log(many / Math.max(2, deg)) / LOG_2 - chance - 1;
        if (rare > 0) {
          worth += rare;
          sum.ordered(true);
        }
      }
    }
    sum.add("partners", worth, 16);
  }

  private void name(String from, String to, SharedTraces.Sum sum) {
    String one = files.brand(from);
    String other = files.brand(to);
    if (one.length() >= 2 && one.equals(other)) {
      sum.add("name", rarity(files.named(one).size()), 11);
    } else if (PlainBrand.areAlike(one, other)) {
      sum.add("like_name", 0.6 * rarity(files.named(one).size() + files.named(other).size()), 6);
    }
  }

  /** Between a sanctioned store and another. */
  SharedTraces ofStores(String from, String to, String record) {
    SharedTraces.Sum sum = new SharedTraces.Sum();
    Fact one = files.store(from);
    Fact other = files.store(to);
    if (one == null || other == null) {
      return sum.total();
    }
    double contacts = 0;
    for (String point : files.things(to).keySet()) {
      if (files.things(from).containsKey(point)) {
        contacts += rarity(files.users(point).size());
      }
    }
    sum.add("contacts", contacts, 16);
    String operator = one.needed("operator_id");
    String next = other.needed("operator_id");
    if (operator.equals(next)) {
      sum.add("operator", 13, 13);
    } else {
      SharedTraces parties = ofParties(operator, next, record);
      sum.add("parties", parties.bits(), 14);
    }
    String brand = shopBrand(one.needed("name"));
    String like = shopBrand(other.needed("name"));
    boolean same = brand.equals(like);
    sum.add(same ? "name" : "like_name", same ? 9 : PlainBrand.areAlike(brand, like) ? 5 : 0, 9);
    boolean category =
        one.text("category") != null && one.needed("category").equals(other.text("category"));
    sum.add("category", category ? 3 : 0, 3);
    sum.ordered(isWithin(FiledTraces.day(other, "opened_on"), windowOfStores(record)));
    return sum.total();
  }

  private static String shopBrand(String name) {
    return name.replaceFirst("(专营店|旗舰店|官方店|小店|优选店|直营店|专卖店|海南店|甄选)$", "");
  }
}
