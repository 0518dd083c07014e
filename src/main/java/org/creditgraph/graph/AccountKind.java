package org.creditgraph.graph;

/** What an account is; one without a kind is a bank account. */
public enum AccountKind {
  BANK,
  PAYMENT,
  /** Money lent is paid out of it and repaid into it. */
  LOAN
}
