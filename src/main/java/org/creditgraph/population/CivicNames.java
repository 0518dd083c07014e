package org.creditgraph.population;

import org.creditgraph.graph.NodeKind;

/** Names of public bodies: agencies, institutions, associations. */
final class CivicNames {
  private static final String[] AGENCIES = {
    "市场监督管理局", "生态环境局", "交通运输局", "商务局", "公安局", "住房和城乡建设局", "农业农村局", "综合行政执法局"
  };
  private static final String[] AGENCY_CODES = {
    "9226", "9226", "9225", "9225", "9223", "9225", "9225", "9226"
  };
  private static final String[] INSTITUTIONS = {"人民医院", "中学", "小学"};
  private static final String[] INSTITUTION_CODES = {"8411", "8334", "8321"};
  private static final String[] ASSOCIATIONS = {
    "餐饮行业协会", "物流与采购协会", "酒类流通协会", "建筑业协会", "旅游民宿协会", "水产流通与加工协会", "电子商务协会", "跨境贸易商会"
  };

  private CivicNames() {}

  static Trade trade(NodeKind kind, int index) {
    String code =
        switch (kind) {
          case GOVERNMENT_AGENCY -> AGENCY_CODES[index % AGENCIES.length];
          case PUBLIC_INSTITUTION -> INSTITUTION_CODES[index % INSTITUTIONS.length];
          default -> "9522";
        };
    return Trade.ALL.stream()
        .filter(trade -> trade.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no trade " + code));
  }

  static String name(Organization body) {
    int index = body.index();
    String place = body.place().withoutProvince();
    return switch (body.kind()) {
      case GOVERNMENT_AGENCY -> place + AGENCIES[index % AGENCIES.length];
      case PUBLIC_INSTITUTION ->
          place + "第" + (1 + index / 72 % 60) + INSTITUTIONS[index % INSTITUTIONS.length];
      default -> place + ASSOCIATIONS[index % ASSOCIATIONS.length];
    };
  }
}
