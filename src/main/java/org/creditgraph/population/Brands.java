package org.creditgraph.population;

import java.util.List;

/** 字号, the part of a company's name it chooses itself: a few are met everywhere (Zipf's law). */
final class Brands {
  /** A character with its reading, which e-mail and web addresses use. */
  private record Sign(String text, String reading) {
    static Sign of(String cell) {
      int space = cell.indexOf(' ');
      return new Sign(cell.substring(0, space), cell.substring(space + 1));
    }
  }

  private record Row(Sign first, Sign second) {}

  /**
   * A brand.
   *
   * @param reading in Latin letters
   */
  record Brand(String text, String reading) {}

  private static final List<Row> ROWS =
      Table.read("brands.csv", cells -> new Row(Sign.of(cells[0]), Sign.of(cells[1])));
  private static final int PAIRS = ROWS.size() * ROWS.size();
  private static final int MIX = 1_217;

  private Brands() {}

  static Brand draw(Dice.Rolls rolls) {
    int rank = rolls.chance(0.2) ? rolls.rank(PAIRS) : rolls.below(PAIRS);
    int pair = (int) ((long) rank * MIX % PAIRS);
    Sign first = ROWS.get(pair / ROWS.size()).first();
    Sign second = ROWS.get(pair % ROWS.size()).second();
    if (rolls.chance(0.72)) {
      return new Brand(first.text() + second.text(), first.reading() + second.reading());
    }
    Sign third = ROWS.get(rolls.below(ROWS.size())).second();
    return new Brand(
        first.text() + second.text() + third.text(),
        first.reading() + second.reading() + third.reading());
  }
}
