package org.creditgraph.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.graph.AccountStatus;
import org.creditgraph.graph.AssetRole;
import org.creditgraph.graph.ContractRole;
import org.creditgraph.graph.ContractStatus;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/** Tells the facts of a district, what a fact refers to before it. */
final class Teller {
  private final District district;
  private final Registrar registrar;
  private final Consumer<Fact> sink;
  private final List<Fact> parties = new ArrayList<>();
  private final Set<List<Object>> keys = new HashSet<>();

  Teller(District district, Registrar registrar, Consumer<Fact> sink) {
    this.district = district;
    this.registrar = registrar;
    this.sink = sink;
  }

  static void platforms(Consumer<Fact> sink) {
    List<String> names = List.of("椰城优选", "鹿城外卖", "南海直播", "蓝湾商城", "万泉到家", "离岛免税购", "浪花短视频");
    for (int i = 0; i < District.PLATFORMS; i++) {
      tell(sink, FactType.PLATFORM, platform(i), names.get(i));
    }
  }

  private static String platform(int number) {
    return "PF0" + (number + 1);
  }

  private static void tell(Consumer<Fact> sink, FactType type, @Nullable Object... values) {
    sink.accept(new Fact(type, values, null));
  }

  private void tell(FactType type, @Nullable Object... values) {
    tell(sink, type, values);
  }

  /** Tells a link unless one with its key was told. */
  private void once(FactType type, @Nullable Object... values) {
    Fact fact = new Fact(type, values, null);
    List<Object> key = new ArrayList<>();
    key.add(type);
    key.addAll(fact.key());
    if (keys.add(key)) {
      sink.accept(fact);
    }
  }

  private static LocalDate day(int day) {
    return LocalDate.ofEpochDay(day);
  }

  private static @Nullable LocalDate open(int day) {
    return day == Firm.OPEN ? null : day(day);
  }

  void tell() {
    district.firms.forEach(this::firm);
    district.humans.forEach(this::human);
    for (Vessel vessel : district.vessels) {
      NodeKind kind = vessel.vehicle ? NodeKind.VEHICLE : NodeKind.VESSEL;
      tell(FactType.ASSET, vessel.id, kind.name(), null, vessel.id.substring(2));
    }
    for (Account account : district.accounts) {
      tell(
          FactType.ACCOUNT,
          account.id,
          account.owner.id,
          null,
          account.bank,
          day(account.opened),
          null,
          AccountStatus.ACTIVE.name());
    }
    district.deals.forEach(this::deal);
    district.shops.forEach(this::shop);
    new MarkTeller(district, sink).marks();
    links();
    parties.forEach(sink);
    vessels();
    new MarkTeller(district, sink).parts();
  }

  private void firm(Firm firm) {
    tell(
        FactType.ORGANIZATION,
        firm.id,
        firm.kind.name(),
        firm.name,
        List.copyOf(firm.formerNames),
        firm.id,
        firm.status.name(),
        day(firm.founded),
        open(firm.ended),
        firm.place.code(),
        district.chance.in(district.shape.missing() * 0.3) ? null : firm.trade.code(),
        String.join("；", firm.trade.scope()),
        BigDecimal.valueOf(firm.capital));
  }

  private void human(Human human) {
    tell(
        FactType.PERSON,
        human.id,
        human.name,
        human.numberKnown ? Persons.idNumber(human.number, district.last) : null,
        day(Persons.birth(human.number, district.last)),
        null);
  }

  private void deal(Deal deal) {
    String id = registrar.nextDeal();
    boolean cut = deal.completed > Math.min(deal.supplier.ended, deal.buyer.ended);
    ContractStatus status =
        deal.completed == Firm.OPEN
            ? ContractStatus.ACTIVE
            : cut ? ContractStatus.TERMINATED : ContractStatus.COMPLETED;
    tell(
        FactType.CONTRACT,
        id,
        title(deal),
        deal.kind.name(),
        BigDecimal.valueOf(deal.amount),
        day(deal.signed),
        day(deal.due),
        cut ? null : open(deal.completed),
        status.name());
    party(id, deal.supplier, ContractRole.SUPPLIER);
    party(id, deal.buyer, ContractRole.BUYER);
  }

  private static String title(Deal deal) {
    return switch (deal.kind) {
      case SALE -> deal.amount % 3 == 0 ? "采购合同" : "供货合同";
      case SERVICE -> "技术服务合同";
      case LEASE -> "设备租赁合同";
      case CONSTRUCTION -> "建设工程施工合同";
      case ASSET_TRANSFER -> "资产转让合同";
      case GOVERNMENT -> "政府采购合同";
      case LOAN -> "借款合同";
    };
  }

  private void party(String contract, Firm firm, ContractRole role) {
    Object[] values = {contract, firm.id, role.name()};
    parties.add(new Fact(FactType.CONTRACT_PARTY, values, null));
  }

  private void shop(Shop shop) {
    tell(
        FactType.STORE,
        shop.id,
        platform(shop.platform),
        shop.name,
        shop.category,
        shop.operator.id,
        day(shop.opened),
        open(shop.closed),
        shop.status.name());
  }

  private void links() {
    for (Firm firm : district.firms) {
      for (Firm.Seat seat : firm.seats) {
        once(
            FactType.ROLE,
            seat.holder.id(),
            firm.id,
            seat.role.name(),
            day(seat.from),
            open(seat.to));
      }
    }
    for (Firm firm : district.firms) {
      for (Firm.Stake stake : firm.stakes) {
        BigDecimal share = BigDecimal.valueOf(stake.percent, 2);
        once(
            FactType.HOLDING,
            stake.holder.id(),
            firm.id,
            day(stake.from),
            null,
            share,
            null,
            null,
            open(stake.to));
      }
    }
    for (Bond bond : district.bonds) {
      String kind = bond.kind().name();
      once(
          FactType.RELATION,
          bond.one().id(),
          bond.other().id(),
          kind,
          open(bond.from()),
          null,
          null,
          null);
    }
    contacts();
  }

  private void contacts() {
    for (Firm firm : district.firms) {
      for (Firm.Reach reach : firm.reaches) {
        Account account = reach.account();
        String value = account == null ? reach.value() : account.id;
        contact(firm.id, reach.kind(), value, reach.from(), reach.to());
      }
    }
    for (Shop shop : district.shops) {
      for (String phone : shop.phones) {
        contact(shop.id, LinkKind.PHONE, phone, shop.opened, Firm.OPEN);
      }
      for (Account account : shop.accounts) {
        contact(shop.id, LinkKind.BANK_ACCOUNT, account.id, shop.opened, Firm.OPEN);
      }
    }
  }

  private void contact(String subject, LinkKind kind, String value, int from, int to) {
    once(FactType.CONTACT, subject, kind.name(), value, day(from), open(to));
  }

  private void vessels() {
    for (Vessel vessel : district.vessels) {
      for (int i = 0; i < vessel.owners.size(); i++) {
        Vessel.Owner owner = vessel.owners.get(i);
        boolean sold = i + 1 < vessel.owners.size();
        int to = sold ? vessel.owners.get(i + 1).from() - 1 : Firm.OPEN;
        tell(
            FactType.ASSET_PARTY,
            vessel.id,
            owner.firm().id,
            AssetRole.OWNER.name(),
            day(owner.from()),
            open(to));
      }
    }
  }
}
