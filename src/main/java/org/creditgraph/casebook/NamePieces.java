package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditgraph.population.Vocabulary;

/** What is left of a name without places, trades and forms. */
final class NamePieces {
  private static final Pattern USUAL = usual();

  private NamePieces() {}

  private static Pattern usual() {
    Stream<String> places =
        Vocabulary.SPOTS.stream()
            .flatMap(
                spot -> Stream.of(spot.province(), spot.city() + "市", spot.city(), spot.county()));
    Stream<String> trades =
        CaseTrade.ALL.values().stream()
            .flatMap(trade -> trade.words().stream())
            .flatMap(word -> Stream.of(word, word.substring(0, 2)));
    List<String> forms =
        List.of(
            "股份有限公司", "有限责任公司", "有限公司", "农民专业合作社", "个体工商户", "旗舰店", "专营店", "专卖店", "小铺", "严选", "商行",
            "经营部", "商店", "工作室", "服务部", "二店新", "店");
    List<String> all =
        new ArrayList<>(
            Stream.concat(Stream.concat(places, trades), forms.stream()).distinct().toList());
    all.sort((one, other) -> other.length() - one.length());
    return Pattern.compile(
        all.stream().map(Pattern::quote).collect(Collectors.joining("|")) + "|[（）()]");
  }

  static String core(String name) {
    return USUAL.matcher(name).replaceAll("");
  }

  /** Its signs two by two. */
  static Set<String> of(String core) {
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i + 2 <= core.length(); i++) {
      pieces.add(core.substring(i, i + 2));
    }
    return pieces;
  }
}
