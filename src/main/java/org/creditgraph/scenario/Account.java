package org.creditgraph.scenario;

/** A bank account. */
final class Account {
  final Firm owner;
  final String bank;
  final int opened;
  String id = "";

  Account(Firm owner, String bank, int opened) {
    this.owner = owner;
    this.bank = bank;
    this.opened = opened;
  }
}
