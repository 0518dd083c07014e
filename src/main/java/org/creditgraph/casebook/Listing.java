package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.population.Vocabulary.Watch;
import org.jspecify.annotations.Nullable;

/** A credit record about a business or a store. */
final class Listing {
  final Watch watch;
  final RecordKind kind;
  final Severity severity;
  final int conductFrom;
  final int conductTo;
  final int decided;
  final List<Actor> responsible = new ArrayList<>(1);
  @Nullable RecordEventKind event;
  int eventOn;
  String id = "";

  Listing(
      Watch watch,
      RecordKind kind,
      Severity severity,
      int conductFrom,
      int conductTo,
      int decided) {
    this.watch = watch;
    this.kind = kind;
    this.severity = severity;
    this.conductFrom = conductFrom;
    this.conductTo = conductTo;
    this.decided = decided;
  }
}
