package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who deals with whom, and from when to when. */
final class Market {
  private static final int TRIES = 12;
  private static final int TOURNAMENT = 4;

  private final Town town;
  private final Lots lots;
  private final Map<String, List<Business>> byTrade = new HashMap<>();

  Market(Town town, Lots lots) {
    this.town = town;
    this.lots = lots;
  }

  void add(Business business) {
    byTrade.computeIfAbsent(business.trade.key(), key -> new ArrayList<>()).add(business);
    byTrade
        .computeIfAbsent(business.trade.key() + business.place.city(), key -> new ArrayList<>())
        .add(business);
  }

  List<Business> ofTrade(String key) {
    return byTrade.getOrDefault(key, List.of());
  }

  /**
   * Finds partners for a business until it has as many as it looks for.
   *
   * @param scale of what it looks for
   * @param from the first day on which it deals with anybody new
   */
  void provide(Business business, double scale, int from, int to) {
    int wanted = (int) Math.round(business.appetite * scale * (to - from) / 1500.0 + lots.unit());
    int had = (int) business.dealings.stream().filter(each -> each.to >= from).count();
    for (int i = had; i < wanted; i++) {
      int day = lots.between(from, Math.max(from, to - 30));
      Business partner = partner(business, day);
      if (partner != null) {
        boolean sells = business.trade.customers().contains(partner.trade.key());
        deal(sells ? business : partner, sells ? partner : business, day, null);
      }
    }
  }

  private @Nullable Business partner(Business business, int day) {
    CaseTrade trade = business.trade;
    boolean customer =
        trade.suppliers().isEmpty() || lots.chance(0.55) && !trade.customers().isEmpty();
    List<String> keys = customer ? trade.customers() : trade.suppliers();
    return keys.isEmpty() ? null : some(lots.of(keys), business, day);
  }

  /**
   * A business of a trade that is there on a day, rather from the same city, rather a known one.
   */
  @Nullable Business some(String key, Business but, int day) {
    boolean near = lots.chance(0.75);
    List<Business> list = ofTrade(near ? key + but.place.city() : key);
    Business best = null;
    int rounds = 1 + lots.below(TOURNAMENT);
    for (int i = 0; i < TRIES && !list.isEmpty() && rounds > 0; i++) {
      Business one = lots.of(list);
      if (one != but && one.lives(day) && one.ended - 60 > day) {
        best = best == null || one.weight > best.weight ? one : best;
        rounds--;
      }
    }
    return best;
  }

  Dealing deal(Business supplier, Business buyer, int day, @Nullable Dealing before) {
    int end = day + 30 + (int) lots.exponential(1000);
    double perYear = before == null ? lots.logNormal(town.habits.contracts(), 0.7) : before.perYear;
    int last = Math.min(supplier.ended, buyer.ended);
    Dealing made =
        new Dealing(
            supplier, buyer, day, Math.min(end, last), perYear, supplier.trade.deal(), before);
    supplier.dealings.add(made);
    buyer.dealings.add(made);
    town.dealings.add(made);
    return made;
  }

  /** Ends what a business deals in; a part of its partners go to others of the trade. */
  void scatter(Business from, double part, int day, int over) {
    for (Dealing dealing : List.copyOf(from.dealings)) {
      if (dealing.to < day || dealing.from > day || !lots.chance(part)) {
        continue;
      }
      int on = day + lots.below(over + 1);
      Business rival = some(from.trade.key(), from, on);
      if (rival == null || rival.taken) {
        continue;
      }
      boolean sells = dealing.supplier == from;
      Business partner = dealing.than(from);
      if (partner.lives(on) && partner != rival && on < town.last) {
        deal(sells ? rival : partner, sells ? partner : rival, on, null);
      }
    }
  }

  /** Ends the dealings of a business on a day or soon after. */
  void fade(Business business, int day, double rest) {
    for (Dealing dealing : business.dealings) {
      if (dealing.to > day && !lots.chance(rest)) {
        dealing.to = Math.min(dealing.to, day + (int) lots.exponential(30));
      }
    }
  }

  /** Takes out dealings that begin after one of the two has ended, or that never were. */
  void settle() {
    Set<Dealing> gone = new HashSet<>();
    for (Dealing dealing : town.dealings) {
      int last = Math.min(dealing.supplier.ended, dealing.buyer.ended);
      dealing.to = Math.min(dealing.to, last);
      int first = Math.max(dealing.supplier.founded, dealing.buyer.founded);
      if (dealing.from < first || dealing.to < dealing.from) {
        gone.add(dealing);
      }
    }
    town.dealings.removeAll(gone);
    gone.forEach(
        each -> {
          each.supplier.dealings.remove(each);
          each.buyer.dealings.remove(each);
        });
  }
}
