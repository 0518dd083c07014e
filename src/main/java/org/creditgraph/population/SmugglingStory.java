package org.creditgraph.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.creditgraph.graph.AssetRole;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.ShipmentDirection;
import org.creditgraph.graph.ShipmentRole;

/** A vessel, frozen meat and a personal account tie a trader and a restaurant chain. */
final class SmugglingStory {
  private static final String TRADER = Told.enterpriseId("460105", "MA5T0301");
  private static final String OWNER = Told.enterpriseId("469024", "MA5T0302");
  private static final String DINER = Told.enterpriseId("460203", "MA5T0303");
  private static final String AGENT = Told.enterpriseId("460400", "MA5T0304");
  private static final String TRADER_NAME = "海口琼丰冻品贸易有限公司";
  private static final String OWNER_NAME = "临高顺达船务有限公司";
  private static final String DINER_NAME = "三亚蓝鲸湾餐饮管理有限公司";
  private static final String AGENT_NAME = "洋浦通达国际货运代理有限公司";
  private static final String VESSEL = "V301";
  private static final String VESSEL_NAME = "琼临货0636";
  private static final String FU = "P301";
  private static final String MAI = "P302";
  private static final String XING = "P303";
  private static final String YUN = "P304";
  private static final String PHONE = "18976540301";
  private static final List<String> SHIPMENTS = List.of("SH301", "SH302", "SH303");

  private SmugglingStory() {}

  static Story of(LocalDate last) {
    Told told = new Told(last);
    people(told);
    companies(told);
    cargo(told);
    money(told);
    records(told);
    return new Story("smuggling-ring", title(), text(told), cast(), queries(last), told.facts());
  }

  private static void people(Told told) {
    told.person(FU, "符海生", 17_378, 733);
    told.person(MAI, "麦丽珍", 16_023, 462);
    told.person(XING, "邢伟杰", 14_400, 871);
    told.person(YUN, "云建国", 21_967, 255);
  }

  private static void companies(Told told) {
    told.enterprise(TRADER, TRADER_NAME, "5124", "食品销售；鲜肉批发；货物进出口", 3_000_000, 1_600, Told.OPEN);
    told.enterprise(OWNER, OWNER_NAME, "5522", "国内水路运输；国内船舶管理业务", 8_000_000, 2_100, Told.OPEN);
    told.enterprise(DINER, DINER_NAME, "6210", "餐饮服务；餐饮管理；食品销售", 2_000_000, 1_200, Told.OPEN);
    told.enterprise(AGENT, AGENT_NAME, "5821", "国际货物运输代理；报关业务", 5_000_000, 3_000, Told.OPEN);
    told.role(YUN, TRADER, LinkKind.LEGAL_REPRESENTATIVE, 1_600, Told.OPEN);
    told.role(FU, OWNER, LinkKind.LEGAL_REPRESENTATIVE, 2_100, Told.OPEN);
    told.role(XING, DINER, LinkKind.LEGAL_REPRESENTATIVE, 1_200, Told.OPEN);
    told.holding(YUN, TRADER, 10_000, 1_600, Told.OPEN);
    told.holding(FU, OWNER, 10_000, 2_100, Told.OPEN);
    told.holding(XING, DINER, 10_000, 1_200, Told.OPEN);
    told.contact(TRADER, LinkKind.PHONE, "18976540300", 1_600, Told.OPEN);
    told.contact(OWNER, LinkKind.PHONE, PHONE, 2_100, Told.OPEN);
    told.contact(DINER, LinkKind.PHONE, "189-7654-0301", 1_200, Told.OPEN);
    told.contact(TRADER, LinkKind.ADDRESS, "海南省海口市秀英区港澳大道18号5栋201室", 1_600, Told.OPEN);
    told.contact(OWNER, LinkKind.ADDRESS, "海南省临高县新盈镇渔港路9号", 2_100, Told.OPEN);
    told.contact(DINER, LinkKind.ADDRESS, "海南省三亚市吉阳区榆亚路77号1栋101室", 1_200, Told.OPEN);
  }

  private static void cargo(Told told) {
    told.tell(FactType.ASSET, VESSEL, NodeKind.VESSEL.name(), VESSEL_NAME, "CN20180600636");
    asset(told, OWNER, AssetRole.OWNER, 2_000);
    asset(told, FU, AssetRole.MASTER, 2_000);
    int[] days = {610, 560, 330};
    for (int i = 0; i < SHIPMENTS.size(); i++) {
      told.tell(
          FactType.SHIPMENT,
          SHIPMENTS.get(i),
          ShipmentDirection.COASTWISE.name(),
          told.day(days[i]),
          "02023000",
          "冻去骨牛肉",
          BigDecimal.valueOf(24_000L + 1_000 * i),
          "千克",
          BigDecimal.valueOf(620_000L + 25_000 * i),
          "防城港",
          "海口马村港",
          VESSEL);
      shipment(told, i, TRADER, ShipmentRole.CONSIGNEE);
      shipment(told, i, AGENT, ShipmentRole.DECLARANT);
    }
  }

  private static void asset(Told told, String party, AssetRole role, int from) {
    told.tell(FactType.ASSET_PARTY, VESSEL, party, role.name(), told.day(from), null);
  }

  private static void shipment(Told told, int which, String party, ShipmentRole role) {
    told.tell(FactType.SHIPMENT_PARTY, SHIPMENTS.get(which), party, role.name());
  }

  private static void money(Told told) {
    told.account("ACC301", TRADER, "港口发展银行", 1_500);
    told.account("ACC302", MAI, "琼州农商银行", 1_400);
    told.account("ACC303", OWNER, "琼州农商银行", 2_000);
    told.account("ACC304", DINER, "椰岛银行", 1_100);
    told.payment("PAY301", "ACC304", "ACC302", 700_000, 600);
    told.payment("PAY302", "ACC302", "ACC301", 640_000, 598);
    told.payment("PAY303", "ACC301", "ACC303", 90_000, 596);
    told.payment("PAY304", "ACC304", "ACC302", 760_000, 325);
    told.payment("PAY305", "ACC302", "ACC301", 700_000, 322);
  }

  private static void records(Told told) {
    Supervision supervision = Supervision.in("ANTI_SMUGGLING");
    String authority = "海南省打击走私综合治理办公室";
    told.record(
        "R301",
        TRADER,
        RecordKind.PENALTY,
        supervision,
        Severity.GENERAL,
        "经营无合法来源证明的冻品",
        authority,
        610,
        560,
        500);
    event(told, "R301", RecordEventKind.REPAIRED, 420, Told.OPEN, "缴清罚款并完成信用修复");
    told.record(
        "R302",
        OWNER,
        RecordKind.LIST_ENTRY,
        supervision,
        Severity.SERIOUS,
        "运输无合法来源证明的冻品，列入反走私严重失信主体名单",
        authority,
        610,
        330,
        200);
    event(told, "R302", RecordEventKind.SHIELDED, 120, 31, "行政复议期间暂停公示");
    told.record(
        "R303",
        DINER,
        RecordKind.WATCH,
        supervision,
        Severity.MINOR,
        "采购来源不明冻品重点关注",
        authority,
        340,
        320,
        60);
    event(told, "R303", RecordEventKind.REVOKED, 20, Told.OPEN, "证据不足，予以撤销");
  }

  private static void event(
      Told told, String record, RecordEventKind kind, int day, int until, String note) {
    told.tell(
        FactType.RECORD_EVENT,
        record,
        kind.name(),
        told.day(day),
        until < 0 ? null : told.day(until),
        note);
  }

  private static Story.Wording title() {
    return new Story.Wording("一条船牵出的走私链", "The smuggling ring");
  }

  private static Story.Wording text(Told told) {
    return new Story.Wording(
        TRADER_NAME
            + "和"
            + DINER_NAME
            + "没有共同的股东、人员或地址。但冻品由货船"
            + VESSEL_NAME
            + "运来，船东"
            + OWNER_NAME
            + "留的电话正是餐饮公司的电话；货款也从餐饮公司经麦丽珍的个人账户回到贸易公司。贸易公司的处罚已修复，船东的名单记录曾在复议期间屏蔽，"
            + "餐饮公司的重点关注已于"
            + told.day(20)
            + "撤销。",
        "%s and %s share no holder, person or address. But the frozen meat came on the vessel %s, the"
                .formatted(TRADER_NAME, DINER_NAME, VESSEL_NAME)
            + " phone of its owner %s is that of the restaurants, and the money went from them"
                .formatted(OWNER_NAME)
            + " through the personal account of Mai Lizhen to the trader. The trader's penalty is"
            + " repaired, the owner's listing was shielded during a review, and the watch on the"
            + " restaurants was revoked on %s.".formatted(told.day(20)));
  }

  private static List<Story.Cast> cast() {
    return List.of(
        new Story.Cast(TRADER, TRADER_NAME, new Story.Wording("收货人", "the consignee")),
        new Story.Cast(DINER, DINER_NAME, new Story.Wording("买家", "the buyer behind")),
        new Story.Cast(VESSEL, VESSEL_NAME, new Story.Wording("船舶", "the vessel")),
        new Story.Cast(OWNER, OWNER_NAME, new Story.Wording("船东", "the owner of the vessel")),
        new Story.Cast(MAI, "麦丽珍", new Story.Wording("账户持有人", "whose account was used")),
        new Story.Cast("R301", "处罚", new Story.Wording("已修复", "repaired")),
        new Story.Cast("R302", "名单", new Story.Wording("曾屏蔽", "shielded for a time")),
        new Story.Cast("R303", "重点关注", new Story.Wording("已撤销", "revoked")));
  }

  private static List<Story.Query> queries(LocalDate last) {
    return List.of(
        new Story.Query(
            new Story.Wording("两家公司之间有什么路径？", "Which paths tie the two?"),
            Story.paths(TRADER, DINER, 6, last)),
        new Story.Query(
            new Story.Wording("三条记录现在如何？", "How do the three records stand?"),
            Story.records(List.of("R301", "R302", "R303"), last)));
  }
}
