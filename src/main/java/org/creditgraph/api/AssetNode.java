package org.creditgraph.api;

import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** A vessel, vehicle or aircraft. */
final class AssetNode extends Node {
  AssetNode(View view, int number) {
    super(view, number);
  }

  public @Nullable String registrationNumber() {
    return text("number");
  }
}
