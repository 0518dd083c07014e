package org.creditgraph.casebook;

import org.creditgraph.graph.ContractKind;
import org.jspecify.annotations.Nullable;

/** That one business regularly buys from another. */
final class Dealing {
  final Business supplier;
  final Business buyer;
  final int from;
  int to;
  final double perYear;
  final ContractKind kind;

  /** The one that this goes on for with another party on one side. */
  final @Nullable Dealing before;

  Dealing(
      Business supplier,
      Business buyer,
      int from,
      int to,
      double perYear,
      ContractKind kind,
      @Nullable Dealing before) {
    this.supplier = supplier;
    this.buyer = buyer;
    this.from = from;
    this.to = to;
    this.perYear = perYear;
    this.kind = kind;
    this.before = before;
  }

  Business than(Business one) {
    return one == supplier ? buyer : supplier;
  }
}
