package org.creditgraph.sanction;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a policy that take a record. Conditions see five words of a record and nothing else,
 * so they are worked out once for all records that have the same.
 */
final class RulesTaken {
  private static final int WORDS_MAX = 10_000;

  private record Words(
      RecordKind kind,
      Severity severity,
      @Nullable String domain,
      @Nullable String list,
      @Nullable String authority) {}

  private final List<PolicyRule> rules;
  private final Map<Words, List<PolicyRule>> taken = new ConcurrentHashMap<>();

  RulesTaken(List<PolicyRule> rules) {
    this.rules = rules;
  }

  /** In the policy's order; whether they are valid on a day is another matter. */
  List<PolicyRule> by(CreditRecord record) {
    Words words =
        new Words(
            record.kind(), record.severity(), record.domain(), record.list(), record.authority());
    List<PolicyRule> found = taken.get(words);
    if (found == null) {
      found = rules.stream().filter(rule -> rule.takes(record)).toList();
      if (taken.size() < WORDS_MAX) {
        taken.put(words, found);
      }
    }
    return found;
  }
}
