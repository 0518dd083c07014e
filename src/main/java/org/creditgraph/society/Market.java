package org.creditgraph.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.ContractKind;
import org.jspecify.annotations.Nullable;

/** Who trades with whom: ties that begin, change hands and end, and the contracts they come to. */
final class Market {
  private static final Map<String, String> BUYERS =
      Map.ofEntries(
          Map.entry("FARM", "FOOD CATERING TRADE FOOD"),
          Map.entry("FOOD", "CATERING TRADE TOURISM FOOD CATERING"),
          Map.entry("TRADE", "TRADE SERVICE CATERING TRADE TECH"),
          Map.entry("MEDICAL", "MEDICAL TRADE MEDICAL"),
          Map.entry("ENERGY", "LOGISTICS BUILD FARM ENERGY"),
          Map.entry("BUILD", "BUILD REALTY BUILD TOURISM"),
          Map.entry("LOGISTICS", "TRADE FOOD FARM BUILD ENERGY LOGISTICS"));
  private static final String ANY = "TRADE FOOD BUILD TOURISM SERVICE TECH REALTY LOGISTICS";
  private static final int TRIES = 8;

  private final Economy economy;
  private final Draws draws;
  private final Map<String, List<Business>> bySector = new LinkedHashMap<>();
  private final List<Business> big = new ArrayList<>();
  private final List<CommercialTie> ties = new ArrayList<>();
  private final double churn;
  private final double trade;
  private final double partners;
  private final double bigCustomers;

  Market(Economy economy) {
    this.economy = economy;
    draws = economy.draws.apart(21);
    churn = economy.plan.of(Behaviour.CHURN) / 12;
    trade = economy.plan.of(Behaviour.TRADE);
    partners = economy.plan.of(Behaviour.PARTNERS);
    bigCustomers = economy.plan.of(Behaviour.BIG_CUSTOMERS);
  }

  /** From now on it is known to those who look for partners. */
  void enter(Business business) {
    String sector = business.line.sector();
    bySector.computeIfAbsent(sector, key -> new ArrayList<>()).add(business);
    String city = business.spot.city();
    bySector.computeIfAbsent(sector + city, key -> new ArrayList<>()).add(business);
    if (business.isPublic() || business.size > 3.5) {
      big.add(business);
    }
  }

  private @Nullable Business pick(String key, Business not, int day) {
    List<Business> list = bySector.getOrDefault(key, List.of());
    for (int i = 0; i < TRIES && !list.isEmpty(); i++) {
      int at = draws.below(list.size());
      Business found = list.get(at);
      if (day > found.ended) {
        list.set(at, list.getLast());
        list.removeLast();
      } else if (found != not && found.isAtWork(day) && draws.in(0.35 + 0.5 * found.size)) {
        return found;
      }
    }
    return null;
  }

  /** Another firm of the trade, in the same city where there is one. */
  @Nullable Business competitor(Business of, int day) {
    String sector = of.line.sector();
    Business near = pick(sector + of.spot.city(), of, day);
    for (int i = 0; i < 3 && near != null && near.line != of.line; i++) {
      Business other = pick(sector + of.spot.city(), of, day);
      near = other == null ? near : other;
    }
    return near == null ? pick(sector, of, day) : near;
  }

  private @Nullable Business buyer(Business supplier, int day) {
    if (!big.isEmpty() && draws.in(bigCustomers * 0.7)) {
      Business found = big.get(draws.early(big.size()));
      if (found != supplier && found.livesOn(day)) {
        return found;
      }
    }
    String sectors = BUYERS.getOrDefault(supplier.line.sector(), ANY);
    String sector = draws.of(List.of(sectors.split(" ")));
    String city = draws.in(0.7) ? supplier.spot.city() : "";
    return pick(sector + city, supplier, day);
  }

  private @Nullable Business source(Business buyer, int day) {
    String sector = draws.of(List.of(ANY.split(" ")));
    sector = draws.in(0.5) ? buyer.line.sector() : sector;
    return pick(sector + (draws.in(0.6) ? buyer.spot.city() : ""), buyer, day);
  }

  private int wanted(Business business) {
    double mean = partners * StrictMath.pow(business.size, 0.6) * (business.isSole() ? 0.5 : 1);
    return Math.max(1, draws.poisson(mean));
  }

  /** Finds as many partners as a firm of its size has. */
  void open(Business business, int day) {
    int wanted = wanted(business) - business.openTies(day).size();
    for (int i = 0; i < wanted; i++) {
      boolean sells = draws.in(0.62);
      Business other = sells ? buyer(business, day) : source(business, day);
      if (other != null) {
        int from = day + draws.between(5, 400);
        tie(sells ? business : other, sells ? other : business, from);
      }
    }
  }

  void tie(Business supplier, Business buyer, int from) {
    double rate = trade * StrictMath.exp(0.7 * draws.normal());
    long amount = 1000L * (1 + (long) (30 * supplier.size * StrictMath.exp(1.1 * draws.normal())));
    add(new CommercialTie(supplier, buyer, rate, amount, from));
  }

  private void add(CommercialTie tie) {
    ties.add(tie);
    tie.supplier.ties.add(tie);
    tie.buyer.ties.add(tie);
  }

  /** The other side goes on with another firm in the place of the first. */
  @Nullable CommercialTie move(CommercialTie tie, Business from, Business to, int day) {
    Business other = tie.other(from);
    if (other == to || !tie.isOpen(day) || !to.livesOn(day) || !other.livesOn(day)) {
      return null;
    }
    tie.to = day - 1;
    boolean sells = tie.supplier == from;
    CommercialTie next =
        new CommercialTie(sells ? to : other, sells ? other : to, tie.rate, tie.amount, day);
    add(next);
    return next;
  }

  /** The contracts of a month, and partners that change. */
  void trade(int from, int to) {
    for (int i = ties.size() - 1; i >= 0; i--) {
      CommercialTie tie = ties.get(i);
      int end = Math.min(Math.min(tie.supplier.ended, tie.buyer.ended), tie.to);
      if (end < from) {
        tie.to = Math.min(tie.to, end);
        ties.set(i, ties.getLast());
        ties.removeLast();
        continue;
      }
      int begin = Math.max(from, tie.from);
      if (begin <= Math.min(to, end)) {
        sign(tie, begin, Math.min(to, end), to - from + 1);
        if (draws.in(churn) && tie.to == Epoch.OPEN) {
          change(tie, to);
        }
      }
    }
  }

  private void sign(CommercialTie tie, int begin, int end, int days) {
    int count = draws.poisson(tie.rate / 12 * (end - begin + 1) / days);
    for (int i = 0; i < count; i++) {
      int day = draws.between(begin, end);
      long amount = Math.max(500, (long) (tie.amount * draws.within(0.5, 1.6)));
      economy.agreements.add(
          new Agreement(tie.supplier, tie.buyer, kind(tie), day, amount / 100 * 100));
      tie.signed++;
    }
  }

  private void change(CommercialTie tie, int day) {
    Business other = draws.in(0.7) ? competitor(tie.supplier, day) : null;
    if (other != null) {
      move(tie, tie.supplier, other, day);
    } else {
      tie.to = day;
    }
    if (draws.in(0.75) && tie.supplier.isAtWork(day)) {
      Business buyer = buyer(tie.supplier, day);
      if (buyer != null) {
        tie(tie.supplier, buyer, day + draws.between(10, 200));
      }
    }
  }

  private static ContractKind kind(CommercialTie tie) {
    if (tie.buyer.isPublic()) {
      return ContractKind.GOVERNMENT;
    }
    return switch (tie.supplier.line.sector()) {
      case "BUILD" -> tie.amount % 2000 == 0 ? ContractKind.SALE : ContractKind.CONSTRUCTION;
      case "REALTY" -> ContractKind.LEASE;
      case "LOGISTICS", "TECH", "SERVICE", "TOURISM" -> ContractKind.SERVICE;
      default -> ContractKind.SALE;
    };
  }
}
