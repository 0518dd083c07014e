package org.creditgraph.society;

/** A lasting trade between a supplier and a buyer. */
final class CommercialTie {
  final Business supplier;
  final Business buyer;

  /** Contracts in a year. */
  final double rate;

  final long amount;
  final int from;
  int to = Epoch.OPEN;

  /** How many contracts it came to. */
  int signed;

  CommercialTie(Business supplier, Business buyer, double rate, long amount, int from) {
    this.supplier = supplier;
    this.buyer = buyer;
    this.rate = rate;
    this.amount = amount;
    this.from = from;
  }

  Business other(Business one) {
    return one == supplier ? buyer : supplier;
  }

  boolean isOpen(int day) {
    return from <= day && day <= to;
  }
}
