package org.creditgraph.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Refusal;
import org.creditgraph.sanction.Capacity;
import org.creditgraph.sanction.Measure;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.PolicyRule;
import org.creditgraph.sanction.ProofStep;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers whom records reach by policy. */
@Controller
class SanctionController {
  private final Sanctions sanctions;

  SanctionController(Sanctions sanctions) {
    this.sanctions = sanctions;
  }

  @QueryMapping
  PropagationShown propagation(@Argument String recordId, View view) {
    CreditRecord record =
        view.record(recordId)
            .filter(found -> Node.find(view, found.subjectId()).isPresent())
            .orElseThrow(
                () ->
                    new Refusal(
                        "UNKNOWN_RECORD",
                        "No record with the id '"
                            + recordId
                            + "' was known at "
                            + Scalars.written(view.asOf().knownAt())
                            + "; check recordId, or ask for a later knownAt."));
    return new PropagationShown(view, record, sanctions);
  }

  @QueryMapping
  List<RestrictionShown> restrictions(@Argument String partyId, View view) {
    return sanctions.restrictionsOf(view, Given.party(view, "partyId", partyId)).stream()
        .map(restriction -> new RestrictionShown(view, restriction))
        .toList();
  }

  @QueryMapping
  PolicyShown policy() {
    return new PolicyShown(sanctions.policy());
  }

  record RestrictionShown(View view, Restriction restriction) implements Seen {
    public Node party() {
      return Node.of(view, restriction.party());
    }

    public Optional<RecordShown> record() {
      return RecordShown.of(view, restriction.record());
    }

    public Capacity capacity() {
      return restriction.capacity();
    }

    public List<MeasureShown> measures() {
      return MeasureShown.of(restriction.measures());
    }

    public LocalDate from() {
      return restriction.from();
    }

    public Optional<LocalDate> until() {
      return restriction.until();
    }

    public RuleShown rule() {
      return new RuleShown(restriction.rule());
    }

    public List<ProofShown> proof() {
      return restriction.proof().stream().map(step -> new ProofShown(view, step)).toList();
    }
  }

  record MeasureShown(String code, String title, String titleEn, String basis) {
    static List<MeasureShown> of(List<Measure> measures) {
      return measures.stream()
          .map(m -> new MeasureShown(m.code(), m.title().zh(), m.title().en(), m.basis()))
          .toList();
    }
  }

  record RuleShown(PolicyRule rule) {
    public String id() {
      return rule.id();
    }

    public String title() {
      return rule.title().zh();
    }

    public String titleEn() {
      return rule.title().en();
    }

    public String basis() {
      return rule.basis();
    }

    public String when() {
      return rule.when();
    }

    public @Nullable LocalDate validFrom() {
      return rule.valid().from();
    }

    public @Nullable LocalDate validTo() {
      return rule.valid().to();
    }

    public Optional<String> lasts() {
      return rule.lasts().map(String::valueOf);
    }

    public List<MeasureShown> measures() {
      return MeasureShown.of(rule.measures());
    }
  }

  record PolicyShown(Policy policy) {
    public String name() {
      return policy.name();
    }

    public String hash() {
      return policy.hash();
    }

    public List<String> foreignDomains() {
      return policy.terms().foreignDomains().stream().sorted().toList();
    }

    public List<RuleShown> rules() {
      return policy.rules().stream().map(RuleShown::new).toList();
    }

    public List<MeasureShown> measures() {
      return MeasureShown.of(policy.measures());
    }
  }

  record ProofShown(View view, ProofStep step) implements Seen {
    public ProofStep.Kind kind() {
      return step.kind();
    }

    public String text() {
      return step.text().zh();
    }

    public String textEn() {
      return step.text().en();
    }

    public @Nullable LocalDate from() {
      return step.period().from();
    }

    public @Nullable LocalDate until() {
      return step.period().to();
    }

    public List<Node> nodes() {
      return SubgraphShown.nodes(view, step.nodes());
    }

    public List<LinkShown> links() {
      return step.links().stream().map(link -> LinkShown.of(view, link)).toList();
    }
  }
}
