package org.creditgraph.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creditgraph.api.SanctionController.RestrictionShown;
import org.creditgraph.decision.Decision;
import org.creditgraph.decision.KeptFinding;
import org.creditgraph.screening.Check;
import org.creditgraph.screening.CheckOutcome;
import org.creditgraph.screening.Finding;
import org.creditgraph.screening.FindingKind;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Succession;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A decision as it is kept. What is told comes from the kept answer; where working it out again
 * gives the same finding, that one adds the restriction and the path as parts of the graph.
 */
final class DecisionShown extends CheckShown {
  private final Decision decision;

  DecisionShown(Decision decision) {
    super(decision.basis(), decision.kept().purpose());
    this.decision = decision;
  }

  Decision decision() {
    return decision;
  }

  @Override
  public View view() {
    return decision.view();
  }

  @Override
  public String decisionId() {
    return decision.kept().id();
  }

  @Override
  public Instant decidedAt() {
    return decision.kept().decidedAt();
  }

  @Override
  public CheckOutcome outcome() {
    return CheckOutcome.valueOf(decision.kept().outcome());
  }

  @Override
  public Optional<Node> party() {
    return Node.find(view(), decision.kept().partyId());
  }

  @Override
  public String matter() {
    return decision.kept().matter();
  }

  /** A check that found nothing passes, and no other does. */
  @Override
  public List<FindingShown> findings() {
    if (outcome() == CheckOutcome.PASS) {
      return List.of();
    }
    Optional<Check> check = decision.check();
    if (decision.justMade() && check.isPresent()) {
      return AnswerShown.findings(view(), check.get().party(), check.get().findings());
    }
    return decision.findings().stream()
        .<FindingShown>map(finding -> new Kept(view(), decision.kept().partyId(), finding))
        .toList();
  }

  @Override
  public boolean truncated() {
    return decision.truncated();
  }

  @Override
  public String answer() {
    return decision.kept().answer();
  }

  @Override
  public String answerHash() {
    return decision.kept().answerHash();
  }

  /** One finding as it is kept. */
  record Kept(View view, String applicant, KeptFinding finding) implements FindingShown {
    @Override
    public CheckOutcome effect() {
      return CheckOutcome.valueOf(json().get("effect").asString());
    }

    @Override
    public FindingKind kind() {
      return FindingKind.valueOf(json().get("kind").asString());
    }

    @Override
    public Optional<Node> party() {
      return Node.find(view, json().at("/party/id").asString());
    }

    @Override
    public @Nullable RecordShown record() {
      JsonNode id = json().at("/record/id");
      return id.isMissingNode()
          ? null
          : view.record(id.asString()).flatMap(record -> RecordShown.of(view, record)).orElse(null);
    }

    @Override
    public Optional<RestrictionShown> restriction() {
      return finding
          .again()
          .flatMap(Finding::restriction)
          .map(restriction -> new RestrictionShown(view, restriction));
    }

    @Override
    public Optional<WayShown> path() {
      return finding.again().flatMap(Finding::path).map(path -> new WayShown(view, path));
    }

    @Override
    public Optional<Succession> predecessor() {
      return finding.again().flatMap(PredecessorFound::in);
    }

    @Override
    public boolean isAbout(int party) {
      return view.find(json().at("/party/id").asString()) == party;
    }

    @Override
    public String reason() {
      return json().at("/reason/zh").asString();
    }

    @Override
    public String reasonEn() {
      return json().at("/reason/en").asString();
    }

    private JsonNode json() {
      return finding.json();
    }
  }
}
