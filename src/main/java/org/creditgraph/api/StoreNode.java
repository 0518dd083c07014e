package org.creditgraph.api;

import java.time.LocalDate;
import java.util.Optional;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** A store on a platform. */
final class StoreNode extends Node {
  StoreNode(View view, int number) {
    super(view, number);
  }

  public @Nullable String category() {
    return text("category");
  }

  public @Nullable String storeStatus() {
    return text("status");
  }

  public @Nullable LocalDate openedOn() {
    return date("opened_on");
  }

  public @Nullable LocalDate closedOn() {
    return date("closed_on");
  }

  public Optional<Node> platform() {
    return reference("platform_id");
  }

  public Optional<Node> operator() {
    return reference("operator_id");
  }
}
