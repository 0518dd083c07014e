package org.creditgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions in plain maps: the obviously right store, for tests. */
public final class InMemoryDecisionStore implements DecisionStore {
  private final Map<String, StoredDecision> byKey = new HashMap<>();
  private final Map<String, StoredDecision> byId = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private int lookupCount;

  @Override
  public synchronized List<StoredDecision> keep(List<StoredDecision> decisions) {
    List<StoredDecision> kept = new ArrayList<>();
    for (StoredDecision decision : decisions) {
      String key = decision.key();
      StoredDecision older = key == null ? null : byKey.putIfAbsent(key, decision);
      if (older == null) {
        byId.put(decision.id(), decision);
      }
      kept.add(older == null ? decision : older);
    }
    return kept;
  }

  @Override
  public synchronized Optional<StoredDecision> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized Map<String, StoredDecision> findByKeys(Collection<String> keys) {
    lookupCount++;
    Map<String, StoredDecision> found = new HashMap<>(byKey);
    found.keySet().retainAll(keys);
    return found;
  }

  /** How often decisions were looked up by their keys. */
  public synchronized int lookupCount() {
    return lookupCount;
  }

  @Override
  public synchronized void keepText(String hash, String text) {
    texts.putIfAbsent(hash, text);
  }

  @Override
  public synchronized Optional<String> findText(String hash) {
    return Optional.ofNullable(texts.get(hash));
  }
}
