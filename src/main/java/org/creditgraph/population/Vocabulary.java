package org.creditgraph.population;

import java.util.List;

/** The words that made-up data is written with: names, places, trades, laws and codes. */
public final class Vocabulary {
  /**
   * A county or district.
   *
   * @param code six digits (GB/T 2260)
   * @param full such as 海南省海口市龙华区
   * @param weight how often it is met
   */
  public record Spot(
      String code, String full, String county, String province, String city, double weight) {}

  /**
   * A class of industry (GB/T 4754-2017).
   *
   * @param sector which classes belong together
   * @param words what company names take from it
   */
  public record Line(
      String code, String sector, double weight, List<String> words, List<String> scope) {}

  /**
   * Who supervises what.
   *
   * @param list the list of serious cases that the domain keeps
   */
  public record Watch(String domain, String authority, String list, String basis, double weight) {}

  public static final List<Spot> SPOTS =
      Place.ALL.rows().stream()
          .map(
              place ->
                  new Spot(
                      place.code(),
                      place.full(),
                      place.county(),
                      place.province(),
                      place.city(),
                      place.weight()))
          .toList();

  public static final List<Line> LINES =
      Trade.COMMERCIAL.rows().stream()
          .map(
              trade ->
                  new Line(
                      trade.code(),
                      trade.sector().name(),
                      trade.weight(),
                      trade.words(),
                      trade.scope()))
          .toList();

  public static final List<Watch> WATCHES =
      Supervision.ALL.rows().stream()
          .map(
              each ->
                  new Watch(
                      each.domain(), each.authority(), each.list(), each.basis(), each.weight()))
          .toList();

  public static final List<String> STREETS = Table.read("streets.csv", cells -> cells[0]);

  private Vocabulary() {}

  /** The name of a person as their generation was given it; the same for the same roll. */
  public static String personName(String surname, int birthYear, boolean male, long roll) {
    Dice.Rolls rolls = new Dice(roll).on(Topic.PERSON_NAME, 0);
    return surname + GivenNames.given(birthYear, male, rolls);
  }

  public static String surname(long roll) {
    Dice.Rolls rolls = new Dice(roll).on(Topic.PERSON_NAME, 1);
    return GivenNames.surname(rolls.chance(0.7), rolls);
  }

  /**
   * A unified social credit code that no other number of that region and kind has.
   *
   * @param kind such as 91 for an enterprise
   * @param number below 229 million
   */
  public static String creditCode(String kind, String region, long number) {
    return Codes.credit(kind, region, Codes.subject(number));
  }

  /**
   * A citizen identity number.
   *
   * @param birth eight digits, such as 19840531
   * @param sequence 0..999, odd for men
   */
  public static String citizenNumber(String region, int birth, int sequence) {
    return Codes.citizen(region, birth, sequence);
  }

  /** A prefix and a number with leading zeros. */
  public static String numbered(String prefix, long number, int width) {
    return Codes.numbered(prefix, number, width);
  }
}
