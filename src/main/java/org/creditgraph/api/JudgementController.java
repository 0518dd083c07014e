package org.creditgraph.api;

import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.creditgraph.casework.Errand;
import org.creditgraph.judgement.Judgement;
import org.creditgraph.judgement.JudgementReport;
import org.creditgraph.judgement.Judgements;
import org.creditgraph.judgement.Verdict;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.JudgementStore.Parties;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Keeps and shows what reviewers find of changes of entity. */
@Controller
class JudgementController {
  private final Judgements judgements;
  private final Clock clock;

  JudgementController(Judgements judgements, Clock clock, BatchLoaderRegistry registry) {
    this.judgements = judgements;
    this.clock = clock;
    registry
        .forTypePair(Asked.class, JudgementShown.class)
        .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> lastOf(asked)));
  }

  /**
   * Two parties, and the moment as known at which their judgement is asked for.
   *
   * @param knownAt null for now
   */
  record Asked(Parties parties, @Nullable Instant knownAt) {}

  /** The source of the schema's SuccessionJudgement. */
  record JudgementShown(Judgement judgement) {
    public String id() {
      return judgement.id();
    }

    public String predecessorId() {
      return judgement.predecessorId();
    }

    public String successorId() {
      return judgement.successorId();
    }

    public Verdict verdict() {
      return judgement.verdict();
    }

    public String reason() {
      return judgement.reason();
    }

    public String actor() {
      return judgement.actor();
    }

    public @Nullable Double probability() {
      return judgement.probability().isPresent() ? judgement.probability().getAsDouble() : null;
    }

    public String model() {
      return judgement.model();
    }

    public LocalDate validOn() {
      return judgement.validOn();
    }

    public Instant judgedAt() {
      return judgement.judgedAt();
    }

    public boolean repeated() {
      return judgement.repeated();
    }
  }

  /** The source of the schema's JudgementReport. */
  record ReportShown(
      List<JudgementReport.Band> bands,
      int unseenConfirmed,
      int unseenDismissed,
      double calibrationError) {}

  @MutationMapping
  JudgementShown judgeSuccession(@Argument Map<String, Object> input, View view) {
    return new JudgementShown(
        judgements.judge(
            view,
            Given.party(view, "predecessorId", text(input, "predecessorId")),
            Given.party(view, "successorId", text(input, "successorId")),
            Verdict.valueOf(text(input, "verdict")),
            new Errand(text(input, "actor"), text(input, "reason"), text(input, "key"))));
  }

  @QueryMapping
  ReportShown judgementReport(@Argument @Nullable OffsetDateTime knownAt) {
    JudgementReport report = judgements.report(moment(knownAt));
    return new ReportShown(
        report.bands(),
        report.unseenConfirmed(),
        report.unseenDismissed(),
        report.calibrationError());
  }

  @SchemaMapping(typeName = "Succession")
  CompletableFuture<JudgementShown> judgement(
      SuccessionShown succession,
      @Argument @Nullable OffsetDateTime knownAt,
      DataFetchingEnvironment environment,
      DataLoader<Asked, JudgementShown> loader) {
    Parties pair = new Parties(succession.predecessor().id(), succession.successor().id());
    OffsetDateTime moment = knownAt == null ? asked(environment) : knownAt;
    return loader.load(new Asked(pair, moment == null ? null : moment.toInstant()));
  }

  /** All that a page asks for, by one query for each moment. */
  private Map<Asked, JudgementShown> lastOf(Set<Asked> all) {
    Map<Optional<Instant>, Set<Parties>> byMoment = new HashMap<>();
    for (Asked asked : all) {
      byMoment
          .computeIfAbsent(Optional.ofNullable(asked.knownAt()), moment -> new LinkedHashSet<>())
          .add(asked.parties());
    }
    Map<Asked, JudgementShown> found = new HashMap<>();
    byMoment.forEach(
        (moment, pairs) ->
            judgements
                .lastOf(pairs, moment.orElseGet(clock::instant))
                .forEach(
                    (pair, last) ->
                        found.put(new Asked(pair, moment.orElse(null)), new JudgementShown(last))));
    return found;
  }

  /** The moment that the question around it asks about, where it names one. */
  private static @Nullable OffsetDateTime asked(DataFetchingEnvironment environment) {
    @Nullable ExecutionStepInfo step = environment.getExecutionStepInfo();
    while (step != null) {
      Object input = step.getArguments().get("input");
      Map<?, ?> arguments = input instanceof Map<?, ?> given ? given : step.getArguments();
      if (arguments.get("at") instanceof Map<?, ?> at
          && at.get("knownAt") instanceof OffsetDateTime knownAt) {
        return knownAt;
      }
      step = step.getParent();
    }
    return null;
  }

  private Instant moment(@Nullable OffsetDateTime knownAt) {
    return knownAt == null ? clock.instant() : knownAt.toInstant();
  }

  private static String text(Map<String, Object> input, String name) {
    return Objects.requireNonNull(input.get(name), name).toString();
  }
}
