package org.creditgraph.casebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditgraph.graph.ContractKind;

/**
 * What a business does for a living, with what those of the trade usually have.
 *
 * @param key what narratives call it
 * @param code of the industry (GB/T 4754-2017)
 * @param words what names take from it
 * @param customers the trades that buy from it
 * @param suppliers the trades that it buys from
 */
record CaseTrade(
    String key,
    String code,
    double weight,
    List<String> words,
    List<String> scope,
    List<String> customers,
    List<String> suppliers,
    Map<String, String> traits) {

  static final Map<String, CaseTrade> ALL = read();

  static CaseTrade of(String key) {
    return Objects.requireNonNull(ALL.get(key), key);
  }

  private static Map<String, CaseTrade> read() {
    Map<String, CaseTrade> trades = new LinkedHashMap<>();
    for (String line : Resources.lines("trades.txt")) {
      String[] cells = line.split("\\|");
      trades.put(
          cells[0],
          new CaseTrade(
              cells[0],
              cells[1],
              Double.parseDouble(cells[2]),
              List.of(cells[3].split(";")),
              List.of(cells[4].split(";")),
              keys(cells[5]),
              keys(cells[6]),
              Resources.options(cells[7])));
    }
    return trades;
  }

  private static List<String> keys(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(","));
  }

  /** How often those of the trade have a thing. */
  double share(String thing) {
    return Double.parseDouble(traits.getOrDefault(thing, "0"));
  }

  /** A school or hospital, which no narrative is about. */
  boolean isBody() {
    return traits.containsKey("body");
  }

  /** Of firms that deal with many. */
  boolean isBig() {
    return isBody() || traits.containsKey("big");
  }

  ContractKind deal() {
    return ContractKind.valueOf(traits.getOrDefault("deal", "SALE"));
  }

  List<String> watches() {
    return List.of(traits.getOrDefault("watch", "MARKET_REGULATION").split(","));
  }
}
