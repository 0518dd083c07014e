package org.creditgraph.society;

/**
 * What people in a society do, and how often. Each is a number within a range from which every
 * world draws its own; those that are weights count beside each other.
 */
public enum Behaviour {
  /** Which part of those caught at something that is more than minor evades. */
  EVASION(0, 0.6),
  /** Which part of the merchants sanctioned by a platform goes on elsewhere as somebody else. */
  STORE_EVASION(0, 0.6),
  /** Which part of the firms is caught, over the years, at something more than minor. */
  CAUGHT(0.02, 0.08),
  /** Minor cases for each that is more. */
  MINOR_CASES(0.1, 1.5),
  /** Which part of what is more than minor is serious. */
  SERIOUS(0.15, 0.75),
  /** Which part of the records is revoked later. */
  REVOKED(0, 0.06),
  /** Days from the inspection to the decision, on average. */
  PROCEDURE_DAYS(30, 260),
  /** How well evaders plan, on average. */
  SKILL(0.1, 0.75),
  /** How likely a trace that was to be cut stays all the same, where no skill is. */
  CARELESSNESS(0.2, 0.95),
  /** How much an evader wants to take along. */
  CARRY(0.4, 1),
  /** Which part of the partners an evader brings over. */
  PARTNERS_CARRIED(0.3, 1),
  /** Weight: the owner leads the next firm himself. */
  FRONT_SELF(0.1, 1),
  /** Weight: spouse, parents, children. */
  FRONT_HOUSEHOLD(0.2, 1),
  /** Weight: siblings, in-laws, cousins. */
  FRONT_KIN(0.1, 1),
  /** Weight: friends, drivers, employees, former partners. */
  FRONT_CIRCLE(0.1, 1),
  /** Weight: strangers who are paid. */
  FRONT_PAID(0.02, 0.6),
  /** Weight: another organisation holds the shares. */
  FRONT_CHAIN(0.02, 0.5),
  /** Weight: a firm founded for it. */
  VEHICLE_FRESH(0.3, 1),
  /** Weight: a shelf firm that is bought. */
  VEHICLE_SHELF(0.05, 0.7),
  /** Weight: an existing firm of a relative or friend. */
  VEHICLE_FRIENDLY(0.1, 0.7),
  /** Weight: another firm of his own. */
  VEHICLE_OWN(0.15, 1),
  /** Weight: an old firm without trade, of his own people, that is woken. */
  VEHICLE_SLEEPER(0.15, 1),
  /** Weight: an individual business or a cooperative. */
  VEHICLE_SMALL(0.02, 0.5),
  /** Which part of the evasions is split over several firms. */
  SPLIT(0, 0.3),
  /** Which part goes through a firm between. */
  TWO_HOPS(0, 0.2),
  /** Which part acts before the decision. */
  EARLY(0.05, 0.55),
  /** Which part waits a year or more. */
  LATE(0, 0.35),
  /** Which part of the old trade mostly stays behind. */
  REMAINDER(0, 0.25),
  /** How much likelier an evader is caught again. */
  RELAPSE(1, 8),
  /** Weight, beside the rest that does not evade: those who sell or hand on in earnest. */
  DISPOSAL(0.05, 0.6),
  /** Sales, buy-outs and mergers of a firm in a year. */
  SALES(0.002, 0.03),
  /** Managers, partners and staff who leave a firm in a year to found their own. */
  DEFECTIONS(0.004, 0.05),
  /** Firms that close, of a hundred in a year, as a part. */
  CLOSURES(0.015, 0.09),
  /** Other changes of a firm in a year: moves, names, posts, partners, phones. */
  CHANGES(0.05, 0.5),
  /** Which part of the partners changes in a year. */
  CHURN(0.04, 0.3),
  /** Contracts with a partner in a year. */
  TRADE(0.8, 2.4),
  /** Partners that a firm finds itself, on average; as many find it. */
  PARTNERS(2.5, 5),
  /** How much trade leans on few big customers. */
  BIG_CUSTOMERS(0.1, 0.8),
  /** Which part of the founders has another firm. */
  SERIAL_OWNERS(0.1, 0.55),
  /** Which part of the firms is founded to sleep. */
  SLEEPERS(0.02, 0.15),
  /** Which part of the firms has an agent for registration and books. */
  AGENCIES(0.05, 0.45),
  /** Which part of the posts and shares goes to the family. */
  FAMILY_FIRMS(0.15, 0.8),
  /** Which part of the names is fashionable. */
  FASHION(0.05, 0.5),
  /** Which part of the phones once belonged to somebody else. */
  RECYCLED_PHONES(0, 0.04),
  /** Which part of the firms of trade and food has stores on platforms. */
  ONLINE(0.1, 0.6),
  /** Sanctions of a store in a year. */
  STORE_SANCTIONS(0.02, 0.1),
  /** Individual businesses for each enterprise. */
  SMALL_BUSINESSES(0.05, 0.5),
  /** People for each enterprise. */
  PEOPLE(7, 13),
  /** How many years are lived through. */
  YEARS(9, 15),
  /** Which part of those who buy a business have one already. */
  BUYERS_IN_BUSINESS(0.15, 0.9),
  /** Which part of the strangers who are paid have firms in their name already. */
  STRAWS_IN_BUSINESS(0, 0.5);

  private final double low;
  private final double high;

  Behaviour(double low, double high) {
    this.low = low;
    this.high = high;
  }

  public double low() {
    return low;
  }

  public double high() {
    return high;
  }

  double usual() {
    return (low + high) / 2;
  }
}
