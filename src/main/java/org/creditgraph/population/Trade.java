package org.creditgraph.population;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A class of industry (GB/T 4754-2017) with the words that company names and scopes take from it.
 *
 * @param code four digits
 * @param words what stands before the form in a company's name, such as 供应链管理
 * @param scope items of a business scope
 */
record Trade(
    String code,
    String name,
    Sector sector,
    double weight,
    List<String> words,
    List<String> scope) {

  /** Which trades belong together and who buys from whom. */
  enum Sector {
    FARM,
    FOOD,
    CATERING,
    TOURISM,
    TRADE,
    MEDICAL,
    ENERGY,
    BUILD,
    REALTY,
    LOGISTICS,
    TECH,
    SERVICE,
    FINANCE,
    CIVIC
  }

  static final List<Trade> ALL = Table.read("trades.csv", Trade::row);

  /** The trades of enterprises; those of public bodies are left out. */
  static final Table<Trade> COMMERCIAL =
      Table.weighted(
          ALL.stream().filter(trade -> trade.sector() != Sector.CIVIC).toList(), Trade::weight);

  private static final Map<Sector, Table<Trade>> BY_SECTOR = bySector();

  private static Trade row(String[] cells) {
    return new Trade(
        cells[0],
        cells[1],
        Sector.valueOf(cells[2]),
        Double.parseDouble(cells[3]),
        List.of(cells[4].split(";")),
        List.of(cells[5].split(";")));
  }

  private static Map<Sector, Table<Trade>> bySector() {
    Map<Sector, Table<Trade>> tables = new EnumMap<>(Sector.class);
    for (Sector sector : Sector.values()) {
      List<Trade> trades = new ArrayList<>();
      ALL.stream().filter(trade -> trade.sector() == sector).forEach(trades::add);
      tables.put(sector, Table.weighted(trades, Trade::weight));
    }
    return tables;
  }

  /** A trade of the sector, the more often the heavier it weighs. */
  static Trade in(Sector sector, Dice.Rolls rolls) {
    Table<Trade> table = BY_SECTOR.get(sector);
    if (table == null) {
      throw new IllegalStateException("no trade in " + sector);
    }
    return table.get(table.draw(rolls));
  }

  static Trade any(Dice.Rolls rolls) {
    return COMMERCIAL.get(COMMERCIAL.draw(rolls));
  }
}
