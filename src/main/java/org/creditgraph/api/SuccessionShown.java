package org.creditgraph.api;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionModel;
import org.jspecify.annotations.Nullable;

/** A change of entity, the source of the schema's Succession. */
record SuccessionShown(View view, Succession succession, OptionalDouble q, SuccessionModel used)
    implements Seen {
  public Node predecessor() {
    return Node.of(view, succession.predecessor());
  }

  public Node successor() {
    return Node.of(view, succession.successor());
  }

  public double probability() {
    return succession.probability();
  }

  public @Nullable Double qValue() {
    return q.isPresent() ? q.getAsDouble() : null;
  }

  public LocalDate startedOn() {
    return succession.startedOn();
  }

  public List<RecordShown> triggeringRecords() {
    return RecordShown.of(view, succession.triggeringRecords());
  }

  public double priorBits() {
    return succession.priorBits();
  }

  public List<EvidenceShown> evidence() {
    return EvidenceShown.of(view, succession.evidence());
  }

  public boolean undecidable() {
    return succession.undecidable();
  }

  public List<String> doubts() {
    return succession.doubts().stream().map(BilingualText::zh).toList();
  }

  public List<String> doubtsEn() {
    return succession.doubts().stream().map(BilingualText::en).toList();
  }

  public List<String> missing() {
    return succession.missing().stream().map(BilingualText::zh).toList();
  }

  public List<String> missingEn() {
    return succession.missing().stream().map(BilingualText::en).toList();
  }

  public EvidenceShown.ModelShown model() {
    return new EvidenceShown.ModelShown(used.levels());
  }
}
