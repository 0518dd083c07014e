package org.creditgraph.population;

import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.graph.AssetRole;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;

/** Vessels and vehicles, and who owns, runs and steers them. One asset in six is a vessel. */
final class Fleet {
  private static final double ASSETS_PER_ENTERPRISE = 0.072;
  private static final int VESSEL_EVERY = 6;
  private static final int SALE_AFTER = 400;
  private static final List<String> TRUCKS =
      List.of("重型半挂牵引车", "厢式货车", "冷藏车", "罐式货车", "大型普通客车", "轻型货车");
  private static final List<String> PLATES = List.of("琼A", "琼B", "琼C", "琼D", "琼E", "琼F");
  private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int[] IMO_WEIGHTS = {7, 6, 5, 4, 3, 2};

  private final World world;
  final int count;

  Fleet(World world) {
    this.world = world;
    this.count = (int) (world.plan.enterpriseCount() * ASSETS_PER_ENTERPRISE);
  }

  static boolean isVessel(int asset) {
    return asset % VESSEL_EVERY == 0;
  }

  static String id(int asset) {
    return Codes.numbered(isVessel(asset) ? "V" : "C", asset, 8);
  }

  int vesselCount() {
    return (count + VESSEL_EVERY - 1) / VESSEL_EVERY;
  }

  static int vessel(int which) {
    return which * VESSEL_EVERY;
  }

  /** The owner in the first time: an enterprise, of a fitting trade if four draws find one. */
  Organization owner(int asset) {
    Dice.Rolls rolls = world.dice.on(Topic.ASSET, asset);
    Organizations all = world.organizations;
    Organization owner = all.at(rolls.below(all.commercialCount));
    for (int attempt = 0; attempt < 4 && !fits(owner); attempt++) {
      owner = all.at(all.neighbour(rolls.below(all.commercialCount), 1.5, rolls));
    }
    return owner.isCompany() ? owner : all.at(Organizations.anchorOf(owner.index()));
  }

  private static boolean fits(Organization owner) {
    boolean trade =
        switch (owner.trade().sector()) {
          case LOGISTICS, ENERGY, BUILD, FOOD -> true;
          default -> false;
        };
    return trade && owner.isCompany();
  }

  void assets(Consumer<Fact> sink) {
    for (int asset = 0; asset < count; asset++) {
      Dice.Rolls rolls = world.dice.on(Topic.ASSET, -1L - asset);
      String name =
          isVessel(asset)
              ? world.names.brand(owner(asset)).text() + rolls.between(1, 199)
              : rolls.of(TRUCKS);
      String number = isVessel(asset) ? imo(asset / VESSEL_EVERY) : plate(asset, rolls);
      NodeKind kind = isVessel(asset) ? NodeKind.VESSEL : NodeKind.VEHICLE;
      sink.accept(Telling.fact(FactType.ASSET, id(asset), kind.name(), name, number));
    }
  }

  /** A ship's number with its check digit (IMO A.1117): seven digits from 9 million on. */
  private static String imo(int vessel) {
    String six = Codes.numbered("", 900_000 + vessel % 100_000, 6);
    int sum = 0;
    for (int i = 0; i < IMO_WEIGHTS.length; i++) {
      sum += IMO_WEIGHTS[i] * (six.charAt(i) - '0');
    }
    return "IMO" + six + sum % 10;
  }

  private static String plate(int vehicle, Dice.Rolls rolls) {
    int letter = vehicle / 10_000 % PLATE_LETTERS.length();
    return rolls.of(PLATES)
        + Codes.numbered(String.valueOf(PLATE_LETTERS.charAt(letter)), vehicle % 10_000, 4);
  }

  void roles(Consumer<Fact> sink) {
    for (int asset = 0; asset < count; asset++) {
      Organization owner = owner(asset);
      roles(asset, owner, world.dice.on(Topic.ASSET, ~(long) asset - Integer.MAX_VALUE), sink);
    }
  }

  private void roles(int asset, Organization owner, Dice.Rolls rolls, Consumer<Fact> sink) {
    int last = owner.lastDay(world.days.last);
    int from = owner.founded() + rolls.below(Math.max(1, (last - owner.founded()) / 2));
    String ownerId = world.organizations.id(owner);
    boolean sold = from + SALE_AFTER < last && rolls.chance(0.12);
    int soldOn = sold ? rolls.between(from + SALE_AFTER, last) : Days.NONE;
    Organization buyer = world.organizations.at(Organizations.anchorOf(owner.index()));
    int end = sold ? soldOn - 1 : owner.ended();
    tell(asset, ownerId, AssetRole.OWNER, from, end, sink);
    if (sold) {
      tell(asset, world.organizations.id(buyer), AssetRole.OWNER, soldOn, Days.NONE, sink);
    }
    int[] roster = world.rosters.roster(owner);
    if (isVessel(asset)) {
      if (rolls.chance(0.5)) {
        tell(asset, ownerId, AssetRole.OPERATOR, from, end, sink);
      }
      tell(asset, People.id(roster[roster.length - 1]), AssetRole.MASTER, from, end, sink);
      if (roster.length > 2) {
        tell(asset, People.id(roster[1]), AssetRole.CREW, from, end, sink);
      }
    } else if (rolls.chance(0.25)) {
      tell(asset, People.id(roster[roster.length - 1]), AssetRole.OPERATOR, from, end, sink);
    }
  }

  private void tell(
      int asset, String party, AssetRole role, int from, int to, Consumer<Fact> sink) {
    sink.accept(
        Telling.fact(
            FactType.ASSET_PARTY,
            id(asset),
            party,
            role.name(),
            world.days.date(from),
            world.days.open(to)));
  }
}
