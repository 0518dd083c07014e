package org.creditgraph.screening;

import java.util.Comparator;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.snapshot.View;

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
      difference = day(a).compareTo(day(b));
    }
    if (difference == 0) {
      difference = record(a).compareTo(record(b));
    }
    if (difference == 0) {
      difference = rule(a).compareTo(rule(b));
    }
    return difference == 0 ? Integer.compare(capacity(a), capacity(b)) : difference;
  }

  private static String day(Finding finding) {
    return finding.record().map(record -> record.decidedOn().toString()).orElse("");
  }

  private static String record(Finding finding) {
    return finding.record().map(CreditRecord::id).orElse("");
  }

  private static String rule(Finding finding) {
    return finding.restriction().map(restriction -> restriction.rule().id()).orElse("");
  }

  private static int capacity(Finding finding) {
    return finding.restriction().map(restriction -> restriction.capacity().ordinal()).orElse(-1);
  }
}
