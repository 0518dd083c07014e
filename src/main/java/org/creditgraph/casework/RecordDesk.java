package org.creditgraph.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.creditgraph.casework.RecordStep.Happening;
import org.creditgraph.casework.RecordStep.NewRecord;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Result;
import org.creditgraph.store.FactStore;

/**
 * Takes steps in the life of credit records, each an append of facts as one batch.
 *
 * <p>A step is judged while its own batch is open: no other batch can be committed then, so what it
 * is judged by is what it is added to. It is told only after the commit, and after the snapshot has
 * it, so that whoever asked reads his own write.
 */
public final class RecordDesk {
  private static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");
  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private final OneBatch batches;
  private final Supplier<Snapshot> follow;
  private final Clock clock;
  private final PublicationTerms terms;

  /**
   * @param follow gives the snapshot that has taken in every batch committed so far
   * @param patience how long a step waits for others to be taken and for an import to end
   * @param terms how long records are published
   */
  public RecordDesk(
      FactStore store,
      Supplier<Snapshot> follow,
      Clock clock,
      Duration patience,
      PublicationTerms terms) {
    this.batches = new OneBatch(store, follow, patience);
    this.follow = follow;
    this.clock = clock;
    this.terms = terms;
  }

  /**
   * Takes a step, once for each key.
   *
   * @throws Refusal for what stands against it: RECORD_… and …OBJECTION… by the record's state,
   *     INVALID_…, UNKNOWN_…, KEY_REUSED, IMPORT_UNDER_WAY, or OVERLOADED by other steps
   */
  public StepTaken take(RecordStep step, Errand errand) {
    OneBatch.Made made =
        batches.make(title(step), step.toString(), errand, writer -> write(step, errand, writer));
    return new StepTaken(
        step.recordId(), made.batch(), made.errand(), made.snapshot(), made.repeated());
  }

  private void write(RecordStep step, Errand errand, BatchWriter writer) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CIVIL);
    Optional<CreditRecord> known = known(step.recordId());
    switch (step) {
      case NewRecord made -> {
        if (known.isPresent()) {
          throw new Refusal(
              "RECORD_ALREADY_KNOWN",
              "recordId is '" + made.recordId() + "', which a record has already; give a new one.");
        }
        StepRules.check(made, today);
        write(writer, List.of(StepFacts.record(made, errand)));
        write(writer, StepFacts.persons(made, errand));
      }
      case Happening happening -> {
        CreditRecord record =
            known.orElseThrow(
                () ->
                    new Refusal(
                        "UNKNOWN_RECORD",
                        "recordId is '" + happening.recordId() + "', which no record has."));
        LocalDate day = StepRules.check(happening, record, today, terms);
        write(writer, List.of(StepFacts.event(happening, day, errand)));
      }
    }
  }

  /** The record as known after the last batch; there is no later one while ours is open. */
  private Optional<CreditRecord> known(String recordId) {
    Snapshot snapshot = follow.get();
    if (snapshot.batches().isEmpty()) {
      return Optional.empty();
    }
    View view = snapshot.at(new AsOf(END_OF_TIME, snapshot.batches().getLast().recordedAt()));
    return view.record(recordId);
  }

  private static void write(BatchWriter writer, List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    List<BatchWriter.Row> rows =
        facts.stream().map(fact -> new BatchWriter.Row(fact, false)).toList();
    for (Result result : writer.write(rows)) {
      if (result.effect() == Effect.REFUSED) {
        throw new Refusal("INVALID_ARGUMENT", argument(result) + ": " + result.reason() + ".");
      }
    }
  }

  private static String argument(Result result) {
    return switch (String.valueOf(result.column())) {
      case "subject_id" -> "subjectId";
      case "person_id" -> "persons.personId";
      default -> "recordId";
    };
  }

  private static String title(RecordStep step) {
    return switch (step) {
      case NewRecord made -> "RECORDED " + made.recordId();
      case Happening happening -> happening.kind() + " " + happening.recordId();
    };
  }
}
