package org.creditgraph.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.search.PartySearch;
import org.creditgraph.snapshot.Snapshot;

/**
 * A thicket of organisations that hold, guarantee and sit with each other, made so that every kind
 * of question is heavy: rings of ownership that converge slowly, hubs, and names that are alike.
 */
final class HeavyWorld {
  static final int ORGANIZATIONS = 3_000;
  private static final int HOLDERS = 12;
  private static final int GUARANTEES = 20;
  private static final int RECORDS = 200;

  private HeavyWorld() {}

  static Snapshot snapshot() {
    List<FactVersion> facts = new ArrayList<>();
    for (int i = 0; i < ORGANIZATIONS; i++) {
      add(
          facts,
          FactType.ORGANIZATION,
          "id",
          "E" + i,
          "kind",
          "ENTERPRISE",
          "name",
          "海南鑫隆贸易" + (char) (0x4E00 + i) + "有限公司");
      add(facts, FactType.PERSON, "id", "P" + i, "name", "张" + (char) (0x4E00 + i % 50));
      add(
          facts,
          FactType.ROLE,
          "holder_id",
          "P" + i % 40,
          "organization_id",
          "E" + i,
          "role",
          "DIRECTOR");
      add(
          facts,
          FactType.CONTACT,
          "subject_id",
          "E" + i,
          "kind",
          "ADDRESS",
          "value",
          "海口市龙华区国贸路" + i % 50 + "号");
    }
    for (int i = 0; i < ORGANIZATIONS; i++) {
      for (int k = 0; k < HOLDERS; k++) {
        int holder = (i + 1 + k * 251 + k * k) % ORGANIZATIONS;
        add(
            facts,
            FactType.HOLDING,
            "holder_id",
            "E" + holder,
            "organization_id",
            "E" + i,
            "share",
            new BigDecimal(k == 0 ? "0.449" : "0.05"));
      }
      for (int k = 0; k < GUARANTEES; k++) {
        add(
            facts,
            FactType.RELATION,
            "from_id",
            "E" + i,
            "to_id",
            "E" + (i + 7 + k * 37 + k * k) % ORGANIZATIONS,
            "kind",
            "GUARANTEES");
      }
    }
    for (int i = 0; i < RECORDS; i++) {
      add(
          facts,
          FactType.CREDIT_RECORD,
          "id",
          "R" + i,
          "subject_id",
          "E" + i,
          "kind",
          "LIST_ENTRY",
          "severity",
          "SERIOUS",
          "decided_on",
          LocalDate.of(2024, 1, 5));
    }
    return Snapshot.of(
        List.of(new Batch(1, Instant.parse("2024-02-01T00:00:00Z"), "heavy")), facts);
  }

  static PartySearch search(Snapshot snapshot) {
    PartySearch search = PartySearch.inMemory();
    search.bringUpTo(snapshot);
    return search;
  }

  private static void add(List<FactVersion> facts, FactType type, Object... columns) {
    facts.add(new FactVersion(Fact.of(type, columns), 1, FactVersion.STILL_KNOWN));
  }
}
