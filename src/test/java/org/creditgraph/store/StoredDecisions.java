package org.creditgraph.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decisions for tests of what keeps them. */
final class StoredDecisions {
  private StoredDecisions() {}

  static StoredDecision of(String id, @Nullable String key) {
    return new StoredDecision(
        id,
        key,
        key == null ? null : "digest " + key,
        "E1",
        "TENDER_PARTICIPATION",
        "a tender 招标",
        "PASS",
        "{\"outcome\":\"PASS\"}",
        "sha",
        Instant.parse("2024-06-30T03:00:00Z"));
  }
}
