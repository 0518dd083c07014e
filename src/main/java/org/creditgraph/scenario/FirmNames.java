package org.creditgraph.scenario;

import java.util.List;

/** Names of firms: 行政区划 + 字号 + 行业 + 组织形式, in the orders the register allows. */
final class FirmNames {
  private static final List<String> SHOPS = List.of("商行", "经营部", "便利店", "工作室", "百货店", "餐饮店");

  private FirmNames() {}

  static String of(Firm firm, Chance chance) {
    String brand = firm.brand;
    if (firm.isSole()) {
      return firm.place.county() + brand + chance.of(SHOPS);
    }
    boolean city = chance.in(0.55);
    String where = city ? firm.place.city() : firm.place.province();
    String words = chance.of(firm.trade.words());
    double roll = chance.unit();
    String form =
        roll < 0.72 ? "有限公司" : roll < 0.9 ? "有限责任公司" : roll < 0.95 ? "股份有限公司" : "合伙企业（有限合伙）";
    double order = chance.unit();
    if (order < 0.76) {
      return where + (city && order < 0.3 ? "市" : "") + brand + words + form;
    }
    return order < 0.9
        ? brand + "(" + where + ")" + words + form
        : order < 0.96
            ? brand + "（" + where + "）" + words + form
            : brand + words + "（" + where + "）" + form;
  }
}
