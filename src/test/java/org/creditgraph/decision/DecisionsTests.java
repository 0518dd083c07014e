package org.creditgraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditgraph.graph.Meanings;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Sha256;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.screening.Answer;
import org.creditgraph.screening.Matters;
import org.creditgraph.screening.PlainPredecessor;
import org.creditgraph.screening.Predecessor;
import org.creditgraph.screening.Predecessors;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.DecisionStore;
import org.creditgraph.store.InMemoryDecisionStore;
import org.creditgraph.store.StoredDecision;
import org.junit.jupiter.api.Test;

class DecisionsTests {
  private static final String FIRST =
      """
      --- 2024-03-01T00:00:00Z
      P1 -legal-> A; P1 -60%-> A
      P1 -legal-> B [2023-01-01..]
      R1 =record(subject:B, conduct_from:2023-05-01)= 2024-02-01
      P2 -legal-> C
      """;
  private static final String LATER =
      """
      --- 2024-04-01T00:00:00Z
      R1 !REVOKED 2024-03-20
      not P1 -legal-> A
      A: ENTERPRISE name=新名字
      P1 -55%-> C
      """;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-30T02:00:00Z"), ZoneOffset.UTC);

  private final Quota quota = new Quota(1_000, () -> 0.1, CLOCK);
  private final InMemoryDecisionStore store = new InMemoryDecisionStore();
  private final View before = DrawnGraph.of(FIRST).on("2024-03-15");
  private final View after = DrawnGraph.of(FIRST + LATER).on("2024-04-15");

  @Test
  void shouldReplayADecisionByteForByteAfterLaterImports() {
    Decision made = one(decisions(Policy.standard(), Predecessors.NONE), before, "A", null);
    assertThat(made.kept().outcome()).isEqualTo("REJECT");
    assertThat(
            one(decisions(Policy.standard(), Predecessors.NONE), after, "A", null).kept().outcome())
        .isEqualTo("PASS");
    Decisions restarted = decisions(Policy.standard(), Predecessors.NONE);
    Decision found = restarted.find(made.kept().id(), after.snapshot()).orElseThrow();
    assertThat(found.kept()).isEqualTo(made.kept());
    Replay replay = restarted.replay(found);
    assertThat(replay.identical()).as(replay.answer() + " " + made.kept().answer()).isTrue();
    assertThat(replay.comparable()).isTrue();
    assertThat(replay.hash()).contains(made.kept().answerHash());
  }

  @Test
  void shouldReplayByTheRulesOfThenWhenOthersAreLoaded() {
    Decision made = one(decisions(Policy.standard(), Predecessors.NONE), before, "A", null);
    Policy lenient =
        Policy.read(
            "lenient",
            Policy.standard().text().replace("severity == 'SERIOUS'", "severity == 'NEVER'"));
    Decisions later = decisions(lenient, Predecessors.NONE);
    assertThat(one(later, before, "A", null).kept().outcome()).isEqualTo("REVIEW");
    Replay replay = later.replay(later.find(made.kept().id(), after.snapshot()).orElseThrow());
    assertThat(replay.identical()).isTrue();
    assertThat(replay.answer().orElseThrow()).contains(made.basis().policyHash());
  }

  @Test
  void shouldReplayByTheTermsOfThenWhatAForeignListingBarred() {
    Policy old =
        Policy.read(
            "old",
            Policy.standard()
                .text()
                .replaceAll("(?m)^foreign-domains.*$", "")
                .replace("!foreign && ", ""));
    String listing =
        "--- 2024-03-01T00:00:00Z\nP1 -legal-> A\nR1 =record(subject:A, domain:OFAC)= ";
    View listed = DrawnGraph.of(listing + "2023-02-01").on("2024-03-15");
    Decision barred = one(decisions(old, Predecessors.NONE), listed, "A", null);
    assertThat(barred.kept().outcome()).isEqualTo("REJECT");
    View over = DrawnGraph.of(listing + "2020-02-01").on("2024-03-15");
    Decision passed = one(decisions(old, Predecessors.NONE), over, "A", null);
    assertThat(passed.kept().outcome()).isEqualTo("PASS");

    Decisions later = decisions(Policy.standard(), Predecessors.NONE);
    assertThat(one(later, listed, "A", null).kept().outcome()).isEqualTo("REVIEW");
    assertThat(one(later, over, "A", null).kept().outcome()).isEqualTo("REVIEW");
    Decision again = later.find(barred.kept().id(), listed.snapshot()).orElseThrow();
    assertThat(later.replay(again).identical()).isTrue();
    Decision still = later.find(passed.kept().id(), over.snapshot()).orElseThrow();
    assertThat(later.replay(still).identical()).isTrue();
    assertThat(still.view().terms()).isEqualTo(old.terms());
  }

  @Test
  void shouldSayThatAnswersOfTwoModelsCannotBeCompared() {
    Decision made = one(decisions(Policy.standard(), Predecessors.NONE), before, "C", null);
    Decisions later = decisions(Policy.standard(), new Always());
    Replay replay = later.replay(later.find(made.kept().id(), before.snapshot()).orElseThrow());
    assertThat(replay.comparable()).isFalse();
    assertThat(replay.identical()).isFalse();
    assertThat(replay.note()).contains("cannot be compared");
  }

  @Test
  void shouldSayThatAnAnswerUnderOtherMeaningsCannotBeCompared() {
    Decisions decisions = decisions(Policy.standard(), Predecessors.NONE);
    Decision made = one(decisions, before, "C", null);
    assertThat(made.basis().meanings()).isEqualTo(Meanings.VERSION);
    assertThat(decisions.replay(made).comparable()).isTrue();
    String old = tampered(made, made.kept().outcome(), "\"meanings\":3,", "");
    Decision first = decisions.find(old, before.snapshot()).orElseThrow();
    assertThat(first.basis().meanings()).isEqualTo(Meanings.FIRST);
    Replay replay = decisions.replay(first);
    assertThat(replay.comparable()).isFalse();
    assertThat(replay.note()).contains("version 1 of what the words mean").contains("branches");
    assertThat(first.kept().answer()).doesNotContain("meanings");
  }

  @Test
  void shouldSayThatAnAnswerDiffersFromOneThatWasTamperedWith() {
    Decisions decisions = decisions(Policy.standard(), Predecessors.NONE);
    Decision made = one(decisions, before, "A", null);
    Decision passed =
        decisions.find(tampered(made, "PASS", "REJECT", "PASS"), before.snapshot()).orElseThrow();
    assertThat(decisions.replay(passed).identical()).isFalse();
    assertThat(decisions.replay(passed).comparable()).isTrue();
    Decision dated =
        decisions
            .find(tampered(made, "REJECT", "\"2024-03-15\"", "\"2024-03-16\""), before.snapshot())
            .orElseThrow();
    assertThat(dated.basis().validOn()).isEqualTo("2024-03-16");
    assertThat(decisions.replay(dated).answer()).contains(dated.kept().answer());
    assertThat(decisions.replay(dated).identical()).isFalse();
  }

  /** Keeps a decision once more, its answer altered and not its hash; gives the new id. */
  private String tampered(Decision made, String outcome, String told, String instead) {
    StoredDecision kept = made.kept();
    assertThat(kept.answer()).contains(told);
    String id = "D" + ids.incrementAndGet();
    store.keep(
        List.of(
            new StoredDecision(
                id,
                kept.key(),
                kept.digest(),
                kept.partyId(),
                kept.matter(),
                kept.purpose(),
                outcome,
                kept.answer().replace(told, instead),
                kept.answerHash(),
                kept.decidedAt())));
    return id;
  }

  @Test
  void shouldGiveOneDecisionForOneKeyWhateverHappensBetween() {
    Decision first = one(decisions(Policy.standard(), Predecessors.NONE), before, "A", "k1");
    Decisions restarted = decisions(Policy.standard(), Predecessors.NONE);
    Decision second = one(restarted, after, "A", "k1");
    assertThat(second.kept()).isEqualTo(first.kept());
    assertThat(restarted.decided(after.snapshot(), question(List.of("A"), "k1")))
        .extracting(decision -> decision.kept().id())
        .containsExactly(first.kept().id());
    assertThat(restarted.decided(after.snapshot(), question(List.of("A"), "k2"))).isEmpty();
    assertThat(restarted.decided(after.snapshot(), question(List.of("A"), null))).isEmpty();
  }

  @Test
  void shouldRefuseAKeyForAnotherQuestion() {
    Decisions decisions = decisions(Policy.standard(), Predecessors.NONE);
    one(decisions, before, "A", "k1");
    assertThat(code(() -> one(decisions, before, "B", "k1"))).isEqualTo("KEY_REUSED");
    assertThat(code(() -> decisions.decided(before.snapshot(), question(List.of("A", "B"), "k1"))))
        .isEqualTo("KEY_REUSED");
  }

  @Test
  void shouldAnswerInBulkInTheOrderAsked() {
    Decisions decisions = decisions(Policy.standard(), Predecessors.NONE);
    Question question = question(List.of("C", "A", "C"), "bulk");
    List<Integer> parties = question.partyIds().stream().map(before::find).toList();
    List<Decision> made = decisions.decide(before, parties, question, "a caller");
    assertThat(made)
        .extracting(decision -> decision.kept().partyId() + " " + decision.kept().outcome())
        .containsExactly("C PASS", "A REJECT", "C PASS");
    int lookups = store.lookupCount();
    assertThat(decisions.decided(after.snapshot(), question))
        .extracting(Decision::kept)
        .isEqualTo(made.stream().map(Decision::kept).toList());
    assertThat(store.lookupCount() - lookups).isEqualTo(1);
  }

  @Test
  void shouldKeepNothingOfWhatIsOnlyAsked() {
    Decisions decisions =
        new Decisions(
            refusing(),
            new Sanctions(Policy.standard()),
            Matters.standard(Policy.standard()),
            Predecessors.NONE,
            quota,
            () -> "none",
            CLOCK);
    assertThat(decisions.matters().all()).isNotEmpty();
    Checked asked =
        decisions.check(before, List.of(before.find("A")), question(List.of("A"), null)).getFirst();
    Decision kept = one(decisions(Policy.standard(), Predecessors.NONE), before, "A", null);
    assertThat(asked.answer())
        .isEqualTo(new Answer(kept.kept().answer(), kept.kept().answerHash()));
    assertThat(asked.check().outcome().name()).isEqualTo(kept.kept().outcome());
  }

  /** A store into which nothing can be written. */
  private static DecisionStore refusing() {
    return (DecisionStore)
        Proxy.newProxyInstance(
            DecisionStore.class.getClassLoader(),
            new Class<?>[] {DecisionStore.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException(method.getName());
            });
  }

  @Test
  void shouldCountNothingTowardsTheQuotaThatWasNotKept() {
    Decisions failing =
        new Decisions(
            refusing(),
            new Sanctions(Policy.standard()),
            Matters.standard(Policy.standard()),
            Predecessors.NONE,
            quota,
            () -> "none",
            CLOCK);
    Question many = question(Collections.nCopies(1_000, "A"), "many");
    List<Integer> parties = Collections.nCopies(1_000, before.find("A"));
    assertThat(catchThrowable(() -> failing.decide(before, parties, many, "a caller")))
        .isInstanceOf(IllegalStateException.class);
    Decisions decisions = decisions(Policy.standard(), Predecessors.NONE);
    assertThat(decisions.decide(before, parties, many, "a caller")).hasSize(1_000);
    assertThat(decisions.decided(before.snapshot(), many)).as("free").hasSize(1_000);
    assertThat(decisions.decide(before, parties, many, "another")).as("kept before").hasSize(1_000);
    assertThat(code(() -> one(decisions, before, "A", null))).isEqualTo("QUOTA_EXCEEDED");
    assertThat(decisions.decide(before, parties, question(many.partyIds(), null), "another"))
        .as("another's quota is whole")
        .hasSize(1_000);
  }

  /** As answers were kept before shares were told without zeros and proofs named their facts. */
  @Test
  void shouldReplayAsTheSameWhatIsOnlyWordedAnew() {
    Decisions decisions = decisions(Policy.standard(), Predecessors.NONE);
    Decision made = one(decisions, before, "A", null);
    String early =
        made.kept()
            .answer()
            .replaceAll("\"kind\":\"[A-Z_]+\",\"nodes\":\\[[^]]*],\"until\":\"[^\"]*\",", "")
            .replaceAll(
                "(?<=\\{)(\"basis\":\"[A-Z]+\",)?(\"en\":\"[^\"]*\"),(\"from\":\"[^\"]*\",)?"
                    + "(\"kind\":\"[A-Z_]+\",\"nodes\":\\[[^]]*],)(\"shareMillionths\":\\d+,)?"
                    + "(\"until\":\"[^\"]*\",)?",
                "$2,")
            .replace(" was legal representative of ", " led ");
    assertThat(early).doesNotContain("\"nodes\":[\"P1\",\"B\"]").contains("P1 led B");
    Decision found = decisions.find(stored(made, early), before.snapshot()).orElseThrow();
    assertThat(decisions.replay(found).identical()).isTrue();
    assertThat(found.findings()).allMatch(finding -> finding.again().isPresent());
    assertThat(found.findings().getFirst().json().toString()).contains("P1 led B");
    String other =
        early.replace("\"capacity\":\"LEGAL_REPRESENTATIVE\"", "\"capacity\":\"SUBJECT\"");
    assertThat(other).isNotEqualTo(early);
    Decision differs = decisions.find(stored(made, other), before.snapshot()).orElseThrow();
    assertThat(decisions.replay(differs).identical()).isFalse();
    String moved =
        made.kept().answer().replace("\"nodes\":[\"P1\",\"B\"]", "\"nodes\":[\"P2\",\"B\"]");
    assertThat(moved).isNotEqualTo(made.kept().answer());
    Decision proven = decisions.find(stored(made, moved), before.snapshot()).orElseThrow();
    assertThat(decisions.replay(proven).identical()).isFalse();
  }

  /** Keeps a decision once more with another answer, whole with its hash; gives the new id. */
  private String stored(Decision made, String answer) {
    StoredDecision kept = made.kept();
    String id = "D" + ids.incrementAndGet();
    store.keep(
        List.of(
            new StoredDecision(
                id,
                null,
                null,
                kept.partyId(),
                kept.matter(),
                kept.purpose(),
                kept.outcome(),
                answer,
                Sha256.of(answer),
                kept.decidedAt())));
    return id;
  }

  @Test
  void shouldRefuseQuestionsOutOfBounds() {
    assertThat(code(() -> question(Collections.nCopies(1_001, "A"), null)))
        .isEqualTo("INVALID_ARGUMENT");
    assertThat(code(() -> question(List.of(), null))).isEqualTo("INVALID_ARGUMENT");
    assertThat(code(() -> question(List.of("A"), " "))).isEqualTo("INVALID_ARGUMENT");
    assertThat(question(Collections.nCopies(1_000, "A"), null).partyIds()).hasSize(1_000);
  }

  private static final class Always implements Predecessors {
    @Override
    public List<Predecessor> of(View view, int party, double probabilityMin) {
      return List.of(new PlainPredecessor(view.find("B"), 0.9, List.of(), Optional.empty()));
    }

    @Override
    public String version() {
      return "always";
    }
  }

  private static String code(Runnable asking) {
    return ((Refusal) catchThrowable(asking::run)).code();
  }

  private static Decision one(Decisions decisions, View view, String party, String key) {
    return decisions
        .decide(view, List.of(view.find(party)), question(List.of(party), key), "a caller")
        .getFirst();
  }

  private static Question question(List<String> parties, String key) {
    Matters matters = Matters.standard(Policy.standard());
    return new Question(
        parties, matters.of("TENDER_PARTICIPATION"), "a tender", Optional.ofNullable(key), "");
  }

  private final AtomicInteger ids = new AtomicInteger();

  private Decisions decisions(Policy policy, Predecessors predecessors) {
    return new Decisions(
        store,
        new Sanctions(policy),
        Matters.standard(policy),
        predecessors,
        quota,
        () -> "D" + ids.incrementAndGet(),
        CLOCK);
  }
}
