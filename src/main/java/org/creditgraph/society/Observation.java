package org.creditgraph.society;

/**
 * How much of what happened is on file. Each is a number within a range from which every world
 * draws its own; firms, regions and years differ around it.
 */
public enum Observation {
  /** Which part of the contracts. */
  CONTRACTS(0.03, 0.6),
  PHONES(0.3, 0.98),
  EMAILS(0.1, 0.7),
  ADDRESSES(0.5, 1),
  ACCOUNTS(0.05, 0.6),
  /** Which part of the posts that the register need not have: supervisors, managers, clerks. */
  POSTS(0.2, 1),
  /** Which part of the insured staff. */
  STAFF(0.02, 0.7),
  HOLDINGS(0.6, 1),
  ID_NUMBERS(0.1, 1),
  /** Which part of the ties of kin. */
  KIN(0.02, 0.8),
  /** Which part of the records tells the days of the conduct. */
  CONDUCT_DAYS(0.2, 1),
  /** Which part of the records names the persons who answer for it. */
  RESPONSIBLE_PERSONS(0.1, 0.9),
  /** Days by which changes are registered late, on average. */
  LATE_DAYS(5, 400),
  /** Which part of the periods lacks its start. */
  STARTS_UNKNOWN(0, 0.3),
  /** Which part of the periods that ended stands open. */
  ENDS_UNKNOWN(0, 0.3),
  /** Which part of the values has a slip of the pen. */
  SLIPS(0, 0.04),
  /** Which part of the values is written in another way. */
  VARIANTS(0, 0.5),
  /** Which part of the codes of firms. */
  CREDIT_CODES(0.5, 1),
  SCOPES(0.3, 1),
  INDUSTRIES(0.5, 1),
  FORMER_NAMES(0.3, 1),
  /** Which part of the vessels and vehicles. */
  EQUIPMENT(0.1, 0.9),
  SHIPMENTS(0.05, 0.6),
  /** Which part of the phones and accounts of stores. */
  STORE_CONTACTS(0.2, 0.9),
  /** Which part of the people stands in the files twice, under two ids. */
  DOUBLES(0, 0.02),
  /** How much firms, regions and years differ. */
  UNEVENNESS(0.1, 1.5);

  private final double low;
  private final double high;

  Observation(double low, double high) {
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
