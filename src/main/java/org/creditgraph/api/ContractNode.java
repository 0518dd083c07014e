package org.creditgraph.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** A contract. */
final class ContractNode extends Node {
  ContractNode(View view, int number) {
    super(view, number);
  }

  public @Nullable String contractKind() {
    return text("kind");
  }

  public @Nullable String contractStatus() {
    return text("status");
  }

  public @Nullable BigDecimal amount() {
    return number("amount");
  }

  public @Nullable LocalDate signedOn() {
    return date("signed_on");
  }

  public @Nullable LocalDate dueOn() {
    return date("due_on");
  }

  public @Nullable LocalDate completedOn() {
    return date("completed_on");
  }
}
