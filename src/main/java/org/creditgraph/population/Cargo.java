package org.creditgraph.population;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.ShipmentDirection;
import org.creditgraph.graph.ShipmentRole;

/** Shipments across the border, along the coast and out of the duty-free shops. */
final class Cargo {
  private static final double SHIPMENTS_PER_ENTERPRISE = 0.15;

  /** What is shipped: HS code, unit, usual price and where it goes. */
  private record Goods(
      String code, String name, String unit, double price, List<String> directions, double weight) {
    static Goods row(String[] cells) {
      double price = Double.parseDouble(cells[3]);
      List<String> directions = List.of(cells[4].split(";"));
      return new Goods(
          cells[0], cells[1], cells[2], price, directions, Double.parseDouble(cells[5]));
    }
  }

  private record Port(String name, String where, double weight) {}

  private static final Table<Goods> GOODS =
      Table.weighted(Table.read("goods.csv", Goods::row), Goods::weight);
  private static final Map<Where, Table<Port>> PORTS = ports();

  private enum Where {
    HAINAN,
    CHINA,
    ABROAD
  }

  private final World world;
  private final Fleet fleet;
  private final int count;

  Cargo(World world) {
    this.world = world;
    this.fleet = new Fleet(world);
    this.count = (int) (world.plan.enterpriseCount() * SHIPMENTS_PER_ENTERPRISE);
  }

  private static Map<Where, Table<Port>> ports() {
    List<Port> ports =
        Table.read(
            "ports.csv", cells -> new Port(cells[0], cells[1], Double.parseDouble(cells[2])));
    Map<Where, Table<Port>> tables = new EnumMap<>(Where.class);
    for (Where where : Where.values()) {
      List<Port> there = ports.stream().filter(port -> port.where().equals(where.name())).toList();
      tables.put(where, Table.weighted(there, Port::weight));
    }
    return tables;
  }

  private static String port(Where where, Dice.Rolls rolls) {
    Table<Port> table = PORTS.get(where);
    return table == null ? "" : table.get(table.draw(rolls)).name();
  }

  /** Who ships and when; the same for the shipment and its parties. */
  private record Lot(Organization owner, Organization other, int declared) {}

  /** Lots in a row come from one trader. */
  private Lot lot(int number) {
    Dice.Rolls habit = world.dice.on(Topic.SHIPMENT, -1L - number / 3);
    Organizations all = world.organizations;
    Organization owner = all.at(habit.below(all.commercialCount));
    for (int attempt = 0; attempt < 4 && !trades(owner); attempt++) {
      owner = all.at(all.neighbour(habit.below(all.commercialCount), 1.3, habit));
    }
    Organization other = all.at(all.neighbour(owner.index(), 1.3, habit));
    if (other.index() == owner.index()) {
      other = all.at(all.notable(owner.index(), habit));
    }
    Dice.Rolls rolls = world.dice.on(Topic.SHIPMENT, number);
    return new Lot(owner, other, rolls.between(owner.founded(), owner.lastDay(world.days.last)));
  }

  private static boolean trades(Organization owner) {
    return switch (owner.trade().sector()) {
      case FARM, FOOD, TRADE, ENERGY, BUILD -> owner.isCompany();
      default -> false;
    };
  }

  void shipments(Consumer<Fact> sink) {
    for (int number = 0; number < count; number++) {
      Lot lot = lot(number);
      Dice.Rolls rolls = world.dice.on(Topic.SHIPMENT, number);
      rolls.next();
      Goods goods = GOODS.get(GOODS.draw(rolls));
      ShipmentDirection direction = ShipmentDirection.valueOf(rolls.of(goods.directions()));
      long quantity = Math.max(1, (long) (rolls.logNormal(300_000, 1.2) / goods.price()));
      double price = goods.price() * (0.8 + 0.4 * rolls.unit());
      boolean abroad = direction != ShipmentDirection.COASTWISE;
      String home = port(Where.HAINAN, rolls);
      String away = port(abroad ? Where.ABROAD : Where.CHINA, rolls);
      boolean out = direction == ShipmentDirection.EXPORT || !abroad && rolls.chance(0.5);
      boolean dutyFree = direction == ShipmentDirection.DUTY_FREE;
      sink.accept(
          Telling.fact(
              FactType.SHIPMENT,
              id(number),
              direction.name(),
              world.days.date(lot.declared()),
              goods.code(),
              goods.name(),
              BigDecimal.valueOf(quantity),
              goods.unit(),
              BigDecimal.valueOf(Math.round(quantity * price * 100), 2),
              out ? home : away,
              out ? away : home,
              dutyFree ? null : asset(rolls)));
    }
  }

  private String asset(Dice.Rolls rolls) {
    return Fleet.id(Fleet.vessel(rolls.rank(fleet.vesselCount())));
  }

  private static String id(int number) {
    return Codes.numbered("SH", number, 9);
  }

  void parties(Consumer<Fact> sink) {
    for (int number = 0; number < count; number++) {
      Lot lot = lot(number);
      Dice.Rolls rolls = world.dice.on(Topic.SHIPMENT, ~(long) number - Integer.MAX_VALUE);
      boolean sends = rolls.chance(0.35);
      party(number, lot.owner(), sends ? ShipmentRole.CONSIGNOR : ShipmentRole.CONSIGNEE, sink);
      if (lot.other().livesOn(lot.declared())) {
        party(number, lot.other(), sends ? ShipmentRole.CONSIGNEE : ShipmentRole.BUYER, sink);
      }
      Organization declarant = declarant(lot.owner(), rolls);
      party(number, declarant, ShipmentRole.DECLARANT, sink);
      if (rolls.chance(0.25)) {
        party(number, lot.owner(), ShipmentRole.PAYER, sink);
      }
    }
  }

  /** A third of the traders declare themselves, others have a well-known agent do it. */
  private Organization declarant(Organization owner, Dice.Rolls rolls) {
    return rolls.chance(0.35)
        ? owner
        : world.organizations.at(Organizations.anchorOf(owner.index()));
  }

  private void party(int number, Organization party, ShipmentRole role, Consumer<Fact> sink) {
    sink.accept(
        Telling.fact(
            FactType.SHIPMENT_PARTY, id(number), world.organizations.id(party), role.name()));
  }
}
