package org.creditgraph.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.RecordWarning;
import org.creditgraph.sanction.Restraint;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.sanction.Standing;
import org.creditgraph.screening.Matter.Trigger;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

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
    Run run = new Run(view.by(sanctions.policy().terms()), party, matter);
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
    private @Nullable Reasons reasons;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, List<Restraint>> restraints = new HashMap<>();
    private final Map<Integer, List<CreditRecord>> seriousRecords = new HashMap<>();

    Run(View view, int applicant, Matter matter) {
      this.view = view;
      this.applicant = applicant;
      this.matter = matter;
      boolean forRecords = matter.reviewOn().contains(Trigger.SERIOUS_RECORD);
      this.related =
          new RelatedParties(
              view,
              applicant,
              matter,
              party -> forRecords && !seriousRecords(party).isEmpty(),
              party -> isOfNote(party, forRecords));
    }

    /** Whether there is anything about a party that makes a REVIEW of a related one. */
    private boolean isOfNote(int party, boolean forRecords) {
      return forRecords && !seriousRecords(party).isEmpty()
          || matter.reviewOn().contains(Trigger.WARNING) && !restraintsOf(party).isEmpty();
    }

    /** Only for findings: most checks have none. */
    private Reasons reasons() {
      Reasons known = reasons;
      if (known == null) {
        known = new Reasons(view, applicant, matter);
        reasons = known;
      }
      return known;
    }

    private List<Restraint> restraintsOf(int party) {
      return restraints.computeIfAbsent(party, p -> sanctions.restraintsOf(view, p));
    }

    void lookAtApplicant() {
      for (Restraint restraint : restraintsOf(applicant)) {
        if (matter.isBarredBy(restraint)) {
          Restriction restriction = restraint.restriction();
          BilingualText why = reasons().own(restriction);
          restricted(FindingKind.OWN_RESTRICTION, restriction, Optional.empty(), why);
        }
      }
    }

    void lookAtKeyPersons() {
      for (Related person : related.key()) {
        if (view.kind(person.party()) == NodeKind.PERSON) {
          for (Restraint restraint : restraintsOf(person.party())) {
            if (matter.isBarredBy(restraint)) {
              Restriction restriction = restraint.restriction();
              BilingualText why = reasons().keyPerson(person, restriction);
              restricted(FindingKind.KEY_PERSON_RESTRICTION, restriction, Optional.of(person), why);
            }
          }
        }
      }
    }

    private void restricted(
        FindingKind kind, Restriction restriction, Optional<Related> tied, BilingualText why) {
      int party = restriction.party();
      tell(kind, restriction.record(), party, Optional.of(restriction), tied, why);
    }

    /** What a human should look at because of a record. */
    private void review(
        FindingKind kind,
        CreditRecord record,
        int party,
        Optional<Related> tied,
        BilingualText why) {
      tell(kind, record, party, Optional.empty(), tied, why);
    }

    private void tell(
        FindingKind kind,
        CreditRecord record,
        int party,
        Optional<Restriction> restriction,
        Optional<Related> tied,
        BilingualText why) {
      Optional<TiePath> way = tied.map(Related::way);
      findings.add(
          new Finding(
              kind.effect(),
              kind,
              party,
              Optional.of(record),
              restriction,
              Optional.empty(),
              way,
              why));
    }

    void lookForSeriousRecords() {
      for (Collection<Related> parties : List.of(related.key(), related.others())) {
        for (Related party : parties) {
          for (CreditRecord record : seriousRecords(party.party())) {
            if (isToldAsForeign(party, record)) {
              continue;
            }
            BilingualText why = reasons().seriousRecord(party, record);
            review(
                FindingKind.RELATED_SERIOUS_RECORD, record, party.party(), Optional.of(party), why);
          }
        }
      }
    }

    /** Whether it is told as a foreign listing of a key party. */
    private boolean isToldAsForeign(Related party, CreditRecord record) {
      return sanctions.isForeignListing(record)
          && matter.reviewOn().contains(Trigger.WARNING)
          && related.key().contains(party);
    }

    private List<CreditRecord> seriousRecords(int party) {
      return view.mayLeadToRecord(party)
          ? seriousRecords.computeIfAbsent(party, this::findSeriousRecords)
          : List.of();
    }

    private List<CreditRecord> findSeriousRecords(int party) {
      List<CreditRecord> found = new ArrayList<>(view.recordsOf(party));
      found.removeIf(
          record -> record.severity() != Severity.SERIOUS || !Standing.isInForce(record, view));
      return found;
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
                found.path(),
                reasons().predecessor(found)));
      }
    }

    /**
     * As in domain.md 4: a restricted person controls or represents the applicant today, a foreign
     * list names the applicant or a key party, or one of them may have controlled or led what a
     * record is about; and as in domain.md 8: a related party is restricted.
     */
    void lookForWarnings() {
      warnOfForeignListings(applicant, Optional.empty());
      warnOfPossibleLeads(applicant, Optional.empty());
      for (Related party : related.key()) {
        warnOfForeignListings(party.party(), Optional.of(party));
        boolean runs =
            party.ties().contains(Tie.LEGAL_REPRESENTATIVE)
                || party.ties().contains(Tie.CONTROLLER);
        if (view.kind(party.party()) != NodeKind.PERSON) {
          warnOfMore(party);
        } else if (runs) {
          warn(party, restraintsOf(party.party()));
        }
        warnOfPossibleLeads(party.party(), Optional.of(party));
      }
      for (Related party : related.others()) {
        if (party.ties().stream().anyMatch(Tie::isLoose)) {
          warnOfMore(party);
        }
      }
    }

    private void warnOfForeignListings(int party, Optional<Related> tied) {
      for (CreditRecord record : sanctions.foreignListings(view, party)) {
        BilingualText why = reasons().foreignListing(tied, record);
        review(FindingKind.FOREIGN_LISTING, record, party, tied, why);
      }
    }

    /** Of a record that makes no other finding of the same person. */
    private void warnOfPossibleLeads(int person, Optional<Related> tied) {
      for (RecordWarning possible : sanctions.possibleLeads(view, person)) {
        if (findings.stream().noneMatch(found -> found.isAbout(person, possible.record()))) {
          BilingualText why = reasons().possibleLead(tied, possible.warning().text());
          review(FindingKind.WARNING, possible.record(), person, tied, why);
        }
      }
    }

    /** Of what restricts a party beyond its own serious records, which are told as such. */
    private void warnOfMore(Related party) {
      List<Restraint> more = new ArrayList<>(restraintsOf(party.party()));
      if (matter.reviewOn().contains(Trigger.SERIOUS_RECORD)) {
        Set<String> told = new HashSet<>();
        seriousRecords(party.party()).forEach(record -> told.add(record.id()));
        more.removeIf(restraint -> told.contains(restraint.record().id()));
      }
      warn(party, more);
    }

    private void warn(Related person, List<Restraint> because) {
      Set<String> told = new HashSet<>();
      for (Restraint restraint : because) {
        CreditRecord record = restraint.record();
        if (told.add(record.id())) {
          Restriction restriction = restraint.restriction();
          BilingualText why = reasons().warning(person, restriction);
          Optional<Restriction> proof = Optional.of(restriction);
          tell(FindingKind.WARNING, record, person.party(), proof, Optional.of(person), why);
        }
      }
    }

    Check result() {
      if (findings.size() > 1) {
        findings.sort(new GravestFirst(view));
      }
      CheckOutcome outcome = findings.isEmpty() ? CheckOutcome.PASS : findings.getFirst().effect();
      boolean cut = findings.size() > FINDINGS_MAX;
      return new Check(
          applicant,
          matter,
          outcome,
          List.copyOf(cut ? findings.subList(0, FINDINGS_MAX) : findings),
          cut);
    }
  }
}
