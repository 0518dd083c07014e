package org.creditgraph.society;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.AssetRole;
import org.creditgraph.graph.ContractKind;
import org.creditgraph.graph.ContractRole;
import org.creditgraph.graph.ContractStatus;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.ShipmentDirection;
import org.creditgraph.graph.ShipmentRole;
import org.jspecify.annotations.Nullable;

/** Files of contracts, shipments, vessels and vehicles. */
final class TradeFiles {
  private record Freight(String code, String goods, String unit, int price) {}

  private static final List<Freight> FREIGHT =
      List.of(
          new Freight("03061790", "冻虾", "千克", 55),
          new Freight("03038990", "冻海鱼", "千克", 22),
          new Freight("08043000", "菠萝", "千克", 6),
          new Freight("08013200", "腰果", "千克", 60),
          new Freight("33049900", "护肤品", "件", 260),
          new Freight("22042100", "葡萄酒", "瓶", 90),
          new Freight("27101922", "柴油", "吨", 6_800),
          new Freight("25171000", "碎石", "吨", 70),
          new Freight("44039900", "原木", "立方米", 1_500),
          new Freight("87032341", "小轿车", "辆", 180_000));
  private static final List<String> PORTS =
      List.of("海口秀英", "洋浦", "八所", "马村", "三亚", "清澜", "广州黄埔", "湛江", "北海", "香港", "越南岘港", "泰国林查班");

  private final Economy economy;
  private final Register register;
  private final Coverage coverage;
  private final Periods periods;
  private final Draws draws;

  TradeFiles(Economy economy, Register register, Periods periods) {
    this.economy = economy;
    this.register = register;
    this.periods = periods;
    coverage = register.coverage();
    draws = coverage.draws.apart(5);
  }

  void contracts() {
    List<Agreement> filed = new ArrayList<>();
    for (Agreement each : economy.agreements) {
      double one = coverage.part(Observation.CONTRACTS, each.supplier(), each.signed());
      double other = coverage.part(Observation.CONTRACTS, each.buyer(), each.signed());
      boolean sale = each.kind() == ContractKind.ASSET_TRANSFER;
      if (draws.in(sale ? Math.max(0.15, one) : (one + other) / 2)) {
        filed.add(each);
      }
    }
    List<String> ids = register.ids("CT", filed.size(), 8);
    for (int i = 0; i < filed.size(); i++) {
      contract(filed.get(i), ids.get(i));
    }
  }

  private void contract(Agreement agreement, String id) {
    int due = agreement.signed() + draws.between(20, 400);
    int end = Math.min(agreement.supplier().ended, agreement.buyer().ended);
    boolean cut = due > end && end <= economy.last;
    boolean done = due <= economy.last && !cut && draws.in(0.9);
    ContractStatus status =
        cut
            ? ContractStatus.TERMINATED
            : done
                ? ContractStatus.COMPLETED
                : draws.in(0.03) ? ContractStatus.BREACHED : ContractStatus.ACTIVE;
    register.add(
        FactType.CONTRACT,
        id,
        draws.in(0.8) ? title(agreement.kind()) : null,
        agreement.kind().name(),
        draws.in(0.9) ? BigDecimal.valueOf(agreement.amount()) : null,
        Epoch.day(agreement.signed()),
        draws.in(0.6) ? Epoch.day(due) : null,
        done && draws.in(0.7) ? Epoch.day(due) : null,
        status.name());
    party(id, agreement.supplier(), ContractRole.SUPPLIER);
    party(id, agreement.buyer(), ContractRole.BUYER);
  }

  private void party(String contract, Business business, ContractRole role) {
    register.add(FactType.CONTRACT_PARTY, contract, register.id(business), role.name());
  }

  private String title(ContractKind kind) {
    return switch (kind) {
      case SALE -> draws.of(List.of("购销合同", "供货协议", "销售合同", "框架采购协议"));
      case SERVICE -> draws.of(List.of("服务合同", "运输合同", "委托协议"));
      case CONSTRUCTION -> draws.of(List.of("施工合同", "分包合同", "劳务分包合同"));
      case LEASE -> "租赁合同";
      case ASSET_TRANSFER -> draws.of(List.of("资产转让协议", "业务转让合同"));
      case GOVERNMENT -> "政府采购合同";
      case LOAN -> "借款合同";
    };
  }

  /** Goods that went by sea or over the border. */
  void shipments() {
    List<Agreement> filed = new ArrayList<>();
    for (Agreement each : economy.agreements) {
      boolean goods = each.kind() != ContractKind.ASSET_TRANSFER && draws.in(0.35);
      if (goods
          && Lines.ships(each.supplier().line)
          && coverage.sees(Observation.SHIPMENTS, each.supplier(), each.signed())) {
        filed.add(each);
      }
    }
    List<String> ids = register.ids("SH", filed.size(), 8);
    for (int i = 0; i < filed.size(); i++) {
      shipment(filed.get(i), ids.get(i));
    }
  }

  private void shipment(Agreement agreement, String id) {
    Freight freight = FREIGHT.get((agreement.supplier().number + draws.below(2)) % FREIGHT.size());
    int day = Math.min(economy.last, agreement.signed() + draws.below(40));
    boolean carrier = agreement.supplier().line.sector().equals("LOGISTICS");
    ShipmentDirection direction =
        draws.of(
            carrier
                ? List.of(ShipmentDirection.COASTWISE, ShipmentDirection.IMPORT)
                : List.of(ShipmentDirection.IMPORT, ShipmentDirection.EXPORT));
    long quantity = Math.max(1, agreement.amount() / freight.price());
    register.add(
        FactType.SHIPMENT,
        id,
        direction.name(),
        Epoch.day(day),
        freight.code(),
        freight.goods(),
        BigDecimal.valueOf(quantity),
        freight.unit(),
        BigDecimal.valueOf(agreement.amount()),
        draws.of(PORTS),
        draws.of(PORTS),
        null);
    ShipmentRole seller = carrier ? ShipmentRole.AGENT : ShipmentRole.CONSIGNOR;
    register.add(FactType.SHIPMENT_PARTY, id, register.id(agreement.supplier()), seller.name());
    register.add(
        FactType.SHIPMENT_PARTY, id, register.id(agreement.buyer()), ShipmentRole.CONSIGNEE.name());
  }

  void equipment() {
    List<Equipment> filed = new ArrayList<>();
    for (Equipment thing : economy.equipment) {
      if (draws.in(coverage.of(Observation.EQUIPMENT))) {
        filed.add(thing);
      }
    }
    List<String> ids = register.ids("AS", filed.size(), 6);
    for (int i = 0; i < filed.size(); i++) {
      Equipment thing = filed.get(i);
      NodeKind kind = thing.vessel ? NodeKind.VESSEL : NodeKind.VEHICLE;
      @Nullable String name = thing.vessel ? thing.plate : null;
      register.add(FactType.ASSET, ids.get(i), kind.name(), name, thing.plate);
      for (Equipment.Keeping keeping : thing.keepings) {
        keeping(ids.get(i), keeping);
      }
    }
  }

  private void keeping(String asset, Equipment.Keeping keeping) {
    AssetRole role = keeping.owner ? AssetRole.OWNER : AssetRole.OPERATOR;
    int late = (int) draws.exponential(coverage.of(Observation.LATE_DAYS) * 0.3);
    int to = keeping.to == Epoch.OPEN ? keeping.to : keeping.to + late;
    if (draws.in(keeping.owner ? 0.97 : 0.6)) {
      periods
          .filed(keeping.from, to)
          .ifPresent(filed -> keeping(asset, register.id(keeping.keeper), role, filed));
    }
  }

  private void keeping(String asset, String keeper, AssetRole role, Periods.Filed filed) {
    @Nullable LocalDate from = filed.from();
    register.addOnce(FactType.ASSET_PARTY, asset, keeper, role.name(), from, filed.to());
  }
}
