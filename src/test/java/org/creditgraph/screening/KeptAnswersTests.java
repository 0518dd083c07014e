package org.creditgraph.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.FactHistory;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept with a snapshot must go with it: a check after a batch knows the batch. */
class KeptAnswersTests {
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
  private static final Policy POLICY = Policy.standard();
  private static final Matters MATTERS = Matters.standard(POLICY);
  private static final Screening SCREENING =
      new Screening(new Sanctions(POLICY), Predecessors.NONE);

  /** P1 leads A, which is asked about, and led B, which a record is about. */
  private static final String GRAPH =
      """
      P1 -legal-> A
      P1 -60%-> C; C -60%-> B
      P1 -legal-> B [2020-01-01..2024-01-15]
      R1 =record(subject:B, conduct_from:2024-01-01, conduct_to:2024-01-20)= 2024-02-01
      """;

  private final FactHistory history = DrawnGraph.of(GRAPH).history();
  private Snapshot snapshot = Snapshot.of(history.batches(), history.versions());

  @Test
  void shouldKnowTheNextBatchInWhatWasKept() {
    String restricted =
        "REJECT KEY_PERSON_RESTRICTION P1 LEGAL_REPRESENTATIVE"
            + " | REJECT KEY_PERSON_RESTRICTION P1 ACTUAL_CONTROLLER"
            + " | REVIEW RELATED_SERIOUS_RECORD B | REVIEW WARNING P1 LEGAL_REPRESENTATIVE";
    assertThat(findings()).isEqualTo(restricted);
    Fact repair = event("REPAIRED", "2024-02-20");
    history.tell(repair);
    assertThat(findingsAfterABatch()).as("repaired").isEmpty();
    history.retract(FactHistory.keyOf(repair));
    assertThat(findingsAfterABatch()).as("the repair was a mistake").isEqualTo(restricted);
    Fact role = known(FactType.ROLE, "B");
    history.retract(FactHistory.keyOf(role));
    assertThat(findingsAfterABatch())
        .as("P1 never led B")
        .isEqualTo(
            "REJECT KEY_PERSON_RESTRICTION P1 ACTUAL_CONTROLLER"
                + " | REVIEW RELATED_SERIOUS_RECORD B | REVIEW WARNING P1 ACTUAL_CONTROLLER");
    Fact holding = known(FactType.HOLDING, "C");
    history.retract(FactHistory.keyOf(holding));
    assertThat(findingsAfterABatch()).as("nor held C, which controls B").isEmpty();
    history.tell(holding);
    history.tell(role);
    assertThat(findingsAfterABatch()).as("both were true").isEqualTo(restricted);
    history.tell(event("REVOKED", "2024-02-25"));
    assertThat(findingsAfterABatch()).as("revoked").isEmpty();
  }

  @Test
  void shouldTellTheDaysApartInWhatWasKept() {
    Fact repair = event("REPAIRED", "2024-02-20");
    history.tell(repair);
    assertThat(findingsAfterABatch()).isEmpty();
    assertThat(findings(LocalDate.of(2024, 2, 19))).contains("REJECT");
    assertThat(findings(LocalDate.of(2024, 1, 31))).isEmpty();
    assertThat(findings()).isEmpty();
  }

  /** Two threads ask of whatever snapshot is the newest while batches lift and restore a record. */
  @Test
  void shouldAnswerManyThreadsByTheSnapshotTheyAsk() throws Exception {
    Fact repair = event("REPAIRED", "2024-02-20");
    AtomicReference<Snapshot> current = new AtomicReference<>(snapshot);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> asked = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        asked.add(threads.submit(() -> askUntil(current, 401)));
      }
      for (int batch = 2; batch <= 401; batch++) {
        if (batch % 2 == 0) {
          history.tell(repair);
        } else {
          history.retract(FactHistory.keyOf(repair));
        }
        follow();
        current.set(snapshot);
      }
      for (Future<Integer> each : asked) {
        assertThat(each.get()).isPositive();
      }
    }
  }

  private static int askUntil(AtomicReference<Snapshot> current, int last) {
    int asked = 0;
    Snapshot now;
    do {
      now = current.get();
      boolean repaired = now.sequence() % 2 == 0;
      assertThat(findings(now, TODAY).isEmpty()).as("batch %s", now.sequence()).isEqualTo(repaired);
      asked++;
    } while (now.sequence() < last);
    return asked;
  }

  private String findingsAfterABatch() {
    follow();
    return findings();
  }

  private void follow() {
    int sequence = history.batches().size() + 1;
    Batch batch = history.commit(Instant.parse("2025-01-01T00:00:00Z").plusSeconds(sequence));
    snapshot = snapshot.followedBy(batch, history.changes(sequence));
  }

  private String findings() {
    return findings(TODAY);
  }

  private String findings(LocalDate day) {
    return findings(snapshot, day);
  }

  private static String findings(Snapshot snapshot, LocalDate day) {
    View view = snapshot.at(new AsOf(day, Instant.parse("2026-01-01T00:00:00Z")));
    Check check = SCREENING.check(view, view.find("A"), MATTERS.of("TENDER_PARTICIPATION"));
    return String.join(" | ", check.findings().stream().map(found -> line(view, found)).toList());
  }

  private static String line(View view, Finding found) {
    String capacity = found.restriction().map(ban -> " " + ban.capacity()).orElse("");
    return found.effect() + " " + found.kind() + " " + view.id(found.party()) + capacity;
  }

  private Fact known(FactType type, String organization) {
    return history.known().stream()
        .filter(fact -> fact.type() == type)
        .filter(fact -> organization.equals(fact.text("organization_id")))
        .findFirst()
        .orElseThrow();
  }

  private static Fact event(String kind, String day) {
    @Nullable Object[] columns = {
      "record_id", "R1", "kind", kind, "effective_on", LocalDate.parse(day)
    };
    return Fact.of(FactType.RECORD_EVENT, columns);
  }
}
