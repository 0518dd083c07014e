package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.ContractKind;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.population.Vocabulary.Spot;

/** Plants look-alikes, the kinds in turn. Those of strangers; {@link Relations} has the others. */
final class LookAlikes {
  private static final double HIRED = 0.04;

  private final Mover mover;
  private final District district;
  private final Settler settler;
  private final Chance chance;
  private final Relations relations;
  private final StrawMen strawMen;

  LookAlikes(Mover mover) {
    this.mover = mover;
    this.district = mover.district;
    this.settler = mover.settler;
    this.chance = mover.chance;
    this.relations = new Relations(mover);
    this.strawMen = new StrawMen(mover);
  }

  void plant() {
    int count = district.count(district.shape.lookAlikes());
    List<LookAlike> order = new ArrayList<>(List.of(LookAlike.values()));
    chance.shuffle(order);
    order = order.subList(0, (int) Math.ceil(order.size() * district.shape.variety()));
    for (int i = 0; i < count; i++) {
      plant(order.get(i % order.size()));
    }
  }

  private void plant(LookAlike kind) {
    boolean serious = chance.in(0.75);
    Severity severity =
        switch (kind) {
          case L17_CLEAN_MERGER, L21_MINOR_RECORD -> Severity.MINOR;
          default -> serious ? Severity.SERIOUS : Severity.GENERAL;
        };
    Prey prey = mover.prey(NodeKind.ENTERPRISE, severity, firm -> fits(kind, firm));
    int day = mover.start(prey.mark());
    for (Firm other : others(kind, prey, day)) {
      hired(kind, prey, other);
      district.note(TruthKind.DECOY, prey.firm(), other, kind.label(), prey.mark());
    }
  }

  /** Now and then strangers give a post to the leader of the old firm, or to kin of his. */
  private void hired(LookAlike kind, Prey prey, Firm other) {
    switch (kind) {
      case L01_MASS_ADDRESS,
          L04_COMMON_BRAND,
          L06_NEW_TENANT,
          L10_SAME_TRADE_STRANGERS,
          L12_SOLD_TO_STRANGERS,
          L13_FRANCHISE,
          L20_CUSTOMERS_SCATTERED,
          L26_ASSET_SOLD ->
          strawMen.serve(other, prey.leader(), other.founder(), other.founded, HIRED);
      default -> {}
    }
  }

  private boolean fits(LookAlike kind, Firm firm) {
    return switch (kind) {
      case L23_MOVED_LONG_BEFORE -> firm.founded < district.last - 3_200;
      case L08_SAME_NOMINEE ->
          firm.seats.stream().filter(seat -> seat.role == LinkKind.LEGAL_REPRESENTATIVE).count()
              == 1;
      default -> true;
    };
  }

  private List<Firm> others(LookAlike kind, Prey prey, int day) {
    Firm firm = prey.firm();
    switch (kind) {
      case L06_NEW_TENANT -> {
        return List.of(newTenant(prey));
      }
      case L12_SOLD_TO_STRANGERS -> {
        return List.of(sold(firm, day));
      }
      case L20_CUSTOMERS_SCATTERED -> {
        return scattered(firm, day);
      }
      case L17_CLEAN_MERGER, L21_MINOR_RECORD, L22_REVOKED_RECORD, L23_MOVED_LONG_BEFORE -> {
        return List.of(relations.moved(kind, prey, day));
      }
      default -> {}
    }
    mover.goOn(firm, day);
    return List.of(
        switch (kind) {
          case L01_MASS_ADDRESS -> massAddress(firm, day);
          case L02_AGENT_AND_BOOKKEEPER -> agent(firm, day);
          case L04_COMMON_BRAND -> commonBrand(firm, day);
          case L07_HUB_CUSTOMERS -> hubCustomers(firm, day);
          case L10_SAME_TRADE_STRANGERS -> competitor(firm, day);
          case L13_FRANCHISE -> franchise(firm, day);
          case L18_OLD_NAME_TAKEN -> nameTaken(firm, day);
          case L26_ASSET_SOLD -> assetSold(firm, day);
          default -> relations.related(kind, prey, day);
        });
  }

  private Firm stranger(Firm firm, double sameTrade, int day) {
    return mover.stranger(
        firm.place,
        chance.in(sameTrade) ? firm.trade : settler.otherTrade(firm.trade, chance.in(0.5)),
        BrandWords.any(chance),
        day);
  }

  private void give(Firm firm, LinkKind kind, String value) {
    firm.reaches.removeIf(reach -> reach.kind() == kind && reach.to() == Firm.OPEN);
    firm.reaches.add(Firm.Reach.of(kind, Addresses.rewritten(value, chance), firm.founded));
  }

  private Firm massAddress(Firm firm, int day) {
    Firm other = stranger(firm, 0.85, day);
    String address = district.hubs.poolAddress(0.4);
    give(firm, LinkKind.ADDRESS, address);
    give(other, LinkKind.ADDRESS, address);
    return other;
  }

  private Firm agent(Firm firm, int day) {
    Firm other = stranger(firm, 0.85, day);
    String phone = chance.of(district.hubs.phones);
    Human bookkeeper = chance.of(district.hubs.bookkeepers);
    for (Firm each : List.of(firm, other)) {
      give(each, LinkKind.PHONE, phone);
      each.seats.removeIf(seat -> seat.role == LinkKind.FINANCE_OFFICER);
      settler.seat(each, bookkeeper, LinkKind.FINANCE_OFFICER, each.founded);
    }
    return other;
  }

  private Firm commonBrand(Firm firm, int day) {
    firm.brand = BrandWords.common(chance);
    firm.name = FirmNames.of(firm, chance);
    return mover.stranger(firm.place, firm.trade, firm.brand, day);
  }

  private Firm newTenant(Prey prey) {
    Firm firm = prey.firm();
    int ended = Math.min(prey.mark().decided + chance.between(20, 300), district.last - 80);
    mover.dryUp(firm, prey.mark().decided, 0.1);
    mover.end(firm, Math.max(prey.mark().decided, ended));
    int day = firm.ended + chance.between(5, 60);
    Firm other = stranger(firm, 0.2, day);
    String address = firm.reach(LinkKind.ADDRESS);
    if (address == null || address.contains("座")) {
      address = Addresses.any(firm.place, chance);
      give(firm, LinkKind.ADDRESS, address);
    }
    give(other, LinkKind.ADDRESS, address);
    if (chance.in(0.35)) {
      List<Firm> partners = mover.partners(firm, day);
      mover.takeOver(partners, other, day, chance.between(1, 2), p -> chance.in(0.5));
    }
    return other;
  }

  private Firm hubCustomers(Firm firm, int day) {
    Firm other = stranger(firm, 0.9, day);
    List<Firm> hubs = new ArrayList<>(district.hubs.customers);
    chance.shuffle(hubs);
    for (Firm hub : hubs.subList(0, Math.min(4, hubs.size()))) {
      mover.trader.deal(firm, hub, chance.between(firm.founded, day), true);
      mover.trader.deal(other, hub, chance.between(day, district.last), true);
    }
    return other;
  }

  private Firm competitor(Firm firm, int day) {
    Firm other = stranger(firm, 1, day);
    mover.takeOver(mover.partners(firm, day), other, day, chance.below(2), p -> chance.in(0.5));
    return other;
  }

  private Firm sold(Firm firm, int day) {
    Firm other = stranger(firm, 0.95, day);
    List<Firm> partners = mover.partners(firm, day);
    int count = Math.max(2, (int) (partners.size() * (0.4 + 0.6 * chance.unit())));
    mover.takeOver(partners, other, day, count, p -> chance.in(0.5));
    Deal deal = mover.trader.deal(firm, other, day, true);
    deal.kind = ContractKind.ASSET_TRANSFER;
    if (chance.in(0.3)) {
      String address = firm.reach(LinkKind.ADDRESS);
      if (address != null) {
        give(other, LinkKind.ADDRESS, address);
      }
    }
    if (chance.in(0.3)) {
      pass(firm, other, day);
    }
    mover.dryUp(firm, day + 1, chance.in(0.5) ? 0.3 : 0.1);
    return other;
  }

  private List<Firm> scattered(Firm firm, int day) {
    List<Firm> partners = mover.partners(firm, day);
    List<Firm> others = new ArrayList<>();
    for (int i = 0; i < Math.min(3, partners.size()); i++) {
      Firm other = stranger(firm, 0.9, Math.min(day + chance.below(200), district.last - 20));
      mover.takeOver(partners.subList(i, i + 1), other, other.founded, 1, p -> chance.in(0.5));
      others.add(other);
    }
    mover.dryUp(firm, day, 0.05);
    return others;
  }

  private Firm franchise(Firm firm, int day) {
    return mover.stranger(otherPlace(firm), firm.trade, firm.brand, day);
  }

  private Spot otherPlace(Firm firm) {
    Spot place = settler.place();
    for (int attempt = 0; attempt < 20 && place == firm.place; attempt++) {
      place = settler.place();
    }
    return place;
  }

  private Firm nameTaken(Firm firm, int day) {
    String brand = firm.brand;
    firm.formerNames.add(firm.name);
    firm.brand = BrandWords.any(chance);
    firm.name = FirmNames.of(firm, chance);
    return mover.stranger(firm.place, firm.trade, brand, day);
  }

  private Firm assetSold(Firm firm, int day) {
    Firm other = stranger(firm, 0.6, day);
    pass(firm, other, day);
    return other;
  }

  private void pass(Firm firm, Firm other, int day) {
    Vessel vessel = new Vessel(chance.in(0.6), firm, firm.founded);
    vessel.owners.add(
        new Vessel.Owner(other, Math.min(district.last, day + chance.between(0, 30))));
    district.vessels.add(vessel);
  }
}
