package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.StoreStatus;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Spot;

/** What schemes and look-alikes are made of: listed firms, newcomers, trade that moves or stays. */
final class Mover {
  private static final int ATTEMPTS = 4_000;
  private static final int LOOK_BACK = 730;

  /** Within so many days partners come over. */
  static final int ROOM = 560;

  final District district;
  final Settler settler;
  final Trader trader;
  final Keeper keeper;
  final Chance chance;

  Mover(District district, Settler settler, Trader trader) {
    this.district = district;
    this.settler = settler;
    this.trader = trader;
    this.keeper = new Keeper(district);
    this.chance = district.chance;
  }

  /** A firm that has not been used, with a record that gives a motive and with trade before it. */
  Prey prey(NodeKind kind, Severity severity) {
    return prey(kind, severity, firm -> true);
  }

  Prey prey(NodeKind kind, Severity severity, Predicate<Firm> fit) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Firm firm = chance.of(district.firms);
      int decided = district.last - chance.between(100, 1_650);
      if (isFree(firm, kind) && firm.founded <= decided - 160 && firm.ended == Firm.OPEN) {
        Human leader = firm.leader(decided - 90);
        if (leader != null && !district.hubs.nominees.contains(leader) && fit.test(firm)) {
          firm.taken = true;
          int begun = Math.max(firm.founded + 15, decided - chance.between(60, 500));
          Mark mark = keeper.mark(firm, severity, decided, begun);
          haveTraded(firm, begun);
          return new Prey(firm, mark, leader);
        }
      }
    }
    throw new IllegalStateException("no firm is left to plant with: plan fewer schemes");
  }

  private static boolean isFree(Firm firm, NodeKind kind) {
    return !firm.taken
        && !firm.hub
        && !firm.shell
        && firm.kind == kind
        && firm.marks.isEmpty()
        && firm.shops.stream().allMatch(shop -> shop.marks.isEmpty())
        && (firm.founder().leads.size() < 5 || firm.founder().magnate);
  }

  /**
   * Sees to it that a firm had at least three deals with two partners in the years before a day.
   */
  private void haveTraded(Firm firm, int day) {
    int from = Math.max(firm.founded, day - LOOK_BACK);
    int to = Math.max(day, firm.founded + 60);
    int wanted = chance.between(2, 6);
    for (int attempt = 0; attempt < 20 && partners(firm, to).size() < wanted; attempt++) {
      Firm partner = trader.partner(firm);
      if (partner != null && !partner.hub && partner.founded < to - 30 && partner.ended > to) {
        int start = Math.max(from, partner.founded);
        for (int times = chance.between(1, 3); times > 0; times--) {
          trader.deal(firm, partner, chance.between(start, to), chance.in(0.5));
        }
      }
    }
  }

  /** With whom, hubs aside, a firm has dealt before a day and could still after it. */
  List<Firm> partners(Firm firm, int day) {
    Set<Firm> found = new LinkedHashSet<>();
    for (Deal deal : firm.deals) {
      Firm partner = deal.partnerOf(firm);
      boolean recent = deal.signed < day && deal.signed >= day - 2 * LOOK_BACK;
      if (recent && !partner.hub && partner.livesOn(Math.min(district.last, day + 90))) {
        found.add(partner);
      }
    }
    List<Firm> partners = new ArrayList<>(found);
    chance.shuffle(partners);
    return partners;
  }

  /**
   * When a newcomer starts: from the conduct on, mostly up to ten months after the decision, and
   * always while the record stands in the way.
   */
  int start(Mark mark) {
    int late = mark.severity == Severity.SERIOUS ? 600 : 340;
    int wanted =
        mark.decided + (chance.in(0.08) ? chance.between(250, late) : chance.between(-90, 290));
    return Math.max(mark.conductFrom + 10, Math.min(wanted, district.last - 40));
  }

  /** A firm as any other that was founded on that day, with trade of its own. */
  Firm newcomer(Spot place, Line trade, String brand, int founded, NodeKind kind, Human head) {
    return withTrade(settler.firm(place, trade, brand, founded, kind, head));
  }

  Firm stranger(Spot place, Line trade, String brand, int founded) {
    return withTrade(settler.firm(place, trade, brand, founded, NodeKind.ENTERPRISE, null));
  }

  private Firm withTrade(Firm firm) {
    firm.taken = true;
    trader.trade(firm, trader.ties() + chance.below(2), firm.founded);
    keeper.keep(firm);
    return firm;
  }

  /** The trade of a firm stops soon after a day, but for a remainder. */
  void dryUp(Firm firm, int day, double remainder) {
    for (Deal deal : List.copyOf(firm.deals)) {
      if (deal.signed > day + chance.below(110) && !chance.in(remainder)) {
        Trader.drop(deal);
      }
    }
  }

  /** A firm goes on with at least some of its partners as before. */
  void goOn(Firm firm, int day) {
    List<Firm> partners = partners(firm, day);
    int wanted = Math.min(partners.size(), chance.between(2, 4));
    for (Firm partner : partners.subList(0, wanted)) {
      int room = Math.min(district.last, partner.ended) - day;
      for (int times = chance.between(1, 3); times > 0 && room > 20; times--) {
        trader.deal(firm, partner, day + chance.between(10, room), chance.in(0.5));
      }
    }
  }

  /** Partners of the old go over to the new, each for one to three contracts. */
  int takeOver(List<Firm> partners, Firm next, int day, int count, Predicate<Firm> selling) {
    return takeOver(partners, next, day, count, selling, ROOM);
  }

  /** The same within so many days. */
  int takeOver(
      List<Firm> partners, Firm next, int day, int count, Predicate<Firm> selling, int days) {
    int room = Math.min(district.last - day, days);
    int taken = 0;
    for (Firm partner : partners) {
      if (taken < count && partner != next) {
        int until = Math.min(room, partner.ended == Firm.OPEN ? room : partner.ended - day);
        for (int times = chance.between(1, 3); times > 0 && until > 5; times--) {
          trader.deal(next, partner, day + chance.between(3, until), selling.test(partner));
        }
        taken++;
      }
    }
    return taken;
  }

  /** What becomes of a firm that its people have left: struck off, or an empty shell. */
  void leave(Prey prey, int day) {
    Firm firm = prey.firm();
    if (chance.in(0.3)) {
      int changed = prey.mark().decided + chance.between(-20, 300);
      if (changed > firm.founded + 30 && changed <= district.last && isLedBy(firm, prey.leader())) {
        settler.replaceLeader(firm, district.human(), changed);
      }
    }
    int end = Math.max(day, prey.mark().decided) + chance.between(50, 420);
    if (chance.in(0.45) && end <= district.last) {
      end(firm, end);
    }
  }

  private static boolean isLedBy(Firm firm, Human leader) {
    return firm.seats.stream()
        .anyMatch(
            seat ->
                seat.role == LinkKind.LEGAL_REPRESENTATIVE
                    && seat.to == Firm.OPEN
                    && seat.holder == leader);
  }

  void end(Firm firm, int day) {
    firm.ended = day;
    firm.status = chance.in(0.75) ? OrganizationStatus.DEREGISTERED : OrganizationStatus.REVOKED;
    List.copyOf(firm.deals).stream().filter(deal -> deal.signed > day).forEach(Trader::drop);
    for (Firm.Seat seat : firm.seats) {
      if (seat.from <= day && seat.to != Firm.OPEN) {
        seat.to = Math.min(seat.to, day);
      }
    }
    firm.seats.removeIf(seat -> seat.from > day);
    for (Firm.Stake stake : firm.stakes) {
      if (stake.to != Firm.OPEN) {
        stake.to = Math.min(stake.to, Math.max(day, stake.from));
      }
    }
    for (Firm other : district.firms) {
      other.stakes.removeIf(stake -> stake.from > day && (other == firm || stake.holder == firm));
      for (Firm.Stake stake : other.stakes) {
        if (stake.holder == firm && stake.to != Firm.OPEN) {
          stake.to = Math.min(stake.to, day);
        }
      }
    }
    for (Shop shop : List.copyOf(firm.shops)) {
      if (shop.opened > day) {
        firm.shops.remove(shop);
        district.shops.remove(shop);
      } else if (shop.closed > day && shop.marks.isEmpty()) {
        shop.closed = day;
        shop.status = StoreStatus.CLOSED;
      }
    }
  }
}
