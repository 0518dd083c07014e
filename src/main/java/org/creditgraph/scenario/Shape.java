package org.creditgraph.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.creditgraph.graph.Refusal;

/**
 * What a population is like, apart from its size and seed.
 *
 * @param successions planted, for each thousand enterprises
 * @param lookAlikes planted, for each thousand enterprises
 * @param migrations of stores, for each thousand enterprises
 * @param storeLookAlikes for each thousand enterprises
 * @param retention how much of what a mover could change it keeps: 1 as the scheme says, below it
 *     less, above it more
 * @param missing which part of the contacts, ids and industries that are usually known is not
 * @param hubs how many share mass-registration addresses, agents' phones and nominees: 1 as on a
 *     free-trade island
 * @param siblings which part of the enterprises is led by someone who leads another
 * @param trade contracts of an enterprise: 1 is five on average
 * @param remainder which part of its trade mostly stays with a firm that was left
 * @param variety which part of the schemes and of the kinds of look-alikes occurs
 */
public record Shape(
    String name,
    double successions,
    double lookAlikes,
    double migrations,
    double storeLookAlikes,
    double retention,
    double missing,
    double hubs,
    double siblings,
    double trade,
    double remainder,
    double variety) {

  private static final String DRAWN = "drawn-";

  /** Much like what a bureau on the island has. */
  public static final Shape USUAL =
      new Shape("usual", 14, 30, 14, 10, 1.0, 0.0, 1.0, 0.18, 1.0, 0.05, 1);

  /** Movers who keep much. */
  public static final Shape EASY =
      new Shape("easy", 14, 30, 14, 10, 1.4, 0.0, 0.6, 0.12, 1.2, 0.05, 1);

  /** Movers who change most of it, among many hubs and siblings. */
  public static final Shape HARD =
      new Shape("hard", 14, 34, 14, 12, 0.6, 0.05, 1.2, 0.26, 0.8, 0.05, 1);

  /** Much is not known. */
  public static final Shape SPARSE =
      new Shape("sparse", 12, 30, 12, 10, 1.0, 0.3, 0.8, 0.15, 0.7, 0.05, 1);

  /** Few move: most who look like it do not. */
  public static final Shape RARE =
      new Shape("rare", 4, 36, 5, 16, 1.0, 0.0, 1.0, 0.22, 1.0, 0.05, 1);

  public static final List<Shape> ALL = List.of(USUAL, EASY, HARD, SPARSE, RARE);

  /**
   * A shape of which every number is drawn, as different from the others as populations may be: to
   * learn and to measure on more than one kind of world.
   */
  public static Shape drawn(int number) {
    Chance chance = new Chance(number);
    return new Shape(
        DRAWN + number,
        3 + 13 * chance.unit(),
        20 + 20 * chance.unit(),
        4 + 12 * chance.unit(),
        6 + 12 * chance.unit(),
        0.5 + chance.unit(),
        0.35 * Math.max(0, chance.unit() * 1.5 - 0.5),
        0.5 + chance.unit(),
        0.1 + 0.2 * chance.unit(),
        0.6 + 1.2 * chance.unit(),
        0.25 * chance.unit(),
        0.4 + 0.6 * chance.unit());
  }

  /**
   * The shape of that name; “drawn-7” is the seventh that is drawn.
   *
   * @throws Refusal UNKNOWN_SHAPE
   */
  public static Shape named(String name) {
    if (name.matches(DRAWN + "[0-9]{1,6}")) {
      return drawn(Integer.parseInt(name.substring(DRAWN.length())));
    }
    return ALL.stream()
        .filter(shape -> shape.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "UNKNOWN_SHAPE",
                    ("There is no shape “%s”; take one of %s, or drawn-1, drawn-2, …, or cases-1,"
                            + " cases-2, … of case narratives.")
                        .formatted(
                            name,
                            ALL.stream().map(Shape::name).collect(Collectors.joining(", ")))));
  }
}
