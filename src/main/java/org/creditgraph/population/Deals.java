package org.creditgraph.population;

import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.graph.ContractKind;
import org.creditgraph.graph.ContractRole;
import org.creditgraph.graph.ContractStatus;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;

/**
 * Contracts and their parties. Twelve in a row come from five ties between a supplier and a buyer,
 * most of them within a block, so that partners trade again and again and trade keeps to
 * communities; hubs buy from everybody.
 */
final class Deals {
  private static final int CONTRACTS_PER_ENTERPRISE = 4;
  private static final int[] TIE_OF = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4};
  private static final int TIES = 5;

  private final World world;
  private final long count;

  /**
   * One contract as far as its parties go.
   *
   * @param third another party on that day, or null
   * @param thirdRole what it is, where there is one
   */
  private record Deal(
      Organization supplier,
      Organization buyer,
      int signed,
      @Nullable Organization third,
      ContractRole thirdRole,
      @Nullable Organization fourth) {}

  Deals(World world) {
    this.world = world;
    this.count = (long) world.plan.enterpriseCount() * CONTRACTS_PER_ENTERPRISE;
  }

  static String id(long number) {
    return Codes.numbered("CT", number, 9);
  }

  void contracts(Consumer<Fact> sink) {
    for (long number = 0; number < count; number++) {
      Deal deal = deal(number);
      Dice.Rolls rolls = world.dice.on(Topic.CONTRACT, -1L - number);
      tell(number, deal, rolls, sink);
    }
  }

  void parties(Consumer<Fact> sink) {
    for (long number = 0; number < count; number++) {
      Deal deal = deal(number);
      String id = id(number);
      party(id, deal.supplier(), ContractRole.SUPPLIER, sink);
      party(id, deal.buyer(), ContractRole.BUYER, sink);
      if (deal.third() != null) {
        party(id, deal.third(), deal.thirdRole(), sink);
      }
      if (deal.fourth() != null) {
        party(id, deal.fourth(), ContractRole.GUARANTOR, sink);
      }
    }
  }

  private void party(String id, Organization party, ContractRole role, Consumer<Fact> sink) {
    sink.accept(
        Telling.fact(FactType.CONTRACT_PARTY, id, world.organizations.id(party), role.name()));
  }

  private Deal deal(long number) {
    long tie = number / TIE_OF.length * TIES + TIE_OF[(int) (number % TIE_OF.length)];
    Dice.Rolls shared = world.dice.on(Topic.TRADE_TIE, tie);
    int at = shared.below(world.organizations.commercialCount);
    Organization supplier = world.organizations.at(world.organizations.neighbour(at, 1.25, shared));
    Organization buyer = buyer(supplier, shared);
    int from = Math.max(supplier.founded(), buyer.founded());
    int to = Math.min(supplier.lastDay(world.days.last), buyer.lastDay(world.days.last));
    Dice.Rolls own = world.dice.on(Topic.CONTRACT, number);
    int signed = own.between(from, to);
    double roll = own.unit();
    Organization third = roll < 0.11 ? another(supplier, buyer, supplier, signed, own) : null;
    ContractRole role =
        roll < 0.05
            ? ContractRole.SUBCONTRACTOR
            : roll < 0.08 ? ContractRole.AGENT : ContractRole.GUARANTOR;
    Organization fourth =
        third != null && roll < 0.018 ? another(supplier, buyer, third, signed, own) : null;
    return new Deal(supplier, buyer, signed, third, role, fourth);
  }

  /** Somebody else who lives at the same time as the supplier. */
  private Organization buyer(Organization supplier, Dice.Rolls rolls) {
    for (int attempt = 0; attempt < 3; attempt++) {
      int wanted = wanted(supplier.index(), rolls);
      if (wanted != supplier.index()) {
        Organization buyer = world.organizations.at(wanted);
        boolean meet =
            Math.max(buyer.founded(), supplier.founded())
                <= Math.min(buyer.lastDay(world.days.last), supplier.lastDay(world.days.last));
        if (meet) {
          return buyer;
        }
      }
    }
    int anchor = Organizations.anchorOf(supplier.index());
    int next = anchor + Organizations.BLOCK;
    int other = next < world.organizations.commercialCount ? next : 0;
    return world.organizations.at(anchor == supplier.index() ? other : anchor);
  }

  private int wanted(int index, Dice.Rolls rolls) {
    Organizations all = world.organizations;
    double roll = rolls.unit();
    if (roll < 0.62) {
      return all.neighbour(index, 1.1, rolls);
    }
    if (roll < 0.78) {
      // The next block but one is the one this block usually sells to.
      long block = index / Organizations.BLOCK + 1 + rolls.below(2);
      return all.neighbour((int) (block * Organizations.BLOCK % all.commercialCount), 1.3, rolls);
    }
    if (roll < 0.89) {
      return all.notable(index, rolls);
    }
    if (roll < 0.94) {
      return all.publicBody(index, rolls);
    }
    return rolls.below(all.commercialCount);
  }

  private @Nullable Organization another(
      Organization first, Organization second, Organization third, int day, Dice.Rolls rolls) {
    int index = world.organizations.neighbour(first.index(), 1.5, rolls);
    if (index == first.index() || index == second.index() || index == third.index()) {
      return null;
    }
    Organization found = world.organizations.at(index);
    return found.livesOn(day) ? found : null;
  }

  private void tell(long number, Deal deal, Dice.Rolls rolls, Consumer<Fact> sink) {
    ContractKind kind = kind(deal, rolls);
    int due = deal.signed() + List.of(30, 60, 90, 180, 365, 730).get(rolls.below(6));
    int done = Math.max(deal.signed() + 1, due - 20 + rolls.below(50));
    double fate = rolls.unit();
    ContractStatus status =
        fate < 0.015
            ? ContractStatus.BREACHED
            : fate < 0.035 ? ContractStatus.TERMINATED : ContractStatus.COMPLETED;
    boolean over =
        done
            <= Math.min(
                deal.supplier().lastDay(world.days.last), deal.buyer().lastDay(world.days.last));
    sink.accept(
        Telling.fact(
            FactType.CONTRACT,
            id(number),
            title(kind, deal.supplier(), rolls),
            kind.name(),
            Census.round(rolls.logNormal(400_000, 1.4), 2),
            world.days.date(deal.signed()),
            world.days.date(due),
            over ? world.days.date(done) : null,
            (over ? status : ended(deal)).name()));
  }

  /** What becomes of a contract that one party did not live to fulfil. */
  private static ContractStatus ended(Deal deal) {
    return deal.supplier().hasEnded() || deal.buyer().hasEnded()
        ? ContractStatus.TERMINATED
        : ContractStatus.ACTIVE;
  }

  private static ContractKind kind(Deal deal, Dice.Rolls rolls) {
    double roll = rolls.unit();
    if (!deal.buyer().isCommercial() && roll < 0.8) {
      return ContractKind.GOVERNMENT;
    }
    if (roll < 0.01) {
      return ContractKind.ASSET_TRANSFER;
    }
    return switch (deal.supplier().trade().sector()) {
      case BUILD -> roll < 0.6 ? ContractKind.CONSTRUCTION : ContractKind.SALE;
      case REALTY -> roll < 0.5 ? ContractKind.LEASE : ContractKind.SERVICE;
      case LOGISTICS, TECH, SERVICE, FINANCE, TOURISM ->
          roll < 0.85 ? ContractKind.SERVICE : ContractKind.LEASE;
      default -> ContractKind.SALE;
    };
  }

  private static String title(ContractKind kind, Organization supplier, Dice.Rolls rolls) {
    return switch (kind) {
      case SALE -> rolls.of(List.of("购销合同", "供货合同", "采购合同", "委托加工合同"));
      case SERVICE -> rolls.of(supplier.trade().words()) + "服务合同";
      case CONSTRUCTION -> rolls.of(List.of("建设工程施工合同", "专业分包合同", "装饰装修合同"));
      case LEASE -> rolls.of(List.of("房屋租赁合同", "设备租赁合同", "场地租赁合同"));
      case ASSET_TRANSFER -> "资产转让合同";
      case GOVERNMENT -> "政府采购合同";
      case LOAN -> "借款合同";
    };
  }
}
