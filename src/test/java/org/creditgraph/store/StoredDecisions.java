package org.creditgraph.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Decisions for tests of what keeps them. */
final class StoredDecisions {
  private StoredDecisions() {}

  static StoredDecision of(String id, @Nullable String key) {
    return new StoredDecision(
        id,
        key,
        "digest " + key,
        "E1",
        "TENDER_PARTICIPATION",
        "a tender 招标",
        LocalDate.of(2024, 6, 30),
        Instant.parse("2024-06-30T02:00:00.123456Z"),
        7,
        "policy",
        "hash",
        "hash",
        "none",
        "PASS",
        "{\"outcome\":\"PASS\"}",
        "sha",
        Instant.parse("2024-06-30T03:00:00Z"));
  }
}
