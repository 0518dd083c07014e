package org.creditgraph.population;

import java.util.List;

/** Names of persons as their generation was given them. */
final class GivenNames {
  /** A row of the table: one generation and sex. */
  private record Pool(List<String> single, List<String> first, List<String> second) {
    static Pool row(String[] cells) {
      return new Pool(words(cells[2]), words(cells[3]), words(cells[4]));
    }

    private static List<String> words(String cell) {
      return List.of(cell.split(" "));
    }
  }

  private record Surname(String text, double nation, double hainan) {}

  /** In the order of the table: men and women of each generation. */
  private static final List<Pool> POOLS = Table.read("given-names.csv", Pool::row);

  private static final List<Surname> SURNAMES =
      Table.read(
          "surnames.csv",
          cells ->
              new Surname(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
  private static final Table<Surname> NATION = Table.weighted(SURNAMES, Surname::nation);
  private static final Table<Surname> HAINAN = Table.weighted(SURNAMES, Surname::hainan);
  private static final double[] SINGLE = {0.14, 0.28, 0.15};

  private GivenNames() {}

  static String surname(boolean hainan, Dice.Rolls rolls) {
    Table<Surname> table = hainan ? HAINAN : NATION;
    return table.get(table.draw(rolls)).text();
  }

  static String given(int birthYear, boolean male, Dice.Rolls rolls) {
    int generation = birthYear < 1970 ? 0 : birthYear < 1986 ? 1 : 2;
    Pool pool = POOLS.get(generation * 2 + (male ? 0 : 1));
    if (rolls.chance(SINGLE[generation])) {
      return rolls.of(pool.single());
    }
    String first = rolls.of(pool.first());
    String second = rolls.of(pool.second());
    return first + second;
  }
}
