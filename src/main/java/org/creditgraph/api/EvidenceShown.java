package org.creditgraph.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.path.Path;
import org.creditgraph.path.Step;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Evidence;
import org.creditgraph.succession.EvidenceKind;
import org.jspecify.annotations.Nullable;

/** A reason for or against, the source of the schema's Evidence. */
record EvidenceShown(View view, Evidence evidence) implements Seen {
  /** A model, the source of the schema's Model. */
  record ModelShown(LevelModel model) {
    public String version() {
      return model.version();
    }

    public String hash() {
      return model.hash();
    }

    public String trained() {
      return model.trained();
    }
  }

  static List<EvidenceShown> of(View view, List<Evidence> evidence) {
    return evidence.stream().map(one -> new EvidenceShown(view, one)).toList();
  }

  public EvidenceKind kind() {
    return evidence.kind();
  }

  public double weight() {
    return evidence.weight();
  }

  public String summary() {
    return evidence.summary().zh();
  }

  public String summaryEn() {
    return evidence.summary().en();
  }

  public Optional<PathsShown.PathShown> path() {
    if (evidence.links().isEmpty()) {
      return Optional.empty();
    }
    List<Step> steps =
        evidence.links().stream().map(link -> new Step(view.link(link), List.of(), 1)).toList();
    return Optional.of(new PathsShown.PathShown(view, new Path(evidence.nodes(), steps, 0)));
  }

  public @Nullable LocalDate from() {
    return evidence.period().from();
  }

  public @Nullable LocalDate until() {
    return evidence.period().to();
  }
}
