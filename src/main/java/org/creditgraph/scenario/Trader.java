package org.creditgraph.scenario;

import java.util.List;
import org.creditgraph.graph.ContractKind;
import org.jspecify.annotations.Nullable;

/** Makes contracts: firms deal again and again with a few partners, most of them near by. */
final class Trader {
  private static final List<Integer> TERMS = List.of(30, 60, 90, 180, 365);
  private static final double LATE_DAYS = 700;

  private final District district;
  private final Chance chance;

  Trader(District district) {
    this.district = district;
    this.chance = district.chance;
  }

  void trade() {
    for (Firm firm : List.copyOf(district.firms)) {
      if (!firm.hub) {
        trade(firm, ties(), firm.founded);
      }
    }
  }

  /** How many partners a firm looks for; as many find it. */
  int ties() {
    double mean = 1.75 * district.shape.trade();
    return (int) StrictMath.floor(-StrictMath.log(1 - chance.unit()) * mean + 0.5);
  }

  /** Deals with so many partners, from a day on. */
  void trade(Firm firm, int ties, int from) {
    for (int i = 0; i < ties; i++) {
      Firm partner = partner(firm);
      if (partner != null) {
        repeat(firm, partner, from, Math.min(firm.ended, partner.ended));
      }
    }
  }

  private void repeat(Firm firm, Firm partner, int from, int to) {
    double roll = chance.unit();
    int times = roll < 0.42 ? 1 : roll < 0.62 ? 2 : roll < 0.81 ? 3 : 4;
    int start = Math.max(from, Math.max(firm.founded, partner.founded));
    int end = Math.min(to, district.last);
    for (int i = 0; i < times && start < end; i++) {
      deal(firm, partner, signedOn(start, end), partner.hub || chance.in(0.5));
    }
  }

  /** Most of what is known of is of the last years. */
  private int signedOn(int start, int end) {
    int room = end - start;
    if (chance.in(0.25)) {
      return start + chance.below(room);
    }
    double reach = 1 - StrictMath.exp(-room / LATE_DAYS);
    return end - (int) (-LATE_DAYS * StrictMath.log(1 - chance.unit() * reach));
  }

  /** Somebody to deal with: a hub, one near by, or anybody. */
  @Nullable Firm partner(Firm firm) {
    for (int attempt = 0; attempt < 6; attempt++) {
      List<Firm> near = district.byPlace.getOrDefault(firm.place.code(), List.of());
      Firm found =
          chance.in(0.12)
              ? chance.of(district.hubs.customers)
              : chance.in(0.38) && near.size() > 3 ? chance.of(near) : chance.of(district.firms);
      int start = Math.max(found.founded, firm.founded);
      int end = Math.min(Math.min(found.ended, firm.ended), district.last);
      if (found != firm && !found.isShell() && end - start > 40) {
        return found;
      }
    }
    return null;
  }

  Deal deal(Firm firm, Firm partner, int signed, boolean selling) {
    Deal deal = new Deal(selling ? firm : partner, selling ? partner : firm, signed);
    double roll = chance.unit();
    deal.kind =
        roll < 0.8
            ? ContractKind.SALE
            : roll < 0.94
                ? ContractKind.SERVICE
                : roll < 0.97 ? ContractKind.LEASE : ContractKind.CONSTRUCTION;
    deal.amount = (chance.between(1, 99) + 1L) * 10_000L * (chance.in(0.3) ? 10 : 1);
    deal.due = signed + chance.of(TERMS);
    int completed = Math.max(signed + 1, deal.due + chance.between(-20, 60));
    deal.completed = completed <= district.last ? completed : Firm.OPEN;
    district.deals.add(deal);
    firm.deals.add(deal);
    partner.deals.add(deal);
    return deal;
  }

  /** Takes a deal back, as if it had never been. */
  static void drop(Deal deal) {
    deal.dropped = true;
    deal.supplier.deals.remove(deal);
    deal.buyer.deals.remove(deal);
  }
}
