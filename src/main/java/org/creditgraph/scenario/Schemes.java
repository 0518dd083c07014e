package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.creditgraph.graph.ContractKind;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Severity;
import org.jspecify.annotations.Nullable;

/** Plants changes of entity, the schemes in turn. */
final class Schemes {
  /** How often the old firm sells its assets, on paper, to the next one of the same people. */
  private static final double SHAM_SALE = 0.03;

  /** The first of a chain has so many days to take over what it takes over. */
  private static final int SHORT_ROOM = 160;

  private final Mover mover;
  private final District district;
  private final Chance chance;
  private final Crossing crossing;

  Schemes(Mover mover) {
    this.mover = mover;
    this.district = mover.district;
    this.chance = mover.chance;
    this.crossing = new Crossing(mover);
  }

  void plant() {
    int count = district.count(district.shape.successions());
    List<Scheme> order = new ArrayList<>(List.of(Scheme.values()));
    chance.shuffle(order);
    order = order.subList(0, (int) Math.ceil(order.size() * district.shape.variety()));
    for (int i = 0; i < count; i++) {
      plant(order.get(i % order.size()));
    }
  }

  private void plant(Scheme scheme) {
    Severity severity = chance.in(0.75) ? Severity.SERIOUS : Severity.GENERAL;
    NodeKind kind =
        scheme == Scheme.S18_SOLE_PREDECESSOR ? NodeKind.SOLE_PROPRIETOR : NodeKind.ENTERPRISE;
    Prey prey = mover.prey(kind, severity);
    int day = day(scheme, prey.mark());
    stand(prey.mark(), day);
    List<Firm> partners = mover.partners(prey.firm(), day);
    int parts = scheme == Scheme.S10_SPLIT ? chance.between(2, 3) : 1;
    for (int part = 0; part < parts; part++) {
      List<Firm> share = part(partners, part, parts);
      int later = Math.min(day + part * chance.between(0, 40), district.last - 20);
      Firm next = cross(scheme, prey, share, later);
      note(prey, next, scheme);
      if (scheme == Scheme.S11_CHAIN) {
        onward(prey, next, scheme);
      }
    }
    mover.dryUp(prey.firm(), day, chance.in(0.12) ? 0.3 : district.shape.remainder());
    mover.leave(prey, day);
    otherBusiness(prey, day);
  }

  private int day(Scheme scheme, Mark mark) {
    if (scheme == Scheme.S09_EARLY_MOVE) {
      int until = Math.max(mark.conductFrom + 12, mark.decided - 20);
      return chance.between(mark.conductFrom + 10, until);
    }
    if (scheme == Scheme.S11_CHAIN) {
      int early = Math.min(mark.decided + chance.between(-60, 120), district.last - 400);
      return Math.max(mark.conductFrom + 10, early);
    }
    return mover.start(mark);
  }

  /** Nobody moves because of a record that is repaired already. */
  private static void stand(Mark mark, int day) {
    if (mark.undone < day + 100) {
      mark.undone = Firm.OPEN;
      mark.revoked = false;
    }
  }

  private static List<Firm> part(List<Firm> partners, int part, int parts) {
    if (parts == 1 || partners.size() < 2 * parts) {
      return partners;
    }
    List<Firm> share = new ArrayList<>();
    for (int i = part; i < partners.size(); i += parts) {
      share.add(partners.get(i));
    }
    return share;
  }

  private Firm cross(Scheme scheme, Prey prey, List<Firm> partners, int day) {
    Firm old = prey.firm();
    Behind behind = chance.of(scheme.behind());
    NodeKind kind =
        scheme == Scheme.S17_SOLE_SUCCESSOR || old.isSole() && chance.in(0.5)
            ? NodeKind.SOLE_PROPRIETOR
            : NodeKind.ENTERPRISE;
    Firm shelf = scheme == Scheme.S08_SHELF_COMPANY ? shelf(old, day) : null;
    Crossing.Move move = new Crossing.Move(behind, scheme.keeps(), kind, day);
    Firm next = crossing.cross(old, prey.leader(), move, shelf);
    trade(scheme, old, next, partners, day);
    if (scheme == Scheme.S12_ASSETS) {
      assets(old, next, day);
    }
    if (chance.in(scheme == Scheme.S12_ASSETS ? 0.3 : SHAM_SALE)) {
      mover.trader.deal(old, next, day, true).kind = ContractKind.ASSET_TRANSFER;
    }
    return next;
  }

  private @Nullable Firm shelf(Firm like, int day) {
    List<Firm> near = district.byPlace.getOrDefault(like.place.code(), List.of());
    boolean local = chance.in(0.6) && !near.isEmpty();
    for (int attempt = 0; attempt < 2_000; attempt++) {
      Firm firm = chance.of(local && attempt < 1_000 ? near : district.firms);
      boolean idle = firm.deals.stream().filter(deal -> deal.signed < day).count() <= 3;
      boolean free = !firm.taken && !firm.hub && !firm.shell && !firm.isSole();
      boolean old = firm.founded < day - 500 && firm.ended == Firm.OPEN && firm.marks.isEmpty();
      boolean led = firm.seats.stream().noneMatch(seat -> seat.from > day - 30);
      boolean sole = firm.founder().leads.size() == 1 && firm.shops.isEmpty();
      if (idle && free && old && led && sole) {
        return firm;
      }
    }
    return null;
  }

  private void trade(Scheme scheme, Firm old, Firm next, List<Firm> partners, int day) {
    double part = scheme.keeps().partners() * (0.6 + 0.4 * district.shape.retention());
    double wanted = part * (0.6 + 0.8 * chance.unit());
    int count = Math.max(chance.in(0.15) ? 1 : 2, (int) Math.round(wanted * partners.size()));
    List<Firm> chosen =
        switch (scheme) {
          case S13_CUSTOMERS_ONLY -> sides(old, partners, true);
          case S14_SUPPLIERS_ONLY -> sides(old, partners, false);
          default -> partners;
        };
    Predicate<Firm> sells =
        switch (scheme) {
          case S13_CUSTOMERS_ONLY -> partner -> true;
          case S14_SUPPLIERS_ONLY -> partner -> false;
          default -> partner -> chance.in(0.1) ? chance.in(0.5) : soldTo(old, partner);
        };
    int room = scheme == Scheme.S11_CHAIN ? SHORT_ROOM : Mover.ROOM;
    mover.takeOver(chosen.isEmpty() ? partners : chosen, next, day, count, sells, room);
  }

  private static boolean soldTo(Firm old, Firm partner) {
    return old.deals.stream().anyMatch(deal -> deal.supplier == old && deal.buyer == partner);
  }

  /** Those the old firm sold to, or bought from. */
  private static List<Firm> sides(Firm old, List<Firm> partners, boolean customers) {
    return partners.stream().filter(partner -> soldTo(old, partner) == customers).toList();
  }

  private void assets(Firm old, Firm next, int day) {
    for (int i = chance.between(1, 3); i > 0; i--) {
      Vessel vessel = new Vessel(chance.in(0.6), old, old.founded);
      vessel.owners.add(new Vessel.Owner(next, day + chance.between(0, 30)));
      district.vessels.add(vessel);
    }
  }

  /** The next is listed in its turn and goes on as a third: whether the first does is not asked. */
  private void onward(Prey first, Firm next, Scheme scheme) {
    int decided = Math.min(first.mark().decided + chance.between(250, 420), district.last - 60);
    Human leader = next.leader(decided);
    if (decided < next.founded + 120 || leader == null) {
      return;
    }
    Mark mark =
        mover.keeper.mark(
            next, Severity.SERIOUS, decided, Math.max(next.founded + 30, decided - 150));
    Prey second = new Prey(next, mark, leader);
    int day = Math.max(mark.conductFrom + 10, Math.min(decided + 60, district.last - 30));
    stand(mark, day);
    Firm third = cross(scheme, second, mover.partners(next, day), day);
    note(second, third, scheme);
    district.note(TruthKind.UNCLEAR, first.firm(), third, "two steps of a chain", first.mark());
    mover.dryUp(next, day, district.shape.remainder());
    mover.leave(second, day);
  }

  private void note(Prey prey, Firm next, Scheme scheme) {
    if (prey.mark().revoked) {
      district.note(TruthKind.UNCLEAR, prey.firm(), next, "record revoked", prey.mark());
    } else {
      district.note(TruthKind.SUCCESSION, prey.firm(), next, scheme.label(), prey.mark());
    }
  }

  /** Now and then the same people found something else as well, which is no succession. */
  private void otherBusiness(Prey prey, int day) {
    if (chance.in(0.25)) {
      int founded = Math.min(day + chance.between(-60, 400), district.last - 10);
      Firm other =
          mover.newcomer(
              prey.firm().place,
              mover.settler.otherTrade(prey.firm().trade, false),
              BrandWords.any(chance),
              Math.max(prey.mark().conductFrom, founded),
              NodeKind.ENTERPRISE,
              prey.leader());
      mover.settler.share(prey.firm(), other, LinkKind.PHONE, 0.5);
      mover.settler.share(prey.firm(), other, LinkKind.ADDRESS, 0.3);
      mover.settler.share(prey.firm(), other, LinkKind.EMAIL, 0.35);
      district.note(TruthKind.DECOY, prey.firm(), other, "L14_other_business", prey.mark());
    }
  }
}
