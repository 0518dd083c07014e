package org.creditgraph.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** Premises to be had: offices, shops, villages, homes, and rooms that others left. */
final class Sites {
  /** A room that a business left. */
  record Vacancy(Site site, Business before) {}

  private static final int ROOMS = 18;
  private static final List<String> HOUSES =
      List.of(
          "国际大厦", "商务中心", "广场", "创业园", "科技园", "商城", "建材市场", "水产市场", "花园", "公馆", "大厦", "物流园", "综合楼");
  private static final List<String> HOUSE_NAMES =
      List.of(
          "椰城", "海岸", "万恒", "南洋", "金贸", "复兴", "城西", "江东", "海秀", "宝岛", "亿海", "蓝城", "昌茂", "富力", "京华");
  private static final List<String> TOWNS =
      List.of(
          "永兴", "石山", "演丰", "新坡", "那大", "潭门", "博鳌", "福山", "老城", "新村", "英州", "黄流", "八所", "昌洒", "龙滚");
  private static final List<String> VILLAGES =
      List.of("博强", "儒黄", "美孝", "文岭", "新联", "福塘", "道郡", "山尾", "排港", "大园", "南山", "红旗", "坡头", "昌堂");

  private final Draws draws;
  private final Map<String, List<String>> buildings = new LinkedHashMap<>();
  private final Map<String, Integer> lets = new LinkedHashMap<>();
  private final Map<String, List<Vacancy>> vacancies = new LinkedHashMap<>();

  Sites(Draws draws) {
    this.draws = draws;
  }

  Site any(Spot spot) {
    if (draws.in(0.14)) {
      return village(spot);
    }
    List<String> known = buildings.computeIfAbsent(spot.code(), code -> new ArrayList<>());
    int let = lets.merge(spot.code(), 1, Integer::sum);
    if (known.size() * ROOMS <= let) {
      known.add(building());
    }
    return new Site(spot, draws.of(known), room());
  }

  private String building() {
    String house = draws.in(0.7) ? draws.of(HOUSE_NAMES) + draws.of(HOUSES) : "";
    String block = draws.in(0.6) ? draws.between(1, 12) + "栋" : "";
    return draws.of(Vocabulary.STREETS) + draws.between(1, 288) + "号" + house + block;
  }

  private String room() {
    return draws.between(1, 26) + "0" + draws.between(1, 9) + "室";
  }

  Site village(Spot spot) {
    String village = draws.of(TOWNS) + "镇" + draws.of(VILLAGES) + "村委会";
    return new Site(spot, village, draws.between(1, 180) + "号");
  }

  Site home(Citizen citizen) {
    Draws own = new Draws(citizen.number * 31L + 5);
    String estate = own.of(HOUSE_NAMES) + own.of(List.of("花园", "小区", "家园", "雅苑", "新村"));
    String building =
        own.of(Vocabulary.STREETS) + own.between(1, 288) + "号" + estate + own.between(1, 30) + "栋";
    return new Site(citizen.home, building, own.between(1, 28) + "0" + own.between(1, 6) + "室");
  }

  /** Where hundreds are registered. */
  Site cluster(Spot spot) {
    String building = building() + draws.between(2, 9) + "楼";
    return new Site(spot, building, draws.between(1, 9) + "001室");
  }

  Site nextDoor(Site site) {
    String digits = site.room().replaceAll("[^0-9]", "");
    if (digits.isEmpty() || digits.length() > 6) {
      return any(site.spot());
    }
    int next = Integer.parseInt(digits) + 1;
    return new Site(site.spot(), site.building(), site.room().replace(digits, "" + next));
  }

  void leave(Business business) {
    vacancies
        .computeIfAbsent(business.site.spot().code(), code -> new ArrayList<>())
        .add(new Vacancy(business.site, business));
  }

  /** A room that was left in that district, or none. */
  @Nullable Vacancy vacant(Spot spot) {
    List<Vacancy> left = vacancies.getOrDefault(spot.code(), List.of());
    return left.isEmpty() ? null : left.remove(draws.below(left.size()));
  }
}
