package org.creditgraph.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.sanction.Standing;
import org.creditgraph.screening.Matter.Trigger;
import org.creditgraph.snapshot.View;

/**
 * The approval check of domain.md 8: a restriction of the applicant or of a key person by a measure
 * that bars the matter is a REJECT; a related party with a SERIOUS record in force, a probable
 * predecessor or a warning is a REVIEW; nothing found is a PASS. A function of the view, the party
 * and the matter.
 */
public final class Screening {
  /** How many findings are told; the gravest come first. */
  public static final int FINDINGS_MAX = 500;

  private final Sanctions sanctions;
  private final Predecessors predecessors;

  public Screening(Sanctions sanctions, Predecessors predecessors) {
    this.sanctions = sanctions;
    this.predecessors = predecessors;
  }

  /**
   * @param party a person or an organisation of the view
   */
  public Check check(View view, int party, Matter matter) {
    Run run = new Run(view, party, matter);
    run.lookAtApplicant();
    run.lookAtKeyPersons();
    for (Trigger trigger : matter.reviewOn()) {
      switch (trigger) {
        case SERIOUS_RECORD -> run.lookForSeriousRecords();
        case PREDECESSOR -> run.lookForPredecessors();
        case WARNING -> run.lookForWarnings();
      }
    }
    return run.result();
  }

  /** One check under way. */
  private final class Run {
    private final View view;
    private final int applicant;
    private final Matter matter;
    private final RelatedParties related;
    private final Reasons reasons;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, List<Restriction>> restrictions = new HashMap<>();

    Run(View view, int applicant, Matter matter) {
      this.view = view;
      this.applicant = applicant;
      this.matter = matter;
      boolean forRecords = matter.reviewOn().contains(Trigger.SERIOUS_RECORD);
      this.related =
          new RelatedParties(
              view, applicant, matter, party -> forRecords && !seriousRecords(party).isEmpty());
      this.reasons = new Reasons(view, applicant, matter);
    }

    private List<Restriction> restrictionsOf(int party) {
      return restrictions.computeIfAbsent(party, p -> sanctions.restrictionsOf(view, p));
    }

    void lookAtApplicant() {
      for (Restriction restriction : restrictionsOf(applicant)) {
        if (!matter.barring(restriction).isEmpty()) {
          findings.add(
              restricted(
                  FindingKind.OWN_RESTRICTION,
                  restriction,
                  Optional.empty(),
                  reasons.own(restriction)));
        }
      }
    }

    void lookAtKeyPersons() {
      for (Related person : related.key()) {
        if (view.kind(person.party()) == NodeKind.PERSON) {
          for (Restriction restriction : restrictionsOf(person.party())) {
            if (!matter.barring(restriction).isEmpty()) {
              findings.add(
                  restricted(
                      FindingKind.KEY_PERSON_RESTRICTION,
                      restriction,
                      Optional.of(person.way()),
                      reasons.keyPerson(person, restriction)));
            }
          }
        }
      }
    }

    private Finding restricted(
        FindingKind kind, Restriction restriction, Optional<TiePath> way, BilingualText reason) {
      return new Finding(
          CheckOutcome.REJECT,
          kind,
          restriction.party(),
          Optional.of(restriction.record()),
          Optional.of(restriction),
          Optional.empty(),
          way,
          reason);
    }

    void lookForSeriousRecords() {
      for (Collection<Related> parties : List.of(related.key(), related.others())) {
        for (Related party : parties) {
          for (CreditRecord record : seriousRecords(party.party())) {
            findings.add(
                new Finding(
                    CheckOutcome.REVIEW,
                    FindingKind.RELATED_SERIOUS_RECORD,
                    party.party(),
                    Optional.of(record),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(party.way()),
                    reasons.seriousRecord(party, record)));
          }
        }
      }
    }

    private List<CreditRecord> seriousRecords(int party) {
      return view.recordsOf(party).stream()
          .filter(record -> record.severity() == Severity.SERIOUS)
          .filter(record -> Standing.of(record, view.asOf().validOn()).inForce())
          .toList();
    }

    void lookForPredecessors() {
      for (Predecessor found : predecessors.of(view, applicant, matter.predecessorMin())) {
        findings.add(
            new Finding(
                CheckOutcome.REVIEW,
                FindingKind.PREDECESSOR,
                found.party(),
                found.records().stream().findFirst(),
                Optional.empty(),
                Optional.of(found),
                Optional.empty(),
                reasons.predecessor(found)));
      }
    }

    /** As in domain.md 4: a restricted person controls or represents the applicant today. */
    void lookForWarnings() {
      Map<Integer, Related> behind = new TreeMap<>(Comparator.comparing(view::id));
      related.key().stream()
          .filter(
              party ->
                  party.ties().contains(Tie.LEGAL_REPRESENTATIVE)
                      || party.ties().contains(Tie.CONTROLLER))
          .filter(party -> view.kind(party.party()) == NodeKind.PERSON)
          .forEach(party -> behind.put(party.party(), party));
      behind.values().forEach(this::warn);
    }

    private void warn(Related person) {
      Map<String, Restriction> byRecord = new TreeMap<>();
      for (Restriction restriction : restrictionsOf(person.party())) {
        if (!restriction.record().subjectId().equals(view.id(applicant))) {
          byRecord.putIfAbsent(restriction.record().id(), restriction);
        }
      }
      for (Restriction restriction : byRecord.values()) {
        findings.add(
            new Finding(
                CheckOutcome.REVIEW,
                FindingKind.WARNING,
                person.party(),
                Optional.of(restriction.record()),
                Optional.of(restriction),
                Optional.empty(),
                Optional.of(person.way()),
                reasons.warning(person, restriction)));
      }
    }

    Check result() {
      findings.sort(order());
      CheckOutcome outcome =
          findings.stream()
              .map(Finding::effect)
              .max(Comparator.naturalOrder())
              .orElse(CheckOutcome.PASS);
      boolean cut = findings.size() > FINDINGS_MAX;
      return new Check(
          applicant,
          matter,
          outcome,
          List.copyOf(cut ? findings.subList(0, FINDINGS_MAX) : findings),
          cut);
    }

    private Comparator<Finding> order() {
      return Comparator.comparing(Finding::effect)
          .reversed()
          .thenComparing(Finding::kind)
          .thenComparing(finding -> view.id(finding.party()))
          .thenComparing(finding -> finding.record().map(r -> r.decidedOn().toString()).orElse(""))
          .thenComparing(finding -> finding.record().map(CreditRecord::id).orElse(""))
          .thenComparing(finding -> finding.restriction().map(r -> r.rule().id()).orElse(""))
          .thenComparing(
              finding -> finding.restriction().map(r -> r.capacity().ordinal()).orElse(-1));
    }
  }
}
