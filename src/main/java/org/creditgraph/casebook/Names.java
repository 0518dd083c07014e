package org.creditgraph.casebook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.casebook.BusinessName.Layout;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary.Spot;

/** Makes names of businesses, and names that resemble another. */
final class Names {
  private static final List<List<String>> SOUNDS =
      Resources.lines("signs.txt").stream()
          .map(line -> Arrays.stream(line.split(" ")).skip(1).toList())
          .toList();
  private static final Map<String, List<String>> SOUND_OF = soundOf();
  private static final List<String> SHOPS = List.of("商行", "经营部", "店", "商店", "工作室", "服务部");
  private static final int FASHIONABLE = 12;

  private final Lots lots;
  private final double fashion;
  private final Set<String> used = new HashSet<>();

  Names(Lots lots, double fashion) {
    this.lots = lots;
    this.fashion = fashion;
  }

  private static Map<String, List<String>> soundOf() {
    Map<String, List<String>> soundOf = new HashMap<>();
    SOUNDS.forEach(signs -> signs.forEach(sign -> soundOf.put(sign, signs)));
    return soundOf;
  }

  private String sign(boolean fashionable) {
    List<String> signs = SOUNDS.get(lots.below(fashionable ? FASHIONABLE : SOUNDS.size()));
    return lots.chance(0.6) ? signs.getFirst() : lots.of(signs);
  }

  String brand() {
    boolean fashionable = lots.chance(fashion);
    String two = sign(fashionable) + sign(fashionable);
    return !fashionable && lots.chance(0.4) ? two + sign(false) : two;
  }

  /** A name of its own that nobody bears. */
  BusinessName fresh(NodeKind kind, CaseTrade trade, Spot place, boolean cooperative) {
    for (int attempt = 0; ; attempt++) {
      String brand = attempt < 6 ? brand() : brand() + sign(false);
      BusinessName name = shaped(brand, kind, trade, place, cooperative);
      if (used.add(name.text())) {
        return name;
      }
    }
  }

  private BusinessName shaped(
      String brand, NodeKind kind, CaseTrade trade, Spot place, boolean cooperative) {
    String word = lots.of(trade.words());
    if (kind == NodeKind.PUBLIC_INSTITUTION) {
      return new BusinessName(place.city() + "市", brand, word, "", Layout.FIRST);
    }
    if (kind == NodeKind.SOLE_PROPRIETOR) {
      String shop = lots.of(SHOPS) + (lots.chance(0.3) ? "（个体工商户）" : "");
      return new BusinessName(place.county(), brand, word.substring(0, 2), shop, Layout.FIRST);
    }
    if (cooperative) {
      return new BusinessName(place.city() + place.county(), brand, word, "农民专业合作社", Layout.FIRST);
    }
    double roll = lots.unit();
    String region = roll < 0.45 ? place.city() : roll < 0.6 ? place.city() + "市" : place.province();
    double order = lots.unit();
    Layout layout = order < 0.78 ? Layout.FIRST : order < 0.93 ? Layout.MIDDLE : Layout.LATE;
    double form = lots.unit();
    String end = form < 0.8 ? "有限公司" : form < 0.95 ? "有限责任公司" : "股份有限公司";
    return new BusinessName(region, brand, word, end, layout);
  }

  /**
   * A name for a business in the likeness of another's.
   *
   * @param likeness own, brand, sign, sound, longer, brackets, region, turned
   */
  BusinessName like(BusinessName other, BusinessName own, String likeness, Spot place) {
    BusinessName made = resembling(other, own, likeness, place);
    for (int attempt = 0; !used.add(made.text()) && attempt < 8; attempt++) {
      made = made.withBrand(made.brand() + sign(false));
    }
    return made;
  }

  private BusinessName resembling(
      BusinessName other, BusinessName own, String likeness, Spot place) {
    return switch (likeness) {
      case "brand" -> own.withBrand(other.brand());
      case "sign" -> own.withBrand(changed(other.brand()));
      case "sound" -> own.withBrand(sounding(other.brand()));
      case "longer" -> own.withBrand(other.brand() + sign(false));
      case "brackets" ->
          own.withBrand(other.brand())
              .as(other.layout() == Layout.FIRST ? Layout.MIDDLE : Layout.FIRST);
      case "region" ->
          own.withBrand(other.brand())
              .in(own.region().equals(place.city()) ? place.province() : place.city());
      case "turned" -> own.withBrand(new StringBuilder(other.brand()).reverse().toString());
      default -> own;
    };
  }

  private String changed(String brand) {
    int at = lots.below(brand.length());
    return brand.substring(0, at) + sign(false) + brand.substring(at + 1);
  }

  /** Another sign of the same sound, where there is one. */
  private String sounding(String brand) {
    for (int at = brand.length() - 1; at >= 0; at--) {
      List<String> signs = SOUND_OF.getOrDefault(brand.substring(at, at + 1), List.of());
      String sign = brand.substring(at, at + 1);
      List<String> others = signs.stream().filter(each -> !each.equals(sign)).toList();
      if (!others.isEmpty()) {
        return brand.substring(0, at) + lots.of(others) + brand.substring(at + 1);
      }
    }
    return changed(brand);
  }
}
