package org.creditgraph.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions and the rules they went by. Nothing in here is ever altered or taken out. */
public interface DecisionStore {
  /**
   * Keeps decisions, all of them or none; comes back when they are committed.
   *
   * @return for each what stands under its key from now on: itself, or an earlier one
   */
  List<StoredDecision> keep(List<StoredDecision> decisions);

  Optional<StoredDecision> find(String id);

  /** What stands under each of these keys, looked up at once; keys without one are left out. */
  Map<String, StoredDecision> findByKeys(Collection<String> keys);

  /** Keeps a set of rules under its hash; one that is kept already stays. */
  void keepText(String hash, String text);

  Optional<String> findText(String hash);
}
