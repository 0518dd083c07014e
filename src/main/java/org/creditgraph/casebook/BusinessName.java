package org.creditgraph.casebook;

/**
 * A name in its parts.
 *
 * @param region 行政区划
 * @param brand 字号
 * @param word what it takes from the trade
 * @param form the legal form, with which a name ends
 */
record BusinessName(String region, String brand, String word, String form, Layout layout) {
  /** Where the region stands. */
  enum Layout {
    FIRST,
    /** X（海口）Y有限公司. */
    MIDDLE,
    /** XY（海口）有限公司. */
    LATE
  }

  String text() {
    return switch (layout) {
      case FIRST -> region + brand + word + form;
      case MIDDLE -> brand + "（" + region + "）" + word + form;
      case LATE -> brand + word + "（" + region + "）" + form;
    };
  }

  BusinessName withBrand(String other) {
    return new BusinessName(region, other, word, form, layout);
  }

  BusinessName in(String otherRegion) {
    return new BusinessName(otherRegion, brand, word, form, layout);
  }

  BusinessName as(Layout other) {
    return new BusinessName(region, brand, word, form, other);
  }
}
