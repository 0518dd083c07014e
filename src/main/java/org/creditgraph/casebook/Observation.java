package org.creditgraph.casebook;

/**
 * Which part of what happened is on file; it is drawn apart from what happened.
 *
 * @param contracts of all contracts
 * @param posts of the posts below the legal representative and above the staff
 * @param staff of the employees
 * @param holdings of the shareholdings
 * @param phones of the phones
 * @param mails of the e-mail addresses
 * @param addresses of the addresses
 * @param accounts of the accounts
 * @param kin of the kinships between people who matter
 * @param numbers of the citizen numbers
 * @param conduct of the dates of the conduct
 * @param persons of the persons that a record holds responsible
 * @param starts of the days from which a contact is used
 * @param formerNames of the former names
 * @param industries of the industries
 * @param assets of the vessels and vehicles
 * @param stores of the contacts of stores
 * @param late of the changes that are registered late
 * @param lateness how late these are, in days, the mean
 * @param errors of the phones that are mistyped
 * @param hands of the addresses, phones and names that are written in another way
 * @param doubles of the people who stand under a second id without a number
 */
public record Observation(
    double contracts,
    double posts,
    double staff,
    double holdings,
    double phones,
    double mails,
    double addresses,
    double accounts,
    double kin,
    double numbers,
    double conduct,
    double persons,
    double starts,
    double formerNames,
    double industries,
    double assets,
    double stores,
    double late,
    double lateness,
    double errors,
    double hands,
    double doubles) {

  /** Everything as it happened: to look at what happened. */
  static final Observation WHOLE =
      new Observation(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0);

  static Observation drawn(Lots lots) {
    return new Observation(
        lots.chance(0.5) ? lots.scaled(0.03, 0.6) : lots.between(0.1, 0.6),
        lots.between(0.4, 0.98),
        Math.max(0, lots.between(-0.1, 0.7)),
        lots.between(0.75, 1.0),
        lots.between(0.45, 0.98),
        lots.between(0.1, 0.9),
        lots.between(0.6, 1.0),
        Math.max(0, lots.between(-0.1, 0.75)),
        lots.between(0.06, 0.85),
        lots.between(0.2, 0.97),
        lots.between(0.3, 0.97),
        lots.between(0.15, 0.9),
        lots.between(0.4, 1.0),
        lots.between(0.3, 1.0),
        lots.between(0.7, 1.0),
        lots.between(0.3, 1.0),
        lots.between(0.2, 0.95),
        lots.between(0.0, 0.4),
        lots.between(15.0, 160.0),
        lots.between(0.0, 0.04),
        lots.between(0.05, 0.45),
        Math.max(0, lots.between(-0.03, 0.08)));
  }
}
