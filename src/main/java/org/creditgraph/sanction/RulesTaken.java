package org.creditgraph.sanction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a policy that take a record. Conditions see five words of a record and nothing else
 * (its domain tells whether it is foreign), so they are worked out once for all records that have
 * the same; beyond a number of characters those asked for least go.
 */
final class RulesTaken {
  private static final int CHARACTERS_MAX = 1_000_000;

  /** Of words that say nothing. */
  private static final int LEAST = 50;

  private record Words(
      RecordKind kind,
      Severity severity,
      @Nullable String domain,
      @Nullable String list,
      @Nullable String authority) {
    int length() {
      return LEAST + length(domain) + length(list) + length(authority);
    }

    private static int length(@Nullable String word) {
      return word == null ? 0 : word.length();
    }
  }

  private final Policy policy;
  private final Cache<Words, List<PolicyRule>> taken =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_MAX)
          .weigher((Words words, List<PolicyRule> found) -> words.length() + found.size())
          .executor(Runnable::run)
          .build();

  RulesTaken(Policy policy) {
    this.policy = policy;
  }

  /** In the policy's order; whether they are valid on a day is another matter. */
  List<PolicyRule> by(CreditRecord record) {
    Words words =
        new Words(
            record.kind(), record.severity(), record.domain(), record.list(), record.authority());
    List<PolicyRule> found = taken.getIfPresent(words);
    if (found == null) {
      boolean foreign = policy.terms().isForeign(record);
      found = policy.rules().stream().filter(rule -> rule.takes(record, foreign)).toList();
      taken.put(words, found);
    }
    return found;
  }
}
