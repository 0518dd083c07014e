package org.creditgraph.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.creditgraph.casework.Errand;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.InMemoryJudgementStore;
import org.creditgraph.store.JudgementStore.Parties;
import org.junit.jupiter.api.Test;

class JudgementsTests {
  private static final Instant START = Instant.parse("2026-06-30T01:00:00Z");
  private static final View VIEW = view("A", "B", "C");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<String, Double> known = new HashMap<>(Map.of("B", 0.9, "C", 0.3));
  private final Judgements judgements =
      new Judgements(
          new InMemoryJudgementStore(),
          new Estimate() {
            @Override
            public OptionalDouble of(View view, int predecessor, int successor) {
              Double probability = known.get(view.id(successor));
              return probability == null ? OptionalDouble.empty() : OptionalDouble.of(probability);
            }

            @Override
            public String model() {
              return "m1 abc";
            }
          },
          () -> "J" + ids.incrementAndGet(),
          clock());

  private Clock clock() {
    InstantSource source = () -> now.get();
    return source.withZone(ZoneOffset.UTC);
  }

  private static View view(String... parties) {
    Snapshot.Loading loading = new Snapshot.Loading(List.of(new Batch(1, START, "facts")));
    for (String id : parties) {
      Fact fact = Fact.of(FactType.ORGANIZATION, "id", id, "kind", "ENTERPRISE", "name", id);
      loading.accept(new FactVersion(fact, 1, FactVersion.STILL_KNOWN));
    }
    return loading.finish().at(new AsOf(LocalDate.of(2026, 6, 30), START));
  }

  private Judgement judge(String from, String to, Verdict verdict, String key) {
    return judgements.judge(
        VIEW, VIEW.find(from), VIEW.find(to), verdict, new Errand("王芳", "实地核查", key));
  }

  @Test
  void shouldKeepWhatWasFoundBesideWhatTheModelGave() {
    Judgement judged = judge("A", "B", Verdict.CONFIRMED, "k1");
    assertThat(judged.probability()).hasValue(0.9);
    assertThat(judged.model()).isEqualTo("m1 abc");
    assertThat(judged.judgedAt()).isEqualTo(START);
    assertThat(judged.repeated()).isFalse();
    assertThat(judgements.lastOf(List.of(new Parties("A", "B"), new Parties("A", "C")), START))
        .containsOnly(Map.entry(new Parties("A", "B"), judged));
  }

  @Test
  void shouldKeepTheSameJudgementSentAgainOnce() {
    Judgement first = judge("A", "B", Verdict.CONFIRMED, "k1");
    now.set(START.plusSeconds(60));
    known.put("B", 0.1);
    Judgement again = judge("A", "B", Verdict.CONFIRMED, "k1");
    assertThat(again.repeated()).isTrue();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.probability()).hasValue(0.9);
    assertThatThrownBy(() -> judge("A", "B", Verdict.DISMISSED, "k1"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("KEY_REUSED"));
    assertThatThrownBy(() -> judge("A", "C", Verdict.CONFIRMED, "k1"))
        .hasMessageContaining("another judgement");
  }

  @Test
  void shouldLetTheLastJudgementStandAndTheEarlierBeAskedFor() {
    judge("A", "B", Verdict.CONFIRMED, "k1");
    now.set(START.plus(Duration.ofHours(1)));
    judge("A", "B", Verdict.DISMISSED, "k2");
    Parties pair = new Parties("A", "B");
    assertThat(verdict(pair, START.minusSeconds(1))).isNull();
    assertThat(verdict(pair, START)).isEqualTo(Verdict.CONFIRMED);
    assertThat(verdict(pair, now.get())).isEqualTo(Verdict.DISMISSED);
    assertThat(judgements.lastOf(List.of(new Parties("B", "A")), now.get())).isEmpty();
  }

  private Verdict verdict(Parties pair, Instant at) {
    Judgement judgement = judgements.lastOf(List.of(pair), at).get(pair);
    return judgement == null ? null : judgement.verdict();
  }

  @Test
  void shouldRefuseAPartyThatSucceedsItself() {
    assertThatThrownBy(() -> judge("A", "A", Verdict.CONFIRMED, "k"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SAME_PARTY"));
  }

  @Test
  void shouldCountTheLastJudgementsByProbability() {
    judge("A", "B", Verdict.DISMISSED, "k1");
    now.set(START.plusSeconds(1));
    judge("A", "B", Verdict.CONFIRMED, "k2");
    judge("A", "C", Verdict.DISMISSED, "k3");
    known.clear();
    judge("B", "C", Verdict.CONFIRMED, "k4");
    JudgementReport report = judgements.report(now.get());
    assertThat(report.bands())
        .containsExactly(
            new JudgementReport.Band(0.3, 0.4, 0, 1, 0.3),
            new JudgementReport.Band(0.9, 1.0, 1, 0, 0.9));
    assertThat(report.unseenConfirmed()).isEqualTo(1);
    assertThat(report.unseenDismissed()).isZero();
    assertThat(report.calibrationError()).isCloseTo((0.3 + 0.1) / 2, within(1e-9));
    assertThat(judgements.report(START).bands())
        .containsExactly(new JudgementReport.Band(0.9, 1.0, 0, 1, 0.9));
  }

  @Test
  void shouldReportNothingWhereNobodyJudged() {
    assertThat(judgements.report(START).bands()).isEmpty();
    assertThat(judgements.report(START).calibrationError()).isZero();
  }
}
