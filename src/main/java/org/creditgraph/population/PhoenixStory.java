package org.creditgraph.population;

import java.time.LocalDate;
import java.util.List;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.graph.Severity;

/** 换马甲: a listed food company whose people go on under a sibling name. */
final class PhoenixStory {
  private static final String OLD = Told.enterpriseId("460106", "MA5T0101");
  private static final String NEW = Told.enterpriseId("460106", "MA5T0102");
  private static final String HOTEL = Told.enterpriseId("460203", "MA5T0103");
  private static final String OLD_NAME = "海南海之鲜食品有限公司";
  private static final String NEW_NAME = "海南海之味食品商贸有限公司";
  private static final String HOTEL_NAME = "三亚湾月酒店管理有限公司";
  private static final String LIN = "P101";
  private static final String WU = "P102";
  private static final String ZHOU = "P103";
  private static final String RECORD = "R101";
  private static final String OLD_STORE = "ST101";
  private static final String NEW_STORE = "ST102";
  private static final String OLD_STORE_NAME = "海之鲜旗舰店";
  private static final String NEW_STORE_NAME = "海之味鲜货店";

  private PhoenixStory() {}

  static Story of(LocalDate last) {
    Told told = new Told(last);
    people(told);
    companies(told);
    trade(told);
    stores(told);
    trouble(told);
    return new Story("phoenix", title(), text(told), cast(), queries(last), told.facts());
  }

  private static void people(Told told) {
    told.person(LIN, "林国栋", 19_831, 317);
    told.person(WU, "吴秀琼", 18_564, 224);
    told.person(ZHOU, "周海明", 15_349, 531);
    told.relation(LIN, WU, LinkKind.SPOUSE, 9_000, "登记结婚");
  }

  private static void companies(Told told) {
    String scope = "食品生产；水产品零售；水产品冷冻加工";
    told.enterprise(OLD, OLD_NAME, "1361", scope, 5_000_000, 2_900, 150);
    told.role(LIN, OLD, LinkKind.LEGAL_REPRESENTATIVE, 2_900, 150);
    told.role(ZHOU, OLD, LinkKind.MANAGER, 2_000, 460);
    told.holding(LIN, OLD, 8_000, 2_900, 150);
    told.holding(ZHOU, OLD, 2_000, 2_900, 150);
    told.enterprise(NEW, NEW_NAME, "5124", "水产品批发；食品销售；鲜肉批发", 1_000_000, 450, Told.OPEN);
    told.role(WU, NEW, LinkKind.LEGAL_REPRESENTATIVE, 450, Told.OPEN);
    told.role(ZHOU, NEW, LinkKind.MANAGER, 445, Told.OPEN);
    told.holding(WU, NEW, 9_000, 450, Told.OPEN);
    told.holding(ZHOU, NEW, 1_000, 450, Told.OPEN);
    told.contact(OLD, LinkKind.PHONE, "13876540101", 2_900, 150);
    told.contact(NEW, LinkKind.PHONE, "+86 138 7654 0101", 450, Told.OPEN);
    told.contact(OLD, LinkKind.ADDRESS, "海南省海口市龙华区海秀中路128号3栋102室", 2_900, 150);
    told.contact(NEW, LinkKind.ADDRESS, "海口市龙华区海秀中路128号3幢102房", 450, Told.OPEN);
  }

  private static void trade(Told told) {
    told.enterprise(HOTEL, HOTEL_NAME, "6110", "住宿服务；餐饮服务", 20_000_000, 4_000, Told.OPEN);
    told.contract("CT101", "水产品供货合同", OLD, HOTEL, 860_000, 1_100, 920);
    told.contract("CT102", "水产品供货合同", OLD, HOTEL, 910_000, 700, 540);
    told.contract("CT103", "水产品供货合同", NEW, HOTEL, 930_000, 420, 240);
    told.contract("CT104", "水产品供货合同", NEW, HOTEL, 980_000, 120, Told.OPEN);
  }

  private static void stores(Told told) {
    told.store(OLD_STORE, "PF03", OLD_STORE_NAME, "生鲜", OLD, 1_500, 390);
    told.store(NEW_STORE, "PF07", NEW_STORE_NAME, "生鲜", NEW, 360, Told.OPEN);
  }

  private static void trouble(Told told) {
    told.record(
        RECORD,
        OLD,
        RecordKind.LIST_ENTRY,
        Supervision.in("FOOD_DRUG"),
        Severity.SERIOUS,
        "冷冻海产品超限量使用添加剂，列入食品药品严重违法失信名单",
        "海南省市场监督管理局",
        620,
        480,
        400);
    told.tell(FactType.RECORD_PERSON, RECORD, LIN, ResponsibleCapacity.DIRECTLY_RESPONSIBLE.name());
  }

  private static Story.Wording title() {
    return new Story.Wording("换马甲的食品公司", "The phoenix company");
  }

  private static Story.Wording text(Told told) {
    return new Story.Wording(
        OLD_NAME
            + "因超限量使用添加剂，于"
            + told.day(400)
            + "被列入食品药品严重违法失信名单。此前五十天，法定代表人林国栋的妻子吴秀琼设立了"
            + NEW_NAME
            + "：同一间铺面，同一部电话，同一位经理，老客户"
            + HOTEL_NAME
            + "的订单也跟着过来了；直播间里关掉的“"
            + OLD_STORE_NAME
            + "”，一个月后在短视频平台上成了“"
            + NEW_STORE_NAME
            + "”。登记簿上两家公司互不相干，图谱上只隔一步。",
        "%s was put on the food safety list on %s. Fifty days earlier the wife of its legal"
                .formatted(OLD_NAME, told.day(400))
            + " representative Lin Guodong had founded %s: same premises, same phone, same manager,"
                .formatted(NEW_NAME)
            + " and the old customer's orders came along; the store closed on one platform was open"
            + " on another a month later. In the register the two have nothing to do with each"
            + " other; in the graph they are one step apart.");
  }

  private static List<Story.Cast> cast() {
    return List.of(
        new Story.Cast(OLD, OLD_NAME, new Story.Wording("被列入名单的公司", "the listed company")),
        new Story.Cast(NEW, NEW_NAME, new Story.Wording("接手的公司", "the company that goes on")),
        new Story.Cast(LIN, "林国栋", new Story.Wording("原法定代表人", "who led the old one")),
        new Story.Cast(
            WU, "吴秀琼", new Story.Wording("其妻，新法定代表人", "his wife, who leads the new one")),
        new Story.Cast(
            OLD_STORE, OLD_STORE_NAME, new Story.Wording("关闭的店铺", "the store that closed")),
        new Story.Cast(
            NEW_STORE, NEW_STORE_NAME, new Story.Wording("重开的店铺", "the store that opened again")),
        new Story.Cast(RECORD, "严重失信名单", new Story.Wording("信用记录", "the record")));
  }

  private static List<Story.Query> queries(LocalDate last) {
    return List.of(
        new Story.Query(
            new Story.Wording("新旧两家公司之间有哪些路径？", "What ties the new company to the old one?"),
            Story.paths(OLD, NEW, 3, last)),
        new Story.Query(
            new Story.Wording("新公司周围有谁？", "Who is around the new company?"),
            Story.neighbourhood(NEW, last)),
        new Story.Query(
            new Story.Wording(
                "这条记录限制谁，又提示核实谁？", "Whom does the record restrict, and at whom should one look?"),
            Story.propagation(RECORD, last)));
  }
}
