package org.creditgraph.society;

import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/** A phone, address, e-mail or account that a business or an outlet is reached by. */
final class ContactUse {
  final LinkKind kind;
  final String value;

  /** In place of the value, where it is an account that is known. */
  final @Nullable BankAccount account;

  final int from;
  int to = Epoch.OPEN;

  ContactUse(LinkKind kind, String value, @Nullable BankAccount account, int from) {
    this.kind = kind;
    this.value = value;
    this.account = account;
    this.from = from;
  }
}
