package org.creditgraph.population;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;

/** How facts are put: who says so, and numbers as the format has them. */
final class Telling {
  private static final Map<FactType, String> SOURCES = sources();
  private static final BigDecimal[] POINTS = points();

  private Telling() {}

  /** A fact with the usual source of its type; values in the order of the type's columns. */
  static Fact fact(FactType type, @Nullable Object... values) {
    return new Fact(type, values, SOURCES.get(type));
  }

  /** A share given in basis points. */
  static BigDecimal share(int points) {
    return POINTS[points];
  }

  private static BigDecimal[] points() {
    BigDecimal[] shares = new BigDecimal[Ownership.WHOLE + 1];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = BigDecimal.valueOf(i, 4).stripTrailingZeros();
    }
    return shares;
  }

  private static Map<FactType, String> sources() {
    Map<FactType, String> sources = new EnumMap<>(FactType.class);
    for (FactType type : FactType.values()) {
      sources.put(type, source(type));
    }
    return sources;
  }

  private static String source(FactType type) {
    return switch (type) {
      case ORGANIZATION, NAME, IDENTIFIER, ROLE, HOLDING -> "商事登记";
      case PERSON, RELATION -> "人口与户籍";
      case PLATFORM, STORE -> "平台报送";
      case ASSET, ASSET_PARTY -> "船舶车辆登记";
      case ACCOUNT, PAYMENT -> "金融机构报送";
      case CONTRACT, CONTRACT_PARTY, CONTRACT_PAYMENT -> "合同备案";
      case COMMITMENT -> "信用承诺";
      case TENDER, BID -> "公共资源交易";
      case SHIPMENT, SHIPMENT_PARTY -> "口岸申报";
      case CREDIT_RECORD, RECORD_PERSON, RECORD_EVENT -> "公共信用信息";
      case CONTACT -> "年报与登记";
    };
  }
}
