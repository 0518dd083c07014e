package org.creditgraph.society;

/** An account at a bank. */
final class BankAccount {
  final Business owner;
  final String bank;
  final int opened;
  int closed = Epoch.OPEN;

  BankAccount(Business owner, String bank, int opened) {
    this.owner = owner;
    this.bank = bank;
    this.opened = opened;
  }
}
