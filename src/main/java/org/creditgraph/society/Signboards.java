package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Spot;

/** Names of firms, how people think of them, and how they bend one that has become a burden. */
final class Signboards {
  private static final List<String> SOUNDS =
      List.of(
          ("丰峰锋枫 兴星馨欣鑫昕 恒衡横 宏鸿弘洪泓 瑞睿锐 盛胜晟圣 源元沅缘圆 嘉佳家 华桦骅 永咏泳 祥翔 利力立励 德得 博铂 "
                  + "诚成程城 裕玉煜誉 和禾合荷 亿毅益亦 联莲 众中 金锦今 安 康 隆龙 润闰 优悠 品 航杭 渔鱼余 椰 岛 琼 洋阳扬杨 "
                  + "乐 凯楷 铭明茗鸣 远 卓 万 鼎 晨辰宸 浩昊皓 志智致 正政 景 云芸 宇羽雨 凌领 顺 达 通 昌 泰 旺 海 创 腾 美 森 "
                  + "信新心 方芳 林霖 天 友 江 南楠 桥 宝保 富福 喜 沃 汇惠慧 聚 飞菲 庆 蓝岚 帆凡 港 湾")
              .split(" "));
  private static final List<String> FASHION =
      List.of(
          "恒通", "鑫源", "盛世", "宏达", "瑞丰", "海纳", "博雅", "天成", "金海", "鸿泰", "众诚", "安达", "华盛", "顺通", "聚鑫",
          "中盛", "乐享", "优品", "云创", "南海", "椰风", "自贸", "海之南", "新纪元", "一帆", "大洋", "亿联", "佳美", "福满",
          "景润");
  private static final List<String> HEADS = List.of("椰", "琼", "南", "海", "岛", "崖", "鹿", "龙", "凤");
  private static final List<String> NICKNAMES =
      List.of(
          "好运来", "家家福", "老渔民", "阿公", "渔家女", "海角", "天涯", "大椰子", "小岛主", "百姓", "乡村", "三姐妹", "两兄弟",
          "老爸茶");
  private static final List<String> STALLS = List.of("商行", "经营部", "店", "工作室", "服务部", "批发部");
  private static final List<String> FOOD_STALLS =
      List.of("商行", "水产行", "果蔬行", "便利店", "海鲜档", "批发部", "食品店", "超市");
  private static final List<String> EATERIES = List.of("餐饮店", "海鲜店", "小吃店", "饭店", "清补凉店", "茶店");
  private static final List<String> FARMS =
      List.of("种养", "果蔬", "水产养殖", "瓜菜", "热作", "生态农业", "养殖", "槟榔");

  private final Draws draws;
  private final double fashion;

  Signboards(double fashion, Draws draws) {
    this.fashion = fashion;
    this.draws = draws;
  }

  String brand(Citizen founder) {
    if (draws.in(fashion)) {
      return FASHION.get(draws.early(FASHION.size()));
    }
    return switch (draws.weighted(0.5, 0.15, 0.15, 0.1, 0.1)) {
      case 0 -> sign() + sign();
      case 1 -> sign() + sign() + sign();
      case 2 -> founder.name.length() > 2 ? founder.name.substring(1) : founder.surname + "氏";
      case 3 -> draws.of(HEADS) + sign() + (draws.in(0.4) ? sign() : "");
      default -> draws.of(NICKNAMES);
    };
  }

  private String sign() {
    return String.valueOf(draws.of(draws.of(SOUNDS)));
  }

  /** The brand in other dress: somebody who knows it recognises it. */
  String bent(String brand) {
    return switch (draws.weighted(0.25, 0.3, 0.15, 0.1, 0.2)) {
      case 0 -> brand;
      case 1 -> otherSign(brand);
      case 2 -> draws.in(0.5) ? brand + sign() : draws.of(List.of("新", "大", "老", "中")) + brand;
      case 3 -> new StringBuilder(brand).reverse().toString();
      default -> {
        int at = draws.below(brand.length());
        yield brand.substring(0, at) + sign() + brand.substring(at + 1);
      }
    };
  }

  /** One sign becomes another of the same sound; any other where it has none. */
  private String otherSign(String brand) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < brand.length(); i++) {
      for (String group : SOUNDS) {
        if (group.indexOf(brand.charAt(i)) >= 0) {
          for (char sign : group.toCharArray()) {
            if (sign != brand.charAt(i)) {
              found.add(brand.substring(0, i) + sign + brand.substring(i + 1));
            }
          }
        }
      }
    }
    return found.isEmpty() ? brand + sign() : draws.of(found);
  }

  private String stall(Line line) {
    return switch (line.sector()) {
      case "FARM", "FOOD" -> draws.of(FOOD_STALLS);
      case "CATERING" -> draws.of(EATERIES);
      case "BUILD" -> draws.of(List.of("建材店", "五金店", "装饰部", "经营部"));
      default -> draws.of(STALLS);
    };
  }

  String name(NodeKind kind, boolean cooperative, Spot spot, String brand, Line line) {
    if (cooperative) {
      return spot.county() + brand + draws.of(FARMS) + "专业合作社";
    }
    if (kind == NodeKind.SOLE_PROPRIETOR) {
      return spot.city() + spot.county().replaceFirst("[区县市]$", "") + brand + stall(line);
    }
    String word = draws.of(line.words());
    String form =
        draws.of(List.of("有限公司", "有限公司", "有限公司", "有限公司", "有限责任公司", "有限责任公司", "股份有限公司", "集团有限公司"));
    form = line.sector().equals("FINANCE") && draws.in(0.3) ? "合伙企业（有限合伙）" : form;
    String province = spot.province();
    String city = spot.city();
    return switch (draws.weighted(0.36, 0.22, 0.08, 0.07, 0.1, 0.05, 0.06, 0.06)) {
      case 0 -> province + brand + word + form;
      case 1 -> city + brand + word + form;
      case 2 -> city + "市" + brand + word + form;
      case 3 -> province + "省" + brand + word + form;
      case 4 -> brand + "（" + province + "）" + word + form;
      case 5 -> brand + "(" + city + ")" + word + form;
      case 6 -> province + brand + "(" + city + ")" + word + form;
      default -> brand + word + "（" + province + "）" + form;
    };
  }
}
