package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.population.Vocabulary.Watch;

/** A credit record. */
final class Mark {
  final RecordKind kind;
  final Severity severity;
  final Watch watch;
  final int conductFrom;
  final int conductTo;
  final int decided;

  /** The day of a repair or revocation, or {@link Firm#OPEN}. */
  int undone = Firm.OPEN;

  boolean revoked;
  final List<Human> responsible = new ArrayList<>(0);
  String id = "";

  Mark(
      RecordKind kind,
      Severity severity,
      Watch watch,
      int conductFrom,
      int conductTo,
      int decided) {
    this.kind = kind;
    this.severity = severity;
    this.watch = watch;
    this.conductFrom = conductFrom;
    this.conductTo = conductTo;
    this.decided = decided;
  }
}
