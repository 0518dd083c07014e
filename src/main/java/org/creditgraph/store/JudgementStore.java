package org.creditgraph.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What reviewers found of changes of entity. Nothing in here is ever altered or taken out. */
public interface JudgementStore {
  /** Two parties by their ids. */
  record Parties(String predecessorId, String successorId) {}

  /**
   * Keeps a judgement; comes back when it is committed.
   *
   * @return what stands under its key from now on: itself, or an earlier one
   * @throws org.creditgraph.graph.Refusal DISK_FULL, DATABASE_STOPPED
   */
  StoredJudgement keep(StoredJudgement judgement);

  Optional<StoredJudgement> findByKey(String key);

  /** The last judgement of each of these pairs that was kept at or before a moment. */
  List<StoredJudgement> lastOf(List<Parties> pairs, Instant knownAt);

  /** The last judgement of every pair that was kept at or before a moment, in order of ids. */
  List<StoredJudgement> last(Instant knownAt);
}
