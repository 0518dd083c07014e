package org.creditgraph.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.ProofStep;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** What restricts one id of a party, or a head office, restricts the other ids and branches. */
class BranchesAndDoubleIdsTests {
  private static final Policy POLICY = Policy.standard();
  private static final Sanctions SANCTIONS = new Sanctions(POLICY);
  private static final Matter TENDER = Matters.standard(POLICY).of("招投标");
  private static final Screening SCREENING = new Screening(SANCTIONS, Predecessors.NONE);
  private static final String DAY = "2025-06-01";
  private static final String CODE = "91460100MA5T9Q2C2J";
  private static final String OTHER_CODE = "91460000000000001A";
  private static final String NUMBER = "460100198001011236";
  private static final String LISTED =
      " =record(subject:%s, list:严重失信, domain:TAX, conduct_from:2024-01-01,"
          + " conduct_to:2024-02-01)= 2024-06-01\n";

  private static View drawn(String text) {
    return DrawnGraph.of(
            text.replace("CODE", CODE).replace("NUMBER", NUMBER).replace("OTHER", OTHER_CODE))
        .on(DAY);
  }

  private static String listed(String record, String subject) {
    return record + LISTED.formatted(subject);
  }

  private static Check check(View view, String party) {
    return SCREENING.check(view, view.find(party), TENDER);
  }

  private static List<String> found(View view, String party) {
    return check(view, party).findings().stream()
        .map(f -> f.effect() + " " + f.kind() + " " + view.id(f.party()))
        .toList();
  }

  private static List<ProofStep.Kind> proof(Restriction restriction) {
    return restriction.proof().stream().map(ProofStep::kind).toList();
  }

  @Test
  void shouldRejectTheOtherIdOfAListedOrganization() {
    View view =
        drawn("H26B: ENTERPRISE uscc=CODE; H26C: ENTERPRISE uscc=CODE\n" + listed("R", "H26B"));
    assertThat(check(view, "H26B").outcome()).isEqualTo(CheckOutcome.REJECT);
    Check other = check(view, "H26C");
    assertThat(other.outcome()).isEqualTo(CheckOutcome.REJECT);
    Restriction restriction = other.findings().getFirst().restriction().orElseThrow();
    assertThat(view.id(restriction.party())).isEqualTo("H26C");
    assertThat(proof(restriction))
        .containsExactly(ProofStep.Kind.RECORD, ProofStep.Kind.IDENTITY, ProofStep.Kind.RULE);
    assertThat(view.recordsOf(view.find("H26C"))).hasSize(1);
  }

  @Test
  void shouldNameAPartyOnceByItsFirstIdInPropagation() {
    View view =
        drawn(
            "B: ENTERPRISE uscc=CODE; C: ENTERPRISE uscc=CODE; P2 -legal-> B\n"
                + "P1: PERSON id_number=NUMBER; P2: PERSON id_number=NUMBER; P1 -legal-> C\n"
                + listed("R", "C"));
    assertThat(SANCTIONS.propagation(view, view.record("R").orElseThrow()).restrictions())
        .filteredOn(r -> r.rule().id().equals("RESPONSIBLE-PERSONS"))
        .extracting(r -> r.capacity() + " " + view.id(r.party()))
        .containsExactly("LEGAL_REPRESENTATIVE P1");
    assertThat(SANCTIONS.restrictionsOf(view, view.find("P2")))
        .extracting(r -> r.rule().id() + " " + view.id(r.party()))
        .contains("RESPONSIBLE-PERSONS P2");
  }

  @Test
  void shouldRejectWhomAPersonLeadsUnderOneIdAndIsListedUnderAnother() {
    View view =
        drawn(
            "P1: PERSON id_number=NUMBER; P2: PERSON id_number=NUMBER\n"
                + "P2 -legal-> A\n"
                + listed("R", "P1"));
    assertThat(found(view, "A"))
        .contains("REJECT KEY_PERSON_RESTRICTION P1")
        .noneMatch(line -> line.endsWith("P2"));
    Finding finding = check(view, "A").findings().getFirst();
    assertThat(finding.path().orElseThrow().links())
        .extracting(link -> link.kind())
        .containsExactly(LinkKind.LEGAL_REPRESENTATIVE, LinkKind.SAME_IDENTITY);
  }

  @Test
  void shouldLookAtTheKeyPersonsOfEveryIdOfTheApplicant() {
    View view =
        drawn(
            "A: ENTERPRISE uscc=CODE; B: ENTERPRISE uscc=CODE; P1 -legal-> B\n"
                + listed("R", "P1"));
    assertThat(found(view, "A")).contains("REJECT KEY_PERSON_RESTRICTION P1");
  }

  @Test
  void shouldRejectTheBranchOfAListedHeadOfficeWhileItIsOne() {
    String text = "B -branch-> H [2016-01-01..2025-12-31]; C -branch-> H\n" + listed("R", "H");
    View view = drawn(text);
    Check check = check(view, "B");
    assertThat(check.outcome()).isEqualTo(CheckOutcome.REJECT);
    Restriction restriction = check.findings().getFirst().restriction().orElseThrow();
    assertThat(proof(restriction))
        .containsExactly(ProofStep.Kind.RECORD, ProofStep.Kind.BRANCH, ProofStep.Kind.RULE);
    assertThat(check.findings().getFirst().reason().en()).contains("as a branch of H");
    View later = DrawnGraph.of(text).on("2026-01-01");
    assertThat(check(later, "B").outcome()).isEqualTo(CheckOutcome.PASS);
    assertThat(check(later, "C").outcome()).isEqualTo(CheckOutcome.REJECT);
    assertThat(SANCTIONS.propagation(view, view.record("R").orElseThrow()).restrictions())
        .extracting(r -> view.id(r.party()))
        .contains("B", "C", "H");
  }

  @Test
  void shouldFollowABranchOfABranchOfTheSecondIdOfAHeadOffice() {
    View view =
        drawn(
            "H: ENTERPRISE uscc=CODE; I: ENTERPRISE uscc=CODE; M -branch-> I; B -branch-> M\n"
                + "C: ENTERPRISE uscc=OTHER; B: ENTERPRISE uscc=OTHER\n"
                + listed("R", "H"));
    for (String party : List.of("I", "M", "B", "C")) {
      assertThat(check(view, party).outcome()).as(party).isEqualTo(CheckOutcome.REJECT);
    }
    Restriction restriction = SANCTIONS.restrictionsOf(view, view.find("C")).getFirst();
    ProofStep step =
        restriction.proof().stream()
            .filter(s -> s.kind() == ProofStep.Kind.BRANCH)
            .findFirst()
            .orElseThrow();
    assertThat(step.nodes()).extracting(view::id).containsExactly("C", "B", "M", "I", "H");
    assertThat(step.links()).hasSize(4);
  }

  @Test
  void shouldAskForALookAtTheHeadOfficeAndSiblingsOfASeriousBranch() {
    View view = drawn("B -branch-> H; C -branch-> H; D -branch-> C\n" + listed("R", "B"));
    assertThat(found(view, "H")).contains("REVIEW RELATED_SERIOUS_RECORD B");
    assertThat(found(view, "C")).contains("REVIEW RELATED_SERIOUS_RECORD B");
    assertThat(found(view, "D")).contains("REVIEW RELATED_SERIOUS_RECORD B");
    assertThat(check(view, "H").outcome()).isEqualTo(CheckOutcome.REVIEW);
    TiePath path = check(view, "D").findings().getFirst().path().orElseThrow();
    assertThat(path.nodes()).extracting(view::id).containsExactly("D", "C", "H", "B");
    assertThat(check(view, "C").findings().getFirst().reason().en())
        .contains("another branch of the head office of the applicant C");
  }

  @Test
  void shouldNotRestrictABranchOfTwoHeadOfficesNorACircle() {
    View view =
        drawn(
            "B -branch-> H; B -branch-> I; C -branch-> D; D -branch-> C\n"
                + listed("R", "H")
                + listed("S", "C"));
    assertThat(SANCTIONS.restrictionsOf(view, view.find("B"))).isEmpty();
    assertThat(SANCTIONS.restrictionsOf(view, view.find("D"))).isEmpty();
  }

  @Test
  void shouldFallWithTheCorrectionOfANumber() {
    DrawnGraph graph =
        DrawnGraph.of(
            ("A: ENTERPRISE uscc=CODE; B: ENTERPRISE uscc=CODE; C: ENTERPRISE uscc=CODE\n"
                    + listed("R", "A")
                    + "--- 2025-01-01T00:00:00Z\nB: ENTERPRISE uscc=OTHER\n")
                .replace("CODE", CODE)
                .replace("OTHER", OTHER_CODE));
    View before = graph.on(DAY, "2024-12-31T00:00:00Z");
    assertThat(check(before, "B").outcome()).isEqualTo(CheckOutcome.REJECT);
    View after = graph.on(DAY);
    assertThat(check(after, "B").outcome()).isEqualTo(CheckOutcome.PASS);
    assertThat(check(after, "C").outcome()).isEqualTo(CheckOutcome.REJECT);
  }

  @Test
  void shouldListAPartyOnAForeignListUnderAllItsIds() {
    View view =
        drawn(
            "B: ENTERPRISE uscc=CODE; C: ENTERPRISE uscc=CODE\n"
                + "R =record(subject:C, domain:OFAC)= 2025-01-01");
    assertThat(Sanctions.listed(view, "OFAC")).containsExactly(view.find("B"));
    assertThat(Sanctions.listings(view, view.find("B"), "OFAC")).hasSize(1);
  }

  @Test
  void shouldAskForALookAtAForeignListingOfAnotherIdOrOfTheHeadOffice() {
    View view =
        drawn(
            "H: ENTERPRISE uscc=CODE; I: ENTERPRISE uscc=CODE; P -legal-> H; Q -60%-> H;"
                + " B -branch-> I; R1 =record(subject:H, domain:OFAC)= 2018-02-01");
    for (String applicant : List.of("H", "I", "B")) {
      Check check = check(view, applicant);
      assertThat(check.outcome()).as(applicant).isEqualTo(CheckOutcome.REVIEW);
      assertThat(check.findings())
          .as(applicant)
          .anyMatch(found -> found.kind() == FindingKind.FOREIGN_LISTING);
    }
  }
}
