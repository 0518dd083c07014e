package org.creditgraph.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.population.Vocabulary;

/** What is left of a name without places, trades and forms, cut off plainly. */
final class PlainBrand {
  private static final List<String> PLACES = places();
  private static final List<String> ENDS = ends();

  private PlainBrand() {}

  private static List<String> places() {
    List<String> places = new ArrayList<>();
    for (Vocabulary.Spot spot : Vocabulary.SPOTS) {
      for (String place : List.of(spot.county(), spot.city(), spot.province())) {
        String plain = place.replaceFirst("[省市区县]$", "");
        for (String each : List.of(place, plain, plain + "省", plain + "市")) {
          if (!places.contains(each) && each.length() >= 2) {
            places.add(each);
          }
        }
      }
    }
    places.sort(Comparator.comparingInt(String::length).reversed());
    return List.copyOf(places);
  }

  private static List<String> ends() {
    List<String> ends =
        new ArrayList<>(
            List.of(
                "（有限合伙）", "集团有限公司", "股份有限公司", "有限责任公司", "有限公司", "合伙企业", "专业合作社", "商行", "经营部", "店",
                "超市", "水产行", "餐饮店", "建材店", "工作室", "果蔬行", "便利店", "服务部", "海鲜档", "批发部", "食品店", "海鲜店",
                "小吃店", "饭店", "清补凉店", "茶店", "五金店", "装饰部", "种养", "果蔬", "水产养殖", "瓜菜", "热作", "生态农业",
                "养殖", "槟榔"));
    Vocabulary.LINES.forEach(line -> ends.addAll(line.words()));
    ends.sort(Comparator.comparingInt(String::length).reversed());
    return List.copyOf(ends);
  }

  static String of(String name) {
    String text = name.replace('(', '（').replace(')', '）').replaceAll("（[^（）合]*）", "");
    for (int round = 0; round < 2; round++) {
      for (String place : PLACES) {
        if (text.startsWith(place) && text.length() > place.length() + 1) {
          text = text.substring(place.length());
          break;
        }
      }
    }
    for (int round = 0; round < 3; round++) {
      for (String end : ENDS) {
        if (text.endsWith(end) && text.length() >= end.length() + 2) {
          text = text.substring(0, text.length() - end.length());
          break;
        }
      }
    }
    return text;
  }

  /** Whether two differ in one sign, or one is in the other. */
  static boolean areAlike(String one, String other) {
    if (one.length() < 2 || other.length() < 2) {
      return false;
    }
    if (one.contains(other) || other.contains(one)) {
      return true;
    }
    if (one.length() != other.length() || one.length() < 3) {
      return one.length() == 2 && new StringBuilder(one).reverse().toString().equals(other);
    }
    int differing = 0;
    for (int i = 0; i < one.length(); i++) {
      differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differing == 1;
  }
}
