package org.creditgraph.api;

import java.time.LocalDate;
import java.util.Optional;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** An account that pays and is paid. */
final class AccountNode extends Node {
  AccountNode(View view, int number) {
    super(view, number);
  }

  public @Nullable String accountKind() {
    return text("kind");
  }

  public @Nullable String bank() {
    return text("bank");
  }

  public @Nullable String accountStatus() {
    return text("status");
  }

  public @Nullable LocalDate openedOn() {
    return date("opened_on");
  }

  public @Nullable LocalDate closedOn() {
    return date("closed_on");
  }

  public Optional<Node> owner() {
    return reference("owner_id");
  }
}
