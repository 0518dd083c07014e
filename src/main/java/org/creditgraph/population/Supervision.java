package org.creditgraph.population;

import java.util.List;

/**
 * Who supervises what, and under which law.
 *
 * @param authority without the place it is of
 * @param list the list of serious cases that the domain keeps
 * @param violations what is done against it
 */
record Supervision(
    String domain,
    String authority,
    String list,
    List<String> violations,
    String basis,
    double weight) {

  private static final int DRAWS = 4;
  static final Table<Supervision> ALL =
      Table.weighted(Table.read("supervision.csv", Supervision::row), Supervision::weight);

  private static Supervision row(String[] cells) {
    List<String> violations = List.of(cells[3].split(";"));
    return new Supervision(
        cells[0], cells[1], cells[2], violations, cells[4], Double.parseDouble(cells[5]));
  }

  /** One that concerns a sector, the general one if several draws find none. */
  static Supervision over(Trade.Sector sector, Dice.Rolls rolls) {
    for (int draw = 0; draw < DRAWS; draw++) {
      Supervision drawn = ALL.get(ALL.draw(rolls));
      if (drawn.concerns(sector)) {
        return drawn;
      }
    }
    return general();
  }

  static Supervision general() {
    return in("MARKET_REGULATION");
  }

  static Supervision in(String domain) {
    return ALL.rows().stream()
        .filter(each -> each.domain().equals(domain))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no supervision of " + domain));
  }

  private boolean concerns(Trade.Sector sector) {
    return switch (domain) {
      case "FOOD_DRUG" ->
          switch (sector) {
            case FARM, FOOD, CATERING, MEDICAL, TRADE -> true;
            default -> false;
          };
      case "TRANSPORT" -> sector == Trade.Sector.LOGISTICS;
      case "TOURISM" -> sector == Trade.Sector.TOURISM;
      case "TENDER" -> sector == Trade.Sector.BUILD || sector == Trade.Sector.TECH;
      case "CUSTOMS", "ANTI_SMUGGLING" ->
          switch (sector) {
            case FOOD, TRADE, LOGISTICS, ENERGY -> true;
            default -> false;
          };
      default -> true;
    };
  }

  /** The authority that decides at a place. */
  String authorityAt(Place place) {
    return domain.equals("CUSTOMS") ? place.city() + "海关" : place.withoutProvince() + authority;
  }
}
