package org.creditgraph.population;

import java.time.LocalDate;
import java.util.List;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.graph.Severity;

/** A legal representative replaced just before the decision, and who really controls. */
final class StrawManStory {
  private static final String BUILDER = Told.enterpriseId("460108", "MA5T0201");
  private static final String MIDDLE = Told.enterpriseId("460108", "MA5T0202");
  private static final String TOP = Told.enterpriseId("460203", "MA5T0203");
  private static final String BUILDER_NAME = "海南瑞港建设工程有限公司";
  private static final String MIDDLE_NAME = "海南远帆投资有限公司";
  private static final String TOP_NAME = "三亚锦程企业管理有限公司";
  private static final String HUANG = "P201";
  private static final String CHEN = "P202";
  private static final String ZHENG = "P203";
  private static final String LI = "P204";
  private static final String RECORD = "R201";

  private StrawManStory() {}

  static Story of(LocalDate last) {
    Told told = new Told(last);
    people(told);
    companies(told);
    trouble(told);
    return new Story("straw-man", title(), text(told), cast(), queries(last), told.facts());
  }

  private static void people(Told told) {
    told.person(HUANG, "黄志远", 20_688, 413);
    told.person(CHEN, "陈阿福", 25_333, 119);
    told.person(ZHENG, "郑少华", 20_059, 655);
    told.person(LI, "李梦琪", 13_235, 346);
    told.relation(HUANG, ZHENG, LinkKind.ACTS_IN_CONCERT, 2_400, "一致行动协议");
  }

  private static void companies(Told told) {
    String scope = "房屋建筑和市政基础设施项目工程总承包；建设工程施工";
    told.enterprise(BUILDER, BUILDER_NAME, "4710", scope, 40_000_000, 2_300, Told.OPEN);
    told.enterprise(MIDDLE, MIDDLE_NAME, "7212", "以自有资金从事投资活动；投资咨询", 30_000_000, 2_500, Told.OPEN);
    told.enterprise(TOP, TOP_NAME, "7211", "企业总部管理；控股公司服务", 10_000_000, 2_600, Told.OPEN);
    told.role(HUANG, BUILDER, LinkKind.LEGAL_REPRESENTATIVE, 2_300, 311);
    told.role(CHEN, BUILDER, LinkKind.LEGAL_REPRESENTATIVE, 310, Told.OPEN);
    told.role(LI, BUILDER, LinkKind.FINANCE_OFFICER, 2_300, Told.OPEN);
    told.role(LI, MIDDLE, LinkKind.LEGAL_REPRESENTATIVE, 2_500, Told.OPEN);
    told.role(ZHENG, TOP, LinkKind.LEGAL_REPRESENTATIVE, 2_600, Told.OPEN);
    told.holding(MIDDLE, BUILDER, 6_000, 2_300, Told.OPEN);
    told.holding(HUANG, BUILDER, 4_000, 2_300, 311);
    told.holding(CHEN, BUILDER, 4_000, 310, Told.OPEN);
    told.holding(TOP, MIDDLE, 7_000, 2_500, Told.OPEN);
    told.holding(LI, MIDDLE, 3_000, 2_500, Told.OPEN);
    told.holding(HUANG, TOP, 3_500, 2_600, Told.OPEN);
    told.holding(ZHENG, TOP, 3_000, 2_600, Told.OPEN);
    told.holding(LI, TOP, 3_500, 2_600, Told.OPEN);
    told.contact(BUILDER, LinkKind.ADDRESS, "海南省海口市美兰区国兴大道66号2栋1501室", 2_300, Told.OPEN);
    told.contact(MIDDLE, LinkKind.ADDRESS, "海南省海口市美兰区国兴大道66号2栋1502室", 2_500, Told.OPEN);
    told.contact(BUILDER, LinkKind.PHONE, "13976540201", 2_300, Told.OPEN);
    told.contact(TOP, LinkKind.PHONE, "13976540203", 2_600, Told.OPEN);
  }

  private static void trouble(Told told) {
    told.record(
        RECORD,
        BUILDER,
        RecordKind.LIST_ENTRY,
        Supervision.in("LABOUR"),
        Severity.SERIOUS,
        "拖欠一百二十三名农民工工资，列入失信联合惩戒对象名单",
        "海口市人力资源和社会保障局",
        560,
        330,
        295);
    told.tell(
        FactType.RECORD_PERSON, RECORD, HUANG, ResponsibleCapacity.DIRECTLY_RESPONSIBLE.name());
  }

  private static Story.Wording title() {
    return new Story.Wording("挂名的法定代表人", "The straw man");
  }

  private static Story.Wording text(Told told) {
    return new Story.Wording(
        BUILDER_NAME
            + "拖欠农民工工资，于"
            + told.day(295)
            + "被列入名单。就在十五天前，法定代表人由黄志远换成了从未办过企业的陈阿福。黄志远名下已无该公司股份，但沿"
            + TOP_NAME
            + "、"
            + MIDDLE_NAME
            + "两层持股往上看，他与一致行动人郑少华合计持有顶层公司 65%，公司仍在他们手里。",
        "%s owed 123 migrant workers their wages and was listed on %s. Fifteen days before, its legal"
                .formatted(BUILDER_NAME, told.day(295))
            + " representative Huang Zhiyuan had been replaced by Chen Afu, who never ran a"
            + " business. Huang holds nothing in it any more, but up the chain %s and %s he and"
                .formatted(MIDDLE_NAME, TOP_NAME)
            + " Zheng Shaohua, with whom he acts in concert, have 65 % of the company at the top.");
  }

  private static List<Story.Cast> cast() {
    return List.of(
        new Story.Cast(BUILDER, BUILDER_NAME, new Story.Wording("被列入名单的公司", "the listed company")),
        new Story.Cast(CHEN, "陈阿福", new Story.Wording("挂名法定代表人", "the straw man")),
        new Story.Cast(HUANG, "黄志远", new Story.Wording("真正的控制人", "who really controls")),
        new Story.Cast(ZHENG, "郑少华", new Story.Wording("一致行动人", "who acts in concert")),
        new Story.Cast(MIDDLE, MIDDLE_NAME, new Story.Wording("中间层", "the holding between")),
        new Story.Cast(TOP, TOP_NAME, new Story.Wording("顶层", "the holding at the top")),
        new Story.Cast(RECORD, "欠薪失信名单", new Story.Wording("信用记录", "the record")));
  }

  private static List<Story.Query> queries(LocalDate last) {
    return List.of(
        new Story.Query(
            new Story.Wording("黄志远如何仍握有该公司？", "How does Huang Zhiyuan still hold the company?"),
            Story.ownershipPaths(HUANG, BUILDER, last)),
        new Story.Query(
            new Story.Wording("三人与公司如何相连？", "How are the three tied to the company?"),
            Story.connect(List.of(HUANG, ZHENG, CHEN, BUILDER), last)));
  }
}
