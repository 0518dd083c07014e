package org.creditgraph.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.creditgraph.casework.Errand;
import org.creditgraph.casework.RecordDesk;
import org.creditgraph.casework.RecordStep;
import org.creditgraph.casework.RecordStep.Happening;
import org.creditgraph.casework.RecordStep.NewRecord;
import org.creditgraph.casework.StepTaken;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.CreditRecord.ResponsiblePerson;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.graph.Severity;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.snapshot.View;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes steps in the life of credit records. */
@Controller
class CaseworkController {
  private final RecordDesk desk;
  private final Clock clock;
  private final PublicationTerms terms;

  CaseworkController(RecordDesk desk, Clock clock, Sanctions sanctions) {
    this.desk = desk;
    this.clock = clock;
    this.terms = sanctions.policy().terms();
  }

  /** A change that was made, the source of the schema's RecordChange. */
  record Change(RecordShown record, Batch batch, String actor, String reason, boolean repeated) {}

  @MutationMapping
  Change recordCredit(@Argument Map<String, Object> input) {
    Input given = new Input(input);
    return take(
        new NewRecord(
            given.text("recordId"),
            given.text("subjectId"),
            RecordKind.valueOf(given.text("kind")),
            Severity.valueOf(given.text("severity")),
            given.maybe("list"),
            given.maybe("domain"),
            given.maybe("title"),
            given.maybe("authority"),
            given.maybe("basis"),
            given.day("conductFrom"),
            given.day("conductTo"),
            given.day("decidedOn").orElseThrow(),
            given.day("publishUntil"),
            given.persons()),
        given);
  }

  @MutationMapping
  Change repairRecord(@Argument Map<String, Object> input) {
    return take(RecordEventKind.REPAIRED, input);
  }

  @MutationMapping
  Change shieldRecord(@Argument Map<String, Object> input) {
    return take(RecordEventKind.SHIELDED, input);
  }

  @MutationMapping
  Change revokeRecord(@Argument Map<String, Object> input) {
    return take(RecordEventKind.REVOKED, input);
  }

  @MutationMapping
  Change objectToRecord(@Argument Map<String, Object> input) {
    return take(RecordEventKind.OBJECTED, input);
  }

  @MutationMapping
  Change decideObjection(@Argument Map<String, Object> input) {
    return take(RecordEventKind.valueOf("OBJECTION_" + new Input(input).text("decision")), input);
  }

  private Change take(RecordEventKind kind, Map<String, Object> input) {
    Input given = new Input(input);
    return take(
        new Happening(given.text("recordId"), kind, given.day("effectiveOn"), given.day("until")),
        given);
  }

  private Change take(RecordStep step, Input given) {
    Errand errand = new Errand(given.text("actor"), given.text("reason"), given.text("key"));
    return Checkpoint.aside(() -> take(step, errand));
  }

  private Change take(RecordStep step, Errand errand) {
    StepTaken taken = desk.take(step, errand);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.CIVIL);
    View view = taken.snapshot().at(new AsOf(today, taken.batch().recordedAt())).by(terms);
    return new Change(
        view.record(taken.recordId())
            .flatMap(record -> RecordShown.of(view, record))
            .orElseThrow(() -> new IllegalStateException(taken.recordId() + " is not there")),
        taken.batch(),
        taken.errand().actor(),
        taken.errand().reason(),
        taken.repeated());
  }

  /** An input object as given; an absent field and a null mean the same. */
  private record Input(Map<String, Object> fields) {
    String text(String name) {
      return Objects.requireNonNull(fields.get(name), name).toString();
    }

    Optional<String> maybe(String name) {
      return Optional.ofNullable(fields.get(name)).map(Object::toString);
    }

    Optional<LocalDate> day(String name) {
      return Optional.ofNullable(fields.get(name)).map(LocalDate.class::cast);
    }

    List<ResponsiblePerson> persons() {
      List<?> given = (List<?>) Objects.requireNonNullElse(fields.get("persons"), List.of());
      return given.stream().map(person -> (Map<?, ?>) person).map(Input::person).toList();
    }

    private static ResponsiblePerson person(Map<?, ?> person) {
      return new ResponsiblePerson(
          String.valueOf(person.get("personId")),
          ResponsibleCapacity.valueOf(String.valueOf(person.get("capacity"))));
    }
  }
}
