package org.creditgraph.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditgraph.api.SanctionController.RestrictionShown;
import org.creditgraph.decision.Decision;
import org.creditgraph.screening.Answer;
import org.creditgraph.screening.Check;
import org.creditgraph.screening.CheckOutcome;
import org.creditgraph.screening.Finding;
import org.creditgraph.screening.FindingKind;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Succession;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decision as it is kept, the source of the schema's RelatedPartyCheck. What is told comes from
 * the kept answer; where working it out again gives the same finding, that one adds the restriction
 * and the path as parts of the graph.
 */
record CheckShown(Decision decision) implements Seen {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public View view() {
    return decision.view();
  }

  public String decisionId() {
    return decision.kept().id();
  }

  public CheckOutcome outcome() {
    return CheckOutcome.valueOf(decision.kept().outcome());
  }

  public Optional<Node> party() {
    return Node.find(view(), decision.kept().partyId());
  }

  public String matter() {
    return decision.kept().matter();
  }

  public String purpose() {
    return decision.kept().purpose();
  }

  public LocalDate validOn() {
    return decision.basis().validOn();
  }

  public Instant knownAt() {
    return decision.basis().knownAt();
  }

  public Instant decidedAt() {
    return decision.kept().decidedAt();
  }

  public int sequence() {
    return decision.basis().sequence();
  }

  public String policyName() {
    return decision.basis().policyName();
  }

  public String policyHash() {
    return decision.basis().policyHash();
  }

  public String mattersHash() {
    return decision.basis().mattersHash();
  }

  public String predecessorModel() {
    return decision.basis().model();
  }

  public String answer() {
    return decision.kept().answer();
  }

  public String answerHash() {
    return decision.kept().answerHash();
  }

  public boolean truncated() {
    return JSON.readTree(answer()).get("truncated").asBoolean();
  }

  /** A check that found nothing passes, and no other does. */
  public List<FindingShown> findings() {
    if (outcome() == CheckOutcome.PASS) {
      return List.of();
    }
    JsonNode told = JSON.readTree(answer()).get("findings");
    List<FindingShown> findings = new ArrayList<>();
    Map<JsonNode, Finding> again = new HashMap<>();
    for (Finding finding : decision.check().map(Check::findings).orElse(List.of())) {
      again.put(JSON.readTree(Answer.json(view(), finding)), finding);
    }
    for (JsonNode finding : told) {
      findings.add(
          new FindingShown(
              view(), decision.kept().partyId(), finding, Optional.ofNullable(again.get(finding))));
    }
    return findings;
  }

  /** One finding as it is kept, with the same one worked out again. */
  record FindingShown(View view, String applicant, JsonNode kept, Optional<Finding> again)
      implements Seen {
    public CheckOutcome effect() {
      return CheckOutcome.valueOf(kept.get("effect").asString());
    }

    public FindingKind kind() {
      return FindingKind.valueOf(kept.get("kind").asString());
    }

    public Optional<Node> party() {
      return Node.find(view, kept.at("/party/id").asString());
    }

    public @Nullable RecordShown record() {
      JsonNode id = kept.at("/record/id");
      return id.isMissingNode()
          ? null
          : view.record(id.asString()).flatMap(record -> RecordShown.of(view, record)).orElse(null);
    }

    public Optional<RestrictionShown> restriction() {
      return again
          .flatMap(Finding::restriction)
          .map(restriction -> new RestrictionShown(view, restriction));
    }

    /** The change of entity by which it was found again; empty where it was not so. */
    Optional<Succession> predecessor() {
      return again
          .flatMap(Finding::predecessor)
          .filter(PredecessorFound.class::isInstance)
          .map(found -> ((PredecessorFound) found).succession());
    }

    /** Whether it is about a party, a node of the view. */
    boolean isAbout(int party) {
      return view.find(kept.at("/party/id").asString()) == party;
    }

    public Optional<WayShown> path() {
      return again.flatMap(Finding::path).map(path -> new WayShown(view, path));
    }

    public String reason() {
      return kept.at("/reason/zh").asString();
    }

    public String reasonEn() {
      return kept.at("/reason/en").asString();
    }
  }
}
