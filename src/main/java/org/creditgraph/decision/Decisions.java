package org.creditgraph.decision;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Meanings;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Sha256;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.screening.Answer;
import org.creditgraph.screening.Basis;
import org.creditgraph.screening.Check;
import org.creditgraph.screening.Matters;
import org.creditgraph.screening.Predecessors;
import org.creditgraph.screening.Screening;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.DecisionStore;
import org.creditgraph.store.StoredDecision;
import org.jspecify.annotations.Nullable;

/**
 * Approval checks, and those that are kept: a decision is told only after it is committed, is never
 * altered, and is worked out again from the facts by the rules it went by.
 */
public final class Decisions {
  private final DecisionStore store;
  private final RuleBook rules;
  private final Predecessors predecessors;
  private final Quota quota;
  private final Supplier<String> ids;
  private final Clock clock;

  /**
   * @param quota of each caller, for decisions that are new
   * @param ids gives a new id at each call
   */
  public Decisions(
      DecisionStore store,
      Sanctions sanctions,
      Matters matters,
      Predecessors predecessors,
      Quota quota,
      Supplier<String> ids,
      Clock clock) {
    this.store = store;
    this.rules = new RuleBook(store, sanctions, matters);
    this.predecessors = predecessors;
    this.quota = quota;
    this.ids = ids;
    this.clock = clock;
  }

  /** The matters of now. */
  public Matters matters() {
    return rules.current().matters();
  }

  /**
   * Checks and keeps nothing.
   *
   * @param view the facts, at a settled moment: no later batch can be known at it
   * @param parties the nodes of the question's parties
   */
  public List<Checked> check(View view, List<Integer> parties, Question question) {
    RuleBook.Rules now = rules.current();
    Screening screening = new Screening(now.sanctions(), predecessors);
    Basis basis = Basis.of(view, now.sanctions().policy(), now.matters(), predecessors.version());
    List<Checked> checks = new ArrayList<>(parties.size());
    for (int party : parties) {
      checks.add(new Checked(view, screening.check(view, party, question.matter()), basis));
    }
    return checks;
  }

  /**
   * Checks and keeps, all or nothing; a question whose key is known gets the decisions that are
   * kept under it.
   *
   * @param caller whose quota the new decisions count to
   * @throws Refusal KEY_REUSED when the key stands for another question, QUOTA_EXCEEDED
   */
  public List<Decision> decide(View view, List<Integer> parties, Question question, String caller) {
    Quota.Taken taken = quota.take(caller, parties.size());
    int written = 0;
    try {
      List<Decision> decisions = decide(view, parties, question);
      written = (int) decisions.stream().filter(Decision::justMade).count();
      return decisions;
    } finally {
      taken.giveBack(parties.size() - written);
    }
  }

  private List<Decision> decide(View view, List<Integer> parties, Question question) {
    List<Checked> checks = check(view, parties, question);
    @Nullable String digest = question.key().isEmpty() ? null : Sha256.of(question.text());
    List<StoredDecision> made = new ArrayList<>(parties.size());
    for (Checked checked : checks) {
      made.add(made(checked, question, digest, made.size()));
    }
    rules.keepTexts();
    List<StoredDecision> kept = store.keep(made);
    List<Decision> decisions = new ArrayList<>(kept.size());
    for (int i = 0; i < kept.size(); i++) {
      StoredDecision decision = kept.get(i);
      decisions.add(
          isOf(made.get(i), decision)
              ? fresh(decision, checks.get(i))
              : again(same(decision, digest), view.snapshot()));
    }
    return decisions;
  }

  private static boolean isOf(StoredDecision made, StoredDecision kept) {
    return made.id().equals(kept.id());
  }

  /**
   * The decisions kept under a question's key; empty when it has none or none is kept.
   *
   * @throws Refusal KEY_REUSED when the key stands for another question
   */
  public List<Decision> decided(Snapshot snapshot, Question question) {
    if (question.key().isEmpty()) {
      return List.of();
    }
    List<String> keys = new ArrayList<>(question.partyIds().size());
    for (int i = 0; i < question.partyIds().size(); i++) {
      keys.add(key(question.key().get(), i));
    }
    Map<String, StoredDecision> kept = store.findByKeys(keys);
    String digest = Sha256.of(question.text());
    kept.values().forEach(decision -> same(decision, digest));
    return kept.keySet().containsAll(keys)
        ? keys.stream().map(key -> again(at(kept, key), snapshot)).toList()
        : List.of();
  }

  private static StoredDecision at(Map<String, StoredDecision> kept, String key) {
    return Objects.requireNonNull(kept.get(key), key);
  }

  public Optional<Decision> find(String id, Snapshot snapshot) {
    return store.find(id).map(kept -> again(kept, snapshot));
  }

  /** Works a decision out again and compares what the two answers tell. */
  public Replay replay(Decision decision) {
    StoredDecision kept = decision.kept();
    Optional<Check> check = again(kept, decision.view().snapshot()).check();
    Basis basis = decision.basis();
    Optional<RuleBook.Rules> byRules = rules.of(basis.policyHash(), basis.mattersHash());
    if (check.isEmpty() || byRules.isEmpty()) {
      return new Replay(
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          "The rules or facts of this decision are not at hand, so it was not worked out again."
              + " 该决定所依的规则或事实不在库中，无法重算。");
    }
    Answer answer =
        Answer.of(
            decision.view(),
            check.get(),
            Basis.of(
                decision.view(),
                byRules.get().sanctions().policy(),
                byRules.get().matters(),
                predecessors.version()));
    boolean sameMeanings = basis.meanings() == Meanings.VERSION;
    boolean comparable = sameMeanings && predecessors.version().equals(basis.model());
    boolean identical =
        Sha256.of(kept.answer()).equals(kept.answerHash())
            && (answer.json().equals(kept.answer())
                || KeptAnswer.tellsTheSame(kept.answer(), answer.json()));
    return new Replay(
        comparable,
        identical,
        Optional.of(answer.json()),
        Optional.of(answer.hash()),
        sameMeanings ? note(comparable, identical) : otherMeanings(basis.meanings()));
  }

  private static String otherMeanings(int version) {
    return ("The decision was made under version %1$d of what the words mean, this program answers"
            + " by version %2$d, so the two answers cannot be compared; the kept one stands. Since"
            + " version 1 nominees, executive partners, branches, one party under two ids, unknown"
            + " shares and the terms of lists are worked out as they are meant."
            + " 该决定依含义第%1$d版作出，本程序依第%2$d版作答，两个答案不可比较；以所存决定为准。"
            + "第1版以后，代持、执行事务合伙人、分支机构、一主体两标识、不明份额与名单公示期限均按新义推算。")
        .formatted(version, Meanings.VERSION);
  }

  private static String note(boolean comparable, boolean identical) {
    if (!comparable) {
      return "The model that finds predecessors has changed since, so the two answers cannot be"
          + " compared. 识别前身主体的模型此后已更换，两个答案不可比较。";
    }
    return identical
        ? "Worked out again from the facts and rules of then, outcome, findings, records, rules,"
            + " facts and dates are the same. 依当时的事实与规则重算，结论、发现、记录、规则、事实与日期均相同。"
        : "Worked out again from the facts and rules of then, the answer differs; the kept one"
            + " stands. 依当时的事实与规则重算，答案不同；以所存决定为准。";
  }

  private Decision again(StoredDecision kept, Snapshot snapshot) {
    Basis basis = KeptAnswer.basis(kept.answer());
    View view = snapshot.at(new AsOf(basis.validOn(), basis.knownAt()));
    Optional<RuleBook.Rules> byRules = rules.of(basis.policyHash(), basis.mattersHash());
    int party = view.find(kept.partyId());
    Optional<Check> check =
        party < 0
            ? Optional.empty()
            : byRules.map(
                then ->
                    new Screening(then.sanctions(), predecessors)
                        .check(view, party, then.matters().of(kept.matter())));
    return new Decision(kept, basis, view, byRules.map(RuleBook.Rules::sanctions), check, false);
  }

  private Decision fresh(StoredDecision kept, Checked checked) {
    return new Decision(
        kept,
        checked.basis(),
        checked.view(),
        Optional.of(rules.current().sanctions()),
        Optional.of(checked.check()),
        true);
  }

  private StoredDecision made(
      Checked checked, Question question, @Nullable String digest, int number) {
    Check check = checked.check();
    return new StoredDecision(
        ids.get(),
        question.key().map(key -> key(key, number)).orElse(null),
        digest,
        checked.view().id(check.party()),
        check.matter().code(),
        question.purpose(),
        check.outcome().name(),
        checked.answer().json(),
        checked.answer().hash(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static StoredDecision same(StoredDecision kept, @Nullable String digest) {
    if (!Objects.equals(kept.digest(), digest)) {
      throw new Refusal(
          "KEY_REUSED",
          "idempotencyKey stands for another question, asked at "
              + kept.decidedAt()
              + " and answered by the decision "
              + kept.id()
              + "; ask that question again, or give a new key.");
    }
    return kept;
  }

  /** Of the decision at a place in the question; one key may stand for a thousand. */
  private static String key(String given, int number) {
    return "key:" + number + ":" + given;
  }
}
