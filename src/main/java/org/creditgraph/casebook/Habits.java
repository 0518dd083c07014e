package org.creditgraph.casebook;

/**
 * How people in a population live and trade, and how often something happens to them.
 *
 * @param successions narratives of a change of entity, for each thousand enterprises
 * @param lookAlikes narratives of what only looks like one, for each thousand
 * @param unclear narratives that count neither way, for each thousand
 * @param ordinary listed enterprises of which nothing more is told, for each thousand
 * @param unlisted narratives told of enterprises that were never listed, for each thousand
 * @param stores narratives of store migrations, and as many of look-alikes, for each thousand
 * @param variety which part of the narratives occurs at all
 * @param carelessness how many traces an evader leaves: 1 as the narrative says
 * @param partners whom an enterprise deals with at a time, the median
 * @param contracts that two partners sign in a year, the mean
 * @param agency which part is registered at an agent's address
 * @param families which part is founded by kin of another founder
 * @param several which part is founded by somebody who leads another
 * @param mobility which part of the staff came from a competitor
 * @param years how long an enterprise lives, the mean
 * @param fashion which part of the brands is of the fashionable ones
 * @param buyers which part of those who buy a business lead one already
 * @param straws which part of those who lend their name lead others already
 */
public record Habits(
    double successions,
    double lookAlikes,
    double unclear,
    double ordinary,
    double unlisted,
    double stores,
    double variety,
    double carelessness,
    double partners,
    double contracts,
    double agency,
    double families,
    double several,
    double mobility,
    double years,
    double fashion,
    double buyers,
    double straws) {

  static Habits drawn(Lots lots) {
    return new Habits(
        lots.between(7.0, 19.0),
        lots.between(12.0, 30.0),
        lots.between(1.0, 4.0),
        lots.between(15.0, 60.0),
        lots.between(4.0, 20.0),
        lots.between(3.0, 10.0),
        lots.between(0.55, 1.0),
        lots.scaled(0.9, 3.2),
        lots.between(4.0, 11.0),
        lots.scaled(1.0, 4.0),
        lots.between(0.04, 0.25),
        lots.between(0.04, 0.18),
        lots.between(0.06, 0.22),
        lots.between(0.05, 0.3),
        lots.scaled(8, 30),
        lots.between(0.08, 0.35),
        lots.between(0.15, 0.9),
        lots.between(0.0, 0.5));
  }
}
