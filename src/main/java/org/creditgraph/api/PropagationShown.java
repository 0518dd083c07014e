package org.creditgraph.api;

import java.util.List;
import org.creditgraph.api.SanctionController.PolicyShown;
import org.creditgraph.api.SanctionController.RestrictionShown;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.sanction.Warnings;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * Whom a record reaches, the source of the schema's Propagation. Warnings are worked out when they
 * are asked for, once.
 */
final class PropagationShown implements Seen {
  private final View view;
  private final CreditRecord record;
  private final Sanctions sanctions;
  private final List<Restriction> restrictions;
  private @Nullable Warnings warnings;

  PropagationShown(View view, CreditRecord record, Sanctions sanctions) {
    this.view = view;
    this.record = record;
    this.sanctions = sanctions;
    this.restrictions = sanctions.restrictions(view, record);
  }

  @Override
  public View view() {
    return view;
  }

  public RecordShown record() {
    return RecordShown.of(view, record).orElseThrow();
  }

  public List<RestrictionShown> restrictions() {
    return restrictions.stream().map(one -> new RestrictionShown(view, one)).toList();
  }

  public List<WarningShown> warnings() {
    return found().all().stream().map(one -> new WarningShown(view, one)).toList();
  }

  public boolean warningsTruncated() {
    return found().truncated();
  }

  public PolicyShown policy() {
    return new PolicyShown(sanctions.policy());
  }

  private Warnings found() {
    if (warnings == null) {
      warnings = sanctions.warnings(view, record, restrictions);
    }
    return warnings;
  }
}
