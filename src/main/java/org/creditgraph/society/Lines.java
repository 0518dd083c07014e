package org.creditgraph.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Watch;

/** The trades of a society, which weigh differently in each, and who watches over them. */
final class Lines {
  /** Trades that the general vocabulary lacks. */
  private static final List<Line> MORE =
      List.of(
          line("7264", "SERVICE", 3, "建筑劳务;劳务分包;人力资源", "劳务服务(不含劳务派遣);建筑劳务分包"),
          line("5299", "TRADE", 4, "跨境电商;免税商品;海外购", "互联网销售(除销售需要许可的商品);保税货物经营;货物进出口"),
          line("5261", "TRADE", 3, "汽车销售;二手车;汽贸", "二手车经销;汽车新车销售;汽车装饰用品销售"),
          line("0320", "FARM", 3, "文昌鸡养殖;畜牧;养殖", "家禽饲养;牲畜饲养;鲜蛋批发"),
          line("5127", "FOOD", 2, "槟榔;槟榔贸易", "食用农产品初加工;农副产品销售"),
          line("4852", "BUILD", 3, "机电安装;消防工程;安装工程", "建设工程施工;消防设施工程施工;电气安装服务"),
          line("7121", "BUILD", 3, "工程机械租赁;设备租赁;建筑设备", "建筑工程机械与设备租赁;机械设备租赁"),
          line("5438", "LOGISTICS", 3, "渣土运输;土石方工程;运输", "道路货物运输;土石方工程施工;建筑废弃物处置"),
          line("7040", "REALTY", 2, "房屋租赁;公寓管理;商业管理", "住房租赁;非居住房地产租赁;物业管理"),
          line("8052", "SERVICE", 2, "美容;养生;健康管理", "生活美容服务;养生保健服务(非医疗);化妆品零售"));

  private static final Map<String, String> WATCHED =
      Map.ofEntries(
          Map.entry("FARM", "FOOD_DRUG ENVIRONMENT MARKET_REGULATION LABOUR"),
          Map.entry("FOOD", "FOOD_DRUG FOOD_DRUG MARKET_REGULATION CUSTOMS ANTI_SMUGGLING TAX"),
          Map.entry("CATERING", "FOOD_DRUG FOOD_DRUG LABOUR MARKET_REGULATION ENVIRONMENT"),
          Map.entry("TOURISM", "TOURISM TOURISM MARKET_REGULATION TAX"),
          Map.entry("TRADE", "MARKET_REGULATION TAX CUSTOMS ANTI_SMUGGLING JUDICIAL"),
          Map.entry("MEDICAL", "FOOD_DRUG FOOD_DRUG MARKET_REGULATION TENDER TAX"),
          Map.entry("ENERGY", "ENVIRONMENT TAX ANTI_SMUGGLING MARKET_REGULATION"),
          Map.entry("BUILD", "LABOUR LABOUR TENDER ENVIRONMENT JUDICIAL"),
          Map.entry("REALTY", "MARKET_REGULATION JUDICIAL LABOUR"),
          Map.entry("LOGISTICS", "TRANSPORT TRANSPORT ANTI_SMUGGLING LABOUR ENVIRONMENT"),
          Map.entry("TECH", "MARKET_REGULATION TAX TENDER JUDICIAL"),
          Map.entry("SERVICE", "LABOUR TAX MARKET_REGULATION"),
          Map.entry("FINANCE", "JUDICIAL TAX MARKET_REGULATION"));

  private final Draws draws;
  private final List<Line> lines = new ArrayList<>();
  private final double[] weights;
  private final Map<String, List<Line>> bySector = new LinkedHashMap<>();

  Lines(Draws draws) {
    this.draws = draws;
    lines.addAll(Vocabulary.LINES);
    lines.addAll(MORE);
    Map<String, Double> pulls = new LinkedHashMap<>();
    weights = new double[lines.size()];
    for (int i = 0; i < weights.length; i++) {
      Line line = lines.get(i);
      double pull = pulls.computeIfAbsent(line.sector(), s -> StrictMath.exp(0.6 * draws.normal()));
      weights[i] = line.weight() * pull * StrictMath.exp(0.5 * draws.normal());
      bySector.computeIfAbsent(line.sector(), sector -> new ArrayList<>()).add(line);
    }
  }

  private static Line line(String code, String sector, double weight, String words, String scope) {
    return new Line(code, sector, weight, List.of(words.split(";")), List.of(scope.split(";")));
  }

  Line any() {
    return lines.get(Math.max(0, draws.weighted(weights)));
  }

  /** Another trade of the same sector. */
  Line near(Line line) {
    return draws.of(bySector.getOrDefault(line.sector(), lines));
  }

  /** All trades of a sector. */
  List<Line> beside(Line line) {
    return bySector.getOrDefault(line.sector(), lines);
  }

  Line in(String sector) {
    return draws.of(bySector.getOrDefault(sector, lines));
  }

  Watch watch(Line line) {
    List<String> domains = List.of(WATCHED.getOrDefault(line.sector(), "TAX").split(" "));
    String domain = draws.of(domains);
    for (Watch watch : Vocabulary.WATCHES) {
      if (watch.domain().equals(domain)) {
        return watch;
      }
    }
    return Vocabulary.WATCHES.getFirst();
  }

  /** Whether its goods go by sea or over the border. */
  static boolean ships(Line line) {
    return atSea(line)
        || line.scope().stream().anyMatch(s -> s.contains("进出口") || s.contains("国际"));
  }

  static boolean atSea(Line line) {
    return line.code().startsWith("55") && line.sector().equals("LOGISTICS")
        || line.code().startsWith("042");
  }
}
