package org.creditgraph.casebook;

import java.util.Locale;

/** A kind of thing that two parties may share on file. */
enum Trace {
  PEOPLE(1.0, 3),
  STAFF(0.8, 2),
  KIN(0.9, 1),
  PHONE(1.0, 2),
  MAIL(1.0, 1),
  ACCOUNT(1.0, 1),
  DEVICE(1.0, 1),
  ADDRESS(0.8, 1),
  BUILDING(0.3, 1),
  PARTNERS(0.5, 6),
  ASSET(0.8, 2),
  NAME(0.8, 1),
  OPERATOR(1.0, 1),
  CATEGORY(1.0, 1),
  TRADE(0.6, 1),
  DECLARED(1.0, 1);

  /** What part of its rarity it is worth. */
  final double worth;

  /** How many of the kind count. */
  final int most;

  Trace(double worth, int most) {
    this.worth = worth;
    this.most = most;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
