package org.creditgraph.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.creditgraph.decision.Checked;
import org.creditgraph.decision.Decision;
import org.creditgraph.decision.Decisions;
import org.creditgraph.decision.Question;
import org.creditgraph.decision.Replay;
import org.creditgraph.graph.Refusal;
import org.creditgraph.screening.Matter;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers whether applicants may pass: a query keeps nothing, a mutation a decision. */
@Controller
class ScreeningController {
  private final Decisions decisions;
  private final LocalDate registerBegan;

  ScreeningController(
      Decisions decisions,
      @Value("${creditgraph.register-began:1949-10-01}") LocalDate registerBegan) {
    this.decisions = decisions;
    this.registerBegan = registerBegan;
  }

  /** A kept decision worked out again, the source of the schema's Replay. */
  record ReplayShown(
      boolean comparable,
      boolean identical,
      Optional<String> answer,
      Optional<String> answerHash,
      String note) {}

  /** The source of the schema's Matter. */
  record MatterShown(Matter matter) {
    public String code() {
      return matter.code();
    }

    public String title() {
      return matter.title().zh();
    }

    public String titleEn() {
      return matter.title().en();
    }

    public String basis() {
      return matter.basis();
    }

    public List<Matter.Bar> bars() {
      return matter.bars();
    }

    public List<?> looksAt() {
      return matter.looksAt().stream().sorted().toList();
    }

    public double holderAtLeast() {
      return matter.holderMin().fraction();
    }

    public List<?> reviewOn() {
      return matter.reviewOn().stream().sorted().toList();
    }

    public double predecessorAtLeast() {
      return matter.predecessorMin();
    }
  }

  @QueryMapping("checkRelatedParties")
  CheckShown check(@Argument Map<String, Object> input, View view) {
    return answered(input, applicant(input), "partyId", view).getFirst();
  }

  @QueryMapping("checkRelatedPartiesInBulk")
  List<CheckShown> checkInBulk(@Argument Map<String, Object> input, View view) {
    return answered(input, applicants(input), "partyIds", view);
  }

  @MutationMapping("checkRelatedParties")
  CheckShown decide(
      @Argument Map<String, Object> input, View view, @ContextValue(Callers.CALLER) String caller) {
    return decided(input, applicant(input), "partyId", view, caller).getFirst();
  }

  @MutationMapping("checkRelatedPartiesInBulk")
  List<CheckShown> decideInBulk(
      @Argument Map<String, Object> input, View view, @ContextValue(Callers.CALLER) String caller) {
    return decided(input, applicants(input), "partyIds", view, caller);
  }

  @QueryMapping
  Optional<CheckShown> decision(@Argument String id, Snapshot snapshot) {
    return decisions.find(id, snapshot).map(DecisionShown::new);
  }

  @QueryMapping
  List<MatterShown> matters() {
    return decisions.matters().all().stream().map(MatterShown::new).toList();
  }

  @SchemaMapping(typeName = "RelatedPartyCheck")
  Optional<ReplayShown> replay(CheckShown check) {
    return check instanceof DecisionShown kept
        ? Optional.of(shown(decisions.replay(kept.decision())))
        : Optional.empty();
  }

  private static ReplayShown shown(Replay replay) {
    return new ReplayShown(
        replay.comparable(), replay.identical(), replay.answer(), replay.hash(), replay.note());
  }

  /** A key would have the same question find its decision again, and a query makes none. */
  private List<CheckShown> answered(
      Map<String, Object> input, List<String> partyIds, String argument, View view) {
    if (input.get("idempotencyKey") != null) {
      throw new Refusal(
          "KEY_NEEDS_MUTATION",
          "idempotencyKey stands in a query, which keeps no decision; ask the same as a mutation,"
              + " or leave the key out.");
    }
    Question question = question(input, partyIds);
    List<Checked> checks = decisions.check(view, parties(question, argument, view), question);
    return checks.stream()
        .<CheckShown>map(checked -> new AnswerShown(checked, question.purpose()))
        .toList();
  }

  private List<CheckShown> decided(
      Map<String, Object> input, List<String> partyIds, String argument, View view, String caller) {
    Question question = question(input, partyIds);
    List<Decision> known = decisions.decided(view.snapshot(), question);
    if (known.isEmpty()) {
      known = decisions.decide(view, parties(question, argument, view), question, caller);
    }
    return known.stream().<CheckShown>map(DecisionShown::new).toList();
  }

  private Question question(Map<String, Object> input, List<String> partyIds) {
    return new Question(
        partyIds,
        decisions.matters().of(text(input, "matter")),
        text(input, "purpose"),
        Optional.ofNullable((String) input.get("idempotencyKey")),
        Objects.toString(input.get("at"), ""));
  }

  private List<Integer> parties(Question question, String argument, View view) {
    checkRegister(view);
    return question.partyIds().stream().map(id -> Given.party(view, argument, id)).toList();
  }

  /** Of a time before there was a register, nothing found would say nothing. */
  private void checkRegister(View view) {
    if (view.asOf().validOn().isBefore(registerBegan)) {
      throw new Refusal(
          "BEFORE_REGISTER",
          "at.validOn is %s, before the register began; give a day from %s on."
              .formatted(view.asOf().validOn(), registerBegan));
    }
    if (view.sequence() == 0 && !view.snapshot().batches().isEmpty()) {
      Instant first = view.snapshot().batches().getFirst().recordedAt();
      throw new Refusal(
          "BEFORE_REGISTER",
          "at.knownAt is %s, before anything was recorded here; give a moment from %s on."
              .formatted(Scalars.written(view.asOf().knownAt()), Scalars.written(first)));
    }
  }

  private static List<String> applicant(Map<String, Object> input) {
    return List.of(text(input, "partyId"));
  }

  private static List<String> applicants(Map<String, Object> input) {
    List<?> ids = (List<?>) Objects.requireNonNull(input.get("partyIds"));
    return ids.stream().map(String::valueOf).toList();
  }

  private static String text(Map<String, @Nullable Object> input, String name) {
    return (String) Objects.requireNonNull(input.get(name), name);
  }
}
