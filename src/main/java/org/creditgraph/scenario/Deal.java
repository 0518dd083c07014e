package org.creditgraph.scenario;

import org.creditgraph.graph.ContractKind;

/** A contract between two firms. */
final class Deal {
  final Firm supplier;
  final Firm buyer;
  final int signed;
  ContractKind kind = ContractKind.SALE;
  long amount;
  int due;
  int completed;
  boolean dropped;

  Deal(Firm supplier, Firm buyer, int signed) {
    this.supplier = supplier;
    this.buyer = buyer;
    this.signed = signed;
  }

  Firm partnerOf(Firm firm) {
    return supplier == firm ? buyer : supplier;
  }
}
