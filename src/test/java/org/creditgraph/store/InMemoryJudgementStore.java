package org.creditgraph.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judgements in memory, for tests without a database. */
public final class InMemoryJudgementStore implements JudgementStore {
  private final List<StoredJudgement> kept = new ArrayList<>();
  private int lookupCount;

  @Override
  public synchronized StoredJudgement keep(StoredJudgement judgement) {
    return findByKey(judgement.key())
        .orElseGet(
            () -> {
              kept.add(judgement);
              return judgement;
            });
  }

  @Override
  public synchronized Optional<StoredJudgement> findByKey(String key) {
    return kept.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  @Override
  public synchronized List<StoredJudgement> lastOf(List<Parties> pairs, Instant knownAt) {
    lookupCount++;
    return last(knownAt).stream()
        .filter(each -> pairs.contains(new Parties(each.predecessorId(), each.successorId())))
        .toList();
  }

  /** How often the judgements of pairs were looked up. */
  public synchronized int lookupCount() {
    return lookupCount;
  }

  @Override
  public synchronized List<StoredJudgement> last(Instant knownAt) {
    Map<String, StoredJudgement> last = new TreeMap<>();
    kept.stream()
        .filter(each -> !each.judgedAt().isAfter(knownAt))
        .sorted(Comparator.comparing(StoredJudgement::judgedAt).thenComparing(StoredJudgement::id))
        .forEach(each -> last.put(each.predecessorId() + "\0" + each.successorId(), each));
    return List.copyOf(last.values());
  }
}
