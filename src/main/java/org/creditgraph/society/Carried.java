package org.creditgraph.society;

/**
 * What may pass from one business to the next.
 *
 * @see Handover
 */
enum Carried {
  PHONE(0.6, 0.8),
  MAIL(0.5, 0.6),
  ACCOUNT(0.25, 0.8),
  PREMISES(0.45, 0.7),
  NEXT_DOOR(0.12, 0.3),
  STAFF(0.7, 0.3),
  MANAGER(0.4, 0.5),
  SUPERVISOR(0.35, 0.5),
  CLERK(0.55, 0.2),
  EQUIPMENT(0.75, 0.45),
  STORES(0.6, 0.5),
  NAME(0.45, 0.9),
  TRADE(0.88, 0.25),
  FELLOW_HOLDER(0.3, 0.7);

  /** How often it is wanted by somebody who takes all along. */
  final double use;

  /** How much it gives away. */
  final double risk;

  Carried(double use, double risk) {
    this.use = use;
    this.risk = risk;
  }
}
