package org.creditgraph.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditgraph.api.SanctionController.RestrictionShown;
import org.creditgraph.screening.Basis;
import org.creditgraph.screening.CheckOutcome;
import org.creditgraph.screening.FindingKind;
import org.creditgraph.succession.Succession;
import org.jspecify.annotations.Nullable;

/** The source of the schema's RelatedPartyCheck. */
abstract class CheckShown implements Seen {
  private final Basis basis;
  private final String purpose;

  CheckShown(Basis basis, String purpose) {
    this.basis = basis;
    this.purpose = purpose;
  }

  /** Null where it is not kept. */
  public abstract @Nullable String decisionId();

  public abstract CheckOutcome outcome();

  public abstract Optional<Node> party();

  public abstract String matter();

  /** Null where it is not kept. */
  public abstract @Nullable Instant decidedAt();

  public abstract List<? extends FindingShown> findings();

  public abstract boolean truncated();

  public abstract String answer();

  public abstract String answerHash();

  public String purpose() {
    return purpose;
  }

  public LocalDate validOn() {
    return basis.validOn();
  }

  public Instant knownAt() {
    return basis.knownAt();
  }

  public int sequence() {
    return basis.sequence();
  }

  public String policyName() {
    return basis.policyName();
  }

  public String policyHash() {
    return basis.policyHash();
  }

  public String mattersHash() {
    return basis.mattersHash();
  }

  public String predecessorModel() {
    return basis.model();
  }

  public int meanings() {
    return basis.meanings();
  }

  /** The source of the schema's CheckFinding. */
  interface FindingShown extends Seen {
    String applicant();

    CheckOutcome effect();

    FindingKind kind();

    Optional<Node> party();

    @Nullable RecordShown record();

    Optional<RestrictionShown> restriction();

    Optional<WayShown> path();

    /** The change of entity by which it was found; empty where it was not so. */
    Optional<Succession> predecessor();

    /** Whether it is about a party, a node of the view. */
    boolean isAbout(int party);

    String reason();

    String reasonEn();
  }
}
