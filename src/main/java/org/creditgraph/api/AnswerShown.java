package org.creditgraph.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creditgraph.api.SanctionController.RestrictionShown;
import org.creditgraph.decision.Checked;
import org.creditgraph.screening.CheckOutcome;
import org.creditgraph.screening.Finding;
import org.creditgraph.screening.FindingKind;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Succession;
import org.jspecify.annotations.Nullable;

/** A check that is answered and not kept. */
final class AnswerShown extends CheckShown {
  private final Checked checked;

  AnswerShown(Checked checked, String purpose) {
    super(checked.basis(), purpose);
    this.checked = checked;
  }

  @Override
  public View view() {
    return checked.view();
  }

  @Override
  public @Nullable String decisionId() {
    return null;
  }

  @Override
  public @Nullable Instant decidedAt() {
    return null;
  }

  @Override
  public CheckOutcome outcome() {
    return checked.check().outcome();
  }

  @Override
  public Optional<Node> party() {
    return Optional.of(Node.of(view(), checked.check().party()));
  }

  @Override
  public String matter() {
    return checked.check().matter().code();
  }

  @Override
  public List<FindingShown> findings() {
    return findings(checked.view(), checked.check().party(), checked.check().findings());
  }

  @Override
  public boolean truncated() {
    return checked.check().truncated();
  }

  @Override
  public String answer() {
    return checked.answer().json();
  }

  @Override
  public String answerHash() {
    return checked.answer().hash();
  }

  static List<FindingShown> findings(View view, int applicant, List<Finding> findings) {
    return findings.stream()
        .<FindingShown>map(finding -> new Found(view, view.id(applicant), finding))
        .toList();
  }

  /** A finding as it was just made. */
  record Found(View view, String applicant, Finding finding) implements FindingShown {
    @Override
    public CheckOutcome effect() {
      return finding.effect();
    }

    @Override
    public FindingKind kind() {
      return finding.kind();
    }

    @Override
    public Optional<Node> party() {
      return Optional.of(Node.of(view, finding.party()));
    }

    @Override
    public @Nullable RecordShown record() {
      return finding.record().flatMap(record -> RecordShown.of(view, record)).orElse(null);
    }

    @Override
    public Optional<RestrictionShown> restriction() {
      return finding.restriction().map(restriction -> new RestrictionShown(view, restriction));
    }

    @Override
    public Optional<WayShown> path() {
      return finding.path().map(path -> new WayShown(view, path));
    }

    @Override
    public Optional<Succession> predecessor() {
      return PredecessorFound.in(finding);
    }

    @Override
    public boolean isAbout(int party) {
      return finding.party() == party;
    }

    @Override
    public String reason() {
      return finding.reason().zh();
    }

    @Override
    public String reasonEn() {
      return finding.reason().en();
    }
  }
}
