package org.creditgraph.screening;

import java.util.Comparator;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** The order of findings: the gravest first, then by kind, party, record, rule, capacity. */
final class GravestFirst implements Comparator<Finding> {
  private final View view;

  GravestFirst(View view) {
    this.view = view;
  }

  @Override
  public int compare(Finding a, Finding b) {
    int difference = b.effect().compareTo(a.effect());
    if (difference == 0) {
      difference = a.kind().compareTo(b.kind());
    }
    if (difference == 0 && a.party() != b.party()) {
      difference = view.id(a.party()).compareTo(view.id(b.party()));
    }
    if (difference == 0) {
      difference = records(a.record().orElse(null), b.record().orElse(null));
    }
    if (difference == 0) {
      difference = rule(a).compareTo(rule(b));
    }
    return difference == 0 ? Integer.compare(capacity(a), capacity(b)) : difference;
  }

  /** By decision, then id; none comes first. */
  private static int records(@Nullable CreditRecord a, @Nullable CreditRecord b) {
    if (a == b || a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    int difference = a.decidedOn().compareTo(b.decidedOn());
    return difference == 0 ? a.id().compareTo(b.id()) : difference;
  }

  private static String rule(Finding finding) {
    return finding.restriction().map(restriction -> restriction.rule().id()).orElse("");
  }

  private static int capacity(Finding finding) {
    return finding.restriction().map(restriction -> restriction.capacity().ordinal()).orElse(-1);
  }
}
