package org.creditgraph.judgement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.creditgraph.casework.Errand;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Sha256;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.JudgementStore;
import org.creditgraph.store.JudgementStore.Parties;
import org.creditgraph.store.StoredJudgement;

/**
 * Reviewers' judgements of changes of entity. They are kept, shown and counted; the model is made
 * by the command {@code train} alone and never learns from them by itself.
 */
public final class Judgements {
  private final JudgementStore store;
  private final Estimate estimate;
  private final Supplier<String> ids;
  private final Clock clock;

  /**
   * @param ids gives a new id at each call
   */
  public Judgements(JudgementStore store, Estimate estimate, Supplier<String> ids, Clock clock) {
    this.store = store;
    this.estimate = estimate;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps what a reviewer says of two parties, once for each key.
   *
   * @throws Refusal SAME_PARTY, or KEY_REUSED when the key stands for another judgement
   */
  public Judgement judge(
      View view, int predecessor, int successor, Verdict verdict, Errand errand) {
    if (predecessor == successor) {
      throw new Refusal(
          "SAME_PARTY",
          "predecessorId and successorId are one party, which cannot succeed itself; give two.");
    }
    String predecessorId = view.id(predecessor);
    String successorId = view.id(successor);
    String digest = digest(predecessorId, successorId, verdict, errand);
    Optional<StoredJudgement> before = store.findByKey(errand.key());
    if (before.isPresent()) {
      return told(same(before.get(), digest), true);
    }
    OptionalDouble estimated = estimate.of(view, predecessor, successor);
    StoredJudgement made =
        new StoredJudgement(
            ids.get(),
            errand.key(),
            digest,
            predecessorId,
            successorId,
            verdict.name(),
            errand.reason(),
            errand.actor(),
            estimated.isPresent() ? estimated.getAsDouble() : null,
            estimate.model(),
            view.asOf().validOn(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    StoredJudgement kept = same(store.keep(made), digest);
    return told(kept, !kept.id().equals(made.id()));
  }

  /**
   * The last judgement of each of these pairs as known at a moment; pairs without one are left out.
   */
  public Map<Parties, Judgement> lastOf(Collection<Parties> pairs, Instant knownAt) {
    Map<Parties, Judgement> last = new HashMap<>();
    if (!pairs.isEmpty()) {
      for (StoredJudgement kept : store.lastOf(List.copyOf(pairs), knownAt)) {
        last.put(new Parties(kept.predecessorId(), kept.successorId()), told(kept, false));
      }
    }
    return last;
  }

  /** How the model's probabilities agree with the last judgement of every pair. */
  public JudgementReport report(Instant knownAt) {
    return JudgementReport.of(store.last(knownAt).stream().map(kept -> told(kept, false)).toList());
  }

  private static StoredJudgement same(StoredJudgement kept, String digest) {
    if (!kept.digest().equals(digest)) {
      throw new Refusal(
          "KEY_REUSED",
          "key stands for another judgement, %s of %s and %s at %s; give a new key."
              .formatted(
                  kept.verdict(), kept.predecessorId(), kept.successorId(), kept.judgedAt()));
    }
    return kept;
  }

  private static Judgement told(StoredJudgement kept, boolean repeated) {
    Double probability = kept.probability();
    return new Judgement(
        kept.id(),
        kept.predecessorId(),
        kept.successorId(),
        Verdict.valueOf(kept.verdict()),
        kept.reason(),
        kept.actor(),
        probability == null ? OptionalDouble.empty() : OptionalDouble.of(probability),
        kept.model(),
        kept.validOn(),
        kept.judgedAt(),
        repeated);
  }

  private static String digest(
      String predecessorId, String successorId, Verdict verdict, Errand errand) {
    String text =
        String.join(
            "\0", predecessorId, successorId, verdict.name(), errand.reason(), errand.actor());
    return Sha256.of(text);
  }
}
