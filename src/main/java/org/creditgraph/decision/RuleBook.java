package org.creditgraph.decision;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.screening.Matters;
import org.creditgraph.store.DecisionStore;
import org.jspecify.annotations.Nullable;

/**
 * The rules that decisions go by: those of now, and every set that a kept decision ever went by,
 * found again by its hash.
 */
final class RuleBook {
  /** A policy with the matters it bars. */
  record Rules(Sanctions sanctions, Matters matters) {
    String key() {
      return sanctions.policy().hash() + " " + matters.hash();
    }

    PublicationTerms terms() {
      return sanctions.policy().terms();
    }
  }

  private final DecisionStore store;
  private final Rules current;
  private final Map<String, Rules> earlier = new ConcurrentHashMap<>();
  private volatile boolean kept;

  RuleBook(DecisionStore store, Sanctions sanctions, Matters matters) {
    this.store = store;
    this.current = new Rules(sanctions, matters);
  }

  /** The rules of now. */
  Rules current() {
    return current;
  }

  /** Has the store know the texts of the rules of now, before a decision goes by them. */
  void keepTexts() {
    if (!kept) {
      Policy policy = current.sanctions().policy();
      store.keepText(policy.hash(), policy.text());
      store.keepText(current.matters().hash(), current.matters().text());
      kept = true;
    }
  }

  /** Those of two hashes; empty when their texts are not in the store. */
  Optional<Rules> of(String policyHash, String mattersHash) {
    String key = policyHash + " " + mattersHash;
    if (key.equals(current.key())) {
      return Optional.of(current);
    }
    return Optional.ofNullable(earlier.computeIfAbsent(key, k -> read(policyHash, mattersHash)));
  }

  private @Nullable Rules read(String policyHash, String mattersHash) {
    Optional<String> policy = store.findText(policyHash);
    Optional<String> matters = store.findText(mattersHash);
    if (policy.isEmpty() || matters.isEmpty()) {
      return null;
    }
    Policy rules = Policy.read("policy " + policyHash, policy.get());
    return new Rules(
        new Sanctions(rules), Matters.read("matters " + mattersHash, matters.get(), rules));
  }
}
