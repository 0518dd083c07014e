package org.creditgraph.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditgraph.casework.RecordStep.Happening;
import org.creditgraph.casework.RecordStep.NewRecord;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CreditRecord.ResponsiblePerson;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Severity;
import org.creditgraph.ingest.ExportRequest;
import org.creditgraph.ingest.Exporter;
import org.creditgraph.ingest.ImportRequest;
import org.creditgraph.ingest.Importer;
import org.creditgraph.ingest.InMemoryFactStore;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.sanction.Standing;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.FactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordDeskTests {
  private static final Instant NOW = Instant.parse("2024-06-30T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
  private static final String GRAPH =
      """
      --- 2024-06-01T00:00:00Z
      P1 -legal-> A
      S1 =store(platform:M, operator:A)= 2021-01-01..
      FRESH =record(subject:A)= 2024-05-01
      SHIELD =record(subject:A)= 2024-05-01
      SHIELD !SHIELDED 2024-06-20..2024-07-10
      REPAIR =record(subject:A)= 2024-05-01
      REPAIR !REPAIRED 2024-06-10
      REVOKE =record(subject:A)= 2024-05-01
      REVOKE !REVOKED 2024-06-10
      OBJECT =record(subject:A)= 2024-05-01
      OBJECT !OBJECTED 2024-06-10
      REJECT =record(subject:A)= 2024-05-01
      REJECT !OBJECTED 2024-06-10
      REJECT !OBJECTION_REJECTED 2024-06-12
      ENDED =record(subject:A, ended_on:2024-06-01)= 2024-05-01
      """;

  private final FactStore store = ToldStore.of(DrawnGraph.of(GRAPH).snapshot(), NOW);
  private final LiveSnapshot live = LiveSnapshot.load(store);
  private final RecordDesk desk =
      new RecordDesk(
          store,
          live::follow,
          Clock.fixed(NOW, ZoneOffset.UTC),
          Duration.ofMillis(200),
          PublicationTerms.BY_SEVERITY);

  /** Rows are how a record stands, columns are what is asked; a cell is the code or the state. */
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          record | REPAIRED        | SHIELDED        | REVOKED        | OBJECTED          | OBJECTION_UPHELD | OBJECTION_REJECTED
          FRESH  | REPAIRED        | SHIELDED        | REVOKED        | IN_FORCE disputed | NO_OBJECTION     | NO_OBJECTION
          SHIELD | REPAIRED        | RECORD_SHIELDED | REVOKED        | SHIELDED disputed | NO_OBJECTION     | NO_OBJECTION
          REPAIR | RECORD_REPAIRED | RECORD_REPAIRED | REVOKED        | RECORD_REPAIRED   | NO_OBJECTION     | NO_OBJECTION
          REVOKE | RECORD_REVOKED  | RECORD_REVOKED  | RECORD_REVOKED | RECORD_REVOKED    | RECORD_REVOKED   | RECORD_REVOKED
          OBJECT | REPAIRED disputed | SHIELDED disputed | REVOKED disputed | OBJECTION_PENDING | REVOKED        | IN_FORCE
          REJECT | REPAIRED        | SHIELDED        | REVOKED        | IN_FORCE disputed | NO_OBJECTION     | NO_OBJECTION
          ENDED  | RECORD_ENDED    | RECORD_ENDED    | REVOKED        | RECORD_ENDED      | NO_OBJECTION     | NO_OBJECTION
          NONE   | UNKNOWN_RECORD  | UNKNOWN_RECORD  | UNKNOWN_RECORD | UNKNOWN_RECORD    | UNKNOWN_RECORD   | UNKNOWN_RECORD
          """)
  void shouldAllowEachStepOnlyInItsStates(
      String record,
      String repaired,
      String shielded,
      String revoked,
      String objected,
      String upheld,
      String rejected) {
    List<String> expected = List.of(repaired, shielded, revoked, objected, upheld, rejected);
    List<RecordEventKind> kinds =
        List.of(
            RecordEventKind.REPAIRED,
            RecordEventKind.SHIELDED,
            RecordEventKind.REVOKED,
            RecordEventKind.OBJECTED,
            RecordEventKind.OBJECTION_UPHELD,
            RecordEventKind.OBJECTION_REJECTED);
    for (int i = 0; i < kinds.size(); i++) {
      RecordDeskTests fresh = new RecordDeskTests();
      assertThat(fresh.outcome(step(record, kinds.get(i))))
          .as("%s %s", record, kinds.get(i))
          .isEqualTo(expected.get(i));
    }
  }

  private String outcome(RecordStep step) {
    try {
      StepTaken taken = desk.take(step, errand("one"));
      View view = taken.snapshot().at(new AsOf(TODAY, taken.batch().recordedAt()));
      Standing standing =
          Standing.of(view.record(step.recordId()).orElseThrow(), TODAY, view.terms());
      return standing.state() + (standing.disputed() ? " disputed" : "");
    } catch (Refusal refusal) {
      assertThat(store.batchesAfter(1)).isEmpty();
      return refusal.code();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FRESH, REPAIRED, 2024-04-30, , INVALID_DATE, from 2024-05-01",
    "FRESH, REPAIRED, 2024-07-01, , INVALID_DATE, to 2024-06-30",
    "FRESH, SHIELDED, 2024-07-01, , INVALID_ARGUMENT, until is missing",
    "FRESH, SHIELDED, 2024-07-02, 2024-07-01, INVALID_DATE, from 2024-07-02 on",
    "SHIELD, SHIELDED, 2024-07-10, 2024-07-20, RECORD_SHIELDED, 2024-06-20 to 2024-07-10",
    "OBJECT, OBJECTION_REJECTED, 2024-06-09, , INVALID_DATE, from 2024-06-10",
    "REJECT, OBJECTED, 2024-06-12, , INVALID_DATE, later day"
  })
  void shouldRefuseDaysThatMakeNoSense(
      String record, RecordEventKind kind, LocalDate on, LocalDate until, String code, String why) {
    RecordStep step = new Happening(record, kind, Optional.of(on), Optional.ofNullable(until));
    assertThatThrownBy(() -> desk.take(step, errand("k")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(why);
  }

  @Test
  void shouldKeepWhoAndWhyWithTheEventAndWithTheBatch() {
    desk.take(step("FRESH", RecordEventKind.REPAIRED), errand("k1"));
    Fact event = ToldStore.event(store, "FRESH", "REPAIRED").orElseThrow();
    assertThat(event.source()).isEqualTo("海口市信用办");
    assertThat(event.text("note")).isEqualTo("整改完成");
    assertThat(event.date("effective_on")).isEqualTo(TODAY);
    assertThat(store.noted("k1").orElseThrow().note().author()).isEqualTo("海口市信用办");
    assertThat(store.noted("k1").orElseThrow().batch().title()).isEqualTo("REPAIRED FRESH");
  }

  @Test
  void shouldLoseNoStepWhenExportedAndImported(@TempDir Path folder) {
    desk.take(step("FRESH", RecordEventKind.SHIELDED), errand("k1"));
    desk.take(made("NEW", "A", "P1"), errand("k2"));
    new Exporter(store, System::nanoTime)
        .run(new ExportRequest(folder.resolve("out"), null, null), (type, count) -> {});
    FactStore other = new InMemoryFactStore(NOW);
    LiveSnapshot follower = LiveSnapshot.load(other);
    new Importer(other, follower::follow, Clock.fixed(NOW, ZoneOffset.UTC), System::nanoTime, PublicationTerms.BY_SEVERITY)
        .run(
            new ImportRequest(
                "again",
                folder.resolve("out"),
                ImportRequest.Format.CSV,
                null,
                null,
                folder.resolve("work")),
            progress -> {});
    View here = live.follow().at(new AsOf(TODAY, NOW.plusSeconds(1)));
    View there = follower.follow().at(new AsOf(TODAY, NOW.plusSeconds(1)));
    for (String record : List.of("FRESH", "NEW", "REJECT")) {
      assertThat(there.record(record)).isPresent().isEqualTo(here.record(record));
    }
  }

  @Test
  void shouldTakeTheSameStepOnceForOneKey() {
    StepTaken first = desk.take(step("FRESH", RecordEventKind.REPAIRED), errand("k1"));
    RecordDesk restarted =
        new RecordDesk(
            store,
            live::follow,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Duration.ofMillis(200),
            PublicationTerms.BY_SEVERITY);
    StepTaken second = restarted.take(step("FRESH", RecordEventKind.REPAIRED), errand("k1"));
    assertThat(second.batch()).isEqualTo(first.batch());
    assertThat(List.of(first.repeated(), second.repeated())).containsExactly(false, true);
    assertThat(store.batchesAfter(1)).hasSize(1);
  }

  @Test
  void shouldRefuseAKeyForAnotherStepAndTakeAKeyWhoseStepWasRefused() {
    Errand errand = errand("k1");
    assertThat(code(() -> desk.take(step("ENDED", RecordEventKind.REPAIRED), errand)))
        .isEqualTo("RECORD_ENDED");
    desk.take(step("FRESH", RecordEventKind.OBJECTED), errand);
    assertThat(code(() -> desk.take(step("FRESH", RecordEventKind.REPAIRED), errand)))
        .isEqualTo("KEY_REUSED");
    Errand another = new Errand(errand.actor(), "another reason", errand.key());
    assertThat(code(() -> desk.take(step("FRESH", RecordEventKind.OBJECTED), another)))
        .isEqualTo("KEY_REUSED");
  }

  @Test
  void shouldMakeARecordThatTheNextStepFinds() {
    desk.take(made("NEW", "A", "P1"), errand("k1"));
    StepTaken taken = desk.take(step("NEW", RecordEventKind.REVOKED), errand("k2"));
    View view = taken.snapshot().at(new AsOf(TODAY, taken.batch().recordedAt()));
    assertThat(view.record("NEW").orElseThrow().persons()).hasSize(1);
    assertThat(view.record("NEW").orElseThrow().source()).isEqualTo("海口市信用办");
    assertThat(code(() -> desk.take(made("NEW", "A", "P1"), errand("k3"))))
        .isEqualTo("RECORD_ALREADY_KNOWN");
  }

  @Test
  void shouldRefuseARecordOfWhatIsNotKnownAndLeaveNothingBehind() {
    assertThatThrownBy(() -> desk.take(made("NEW", "nobody", "P1"), errand("k")))
        .hasMessageContaining("subjectId");
    assertThatThrownBy(() -> desk.take(made("NEW", "A", "nobody"), errand("k")))
        .hasMessageContaining("persons.personId");
    assertThat(store.batchesAfter(1)).isEmpty();
    assertThat(live.follow().sequence()).isEqualTo(1);
  }

  @Test
  void shouldRefuseARecordThatNamesAPersonTwice() {
    assertThatThrownBy(() -> desk.take(made("NEW", "A", "P1", "P1"), errand("k")))
        .hasMessageContaining("persons names P1 twice");
  }

  /** Each once waited for all before it, each of which waited for the import. */
  @Test
  void shouldNotWaitLongForOtherStepsThatWait() throws Exception {
    try (BatchWriter writer = store.begin("an import");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> codes =
          IntStream.range(0, 6)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              code(
                                  () ->
                                      desk.take(
                                          step("FRESH", RecordEventKind.OBJECTED),
                                          errand("waits" + i)))))
              .toList();
      for (Future<String> code : codes) {
        assertThat(code.get()).isIn("IMPORT_UNDER_WAY", "OVERLOADED");
      }
      assertThat(codes).anyMatch(code -> code.resultNow().equals("OVERLOADED"));
    }
  }

  @Test
  void shouldWaitForAnImportAndSayWhenItTakesTooLong() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<StepTaken> waiting;
      try (BatchWriter writer = store.begin("an import")) {
        assertThat(code(() -> desk.take(step("FRESH", RecordEventKind.OBJECTED), errand("k1"))))
            .isEqualTo("IMPORT_UNDER_WAY");
        waiting =
            threads.submit(() -> desk.take(step("FRESH", RecordEventKind.OBJECTED), errand("k2")));
        Thread.sleep(50);
        assertThat(waiting.isDone()).isFalse();
      }
      assertThat(waiting.get().batch().sequence()).isEqualTo(2);
    }
  }

  /** Of steps that exclude each other one is taken, whoever comes first; of one key all agree. */
  @Test
  void shouldTakeOneOfManyThatAskAtOnce() throws Exception {
    List<Future<StepTaken>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        Errand errand = errand("k" + i % 10);
        asked.add(threads.submit(() -> desk.take(step("FRESH", RecordEventKind.REPAIRED), errand)));
      }
    }
    List<String> outcomes = new ArrayList<>();
    for (Future<StepTaken> one : asked) {
      Throwable failure = catchThrowable(one::get);
      outcomes.add(
          failure == null
              ? "taken " + one.get().repeated()
              : ((Refusal) failure.getCause()).code());
    }
    assertThat(outcomes).containsOnlyOnce("taken false").containsOnlyOnce("taken true");
    assertThat(outcomes.stream().filter("RECORD_REPAIRED"::equals)).hasSize(18);
    assertThat(store.batchesAfter(1)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'', why, k, actor", "who, ' ', k, reason", "who, why, '', key"})
  void shouldWantWhoWhyAndAKey(String actor, String reason, String key, String named) {
    assertThatThrownBy(() -> new Errand(actor, reason, key))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(named + " is empty; give 1 to");
  }

  private static String code(Runnable step) {
    return ((Refusal) catchThrowable(step::run)).code();
  }

  private static Errand errand(String key) {
    return new Errand("海口市信用办", "整改完成", key);
  }

  private static RecordStep step(String record, RecordEventKind kind) {
    Optional<LocalDate> until =
        kind == RecordEventKind.SHIELDED ? Optional.of(TODAY.plusDays(5)) : Optional.empty();
    return new Happening(record, kind, Optional.empty(), until);
  }

  private static RecordStep made(String id, String subject, String... persons) {
    return new NewRecord(
        id,
        subject,
        RecordKind.PENALTY,
        Severity.GENERAL,
        Optional.empty(),
        Optional.of("TAX"),
        Optional.of("虚开发票"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        TODAY,
        Optional.empty(),
        Stream.of(persons).map(person -> new ResponsiblePerson(person, null)).toList());
  }
}
