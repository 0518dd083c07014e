package org.creditgraph.population;

import java.util.List;
import org.creditgraph.graph.NodeKind;

/** Names of organisations: 行政区划 + 字号 + 行业 + 组织形式, in the orders the register allows. */
final class CompanyNames {
  private static final List<String> SHOPS = List.of("商行", "经营部", "商店", "便利店", "百货店", "工作室");
  private static final List<String> EATERIES = List.of("餐饮店", "小吃店", "海鲜店", "饭店", "茶餐厅", "农家乐");
  private static final double[] FORM_REACH = {0.78, 0.92, 0.96, 0.98};
  private static final List<String> FORMS = List.of("有限公司", "有限责任公司", "股份有限公司", "集团有限公司");

  private final Dice dice;
  private final Ownership ownership;

  CompanyNames(Dice dice, Ownership ownership) {
    this.dice = dice;
    this.ownership = ownership;
  }

  /** The brand of an organisation; half the subsidiaries carry that of their parent. */
  Brands.Brand brand(Organization organization) {
    Dice.Rolls own = dice.on(Topic.NAME, organization.index());
    int parent = organization.isCompany() ? ownership.parent(organization) : -1;
    return parent >= 0 && own.chance(0.5)
        ? Brands.draw(dice.on(Topic.NAME, -1L - parent))
        : Brands.draw(dice.on(Topic.NAME, -1L - organization.index()));
  }

  String name(Organization organization) {
    if (!organization.isCommercial()) {
      return CivicNames.name(organization);
    }
    if (organization.branch()) {
      Organization head = ownership.head(organization);
      return name(head) + organization.place().city() + "分公司";
    }
    return name(organization, brand(organization).text());
  }

  /** What it was called before, or nothing. */
  List<String> formerNames(Organization organization) {
    Dice.Rolls rolls = dice.on(Topic.FORMER_NAME, organization.index());
    if (!organization.isCompany() || !rolls.chance(0.07)) {
      return List.of();
    }
    String former = name(organization, Brands.draw(rolls).text());
    return rolls.chance(0.15)
        ? List.of(former, name(organization, Brands.draw(rolls).text()))
        : List.of(former);
  }

  private String name(Organization organization, String brand) {
    Dice.Rolls rolls = dice.on(Topic.NAME, organization.index());
    rolls.next();
    if (organization.kind() == NodeKind.SOLE_PROPRIETOR) {
      return soleName(organization, brand, rolls);
    }
    Place place = organization.place();
    double roll = rolls.unit();
    boolean ofCity = rolls.chance(0.4);
    String where = ofCity ? place.city() : place.province();
    String form = form(organization, rolls);
    String trade = rolls.of(organization.trade().words());
    if (roll < 0.78) {
      return where + (ofCity && roll < 0.1 ? "市" : "") + brand + trade + form;
    }
    if (roll < 0.90) {
      return brand + "（" + where + "）" + trade + form;
    }
    return roll < 0.96
        ? brand + "(" + where + ")" + trade + form
        : brand + trade + "（" + where + "）" + form;
  }

  private static String form(Organization organization, Dice.Rolls rolls) {
    double roll = rolls.unit();
    if (organization.trade().sector() == Trade.Sector.FINANCE && roll < 0.15) {
      return "合伙企业（有限合伙）";
    }
    if (Organizations.isAnchor(organization.index()) && roll < 0.45) {
      return "集团有限公司";
    }
    for (int i = 0; i < FORM_REACH.length; i++) {
      if (roll < FORM_REACH[i]) {
        return FORMS.get(i);
      }
    }
    return FORMS.getFirst();
  }

  private static String soleName(Organization organization, String brand, Dice.Rolls rolls) {
    Trade.Sector sector = organization.trade().sector();
    boolean eatery = sector == Trade.Sector.CATERING || sector == Trade.Sector.TOURISM;
    String shop = rolls.of(eatery ? EATERIES : SHOPS);
    return organization.place().county() + brand + shop;
  }
}
