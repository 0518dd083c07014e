package org.creditgraph.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.creditgraph.control.CaseFolder;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.sanction.Capacity;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.Propagation;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** Checks and restrictions go by who really holds, and reject by what is certain alone. */
class WhoReallyHoldsTests {
  private static final Policy POLICY = Policy.standard();
  private static final Sanctions SANCTIONS = new Sanctions(POLICY);
  private static final Matter TENDER = Matters.standard(POLICY).of("招投标");
  private static final Screening SCREENING = new Screening(SANCTIONS, Predecessors.NONE);
  private static final String LISTED =
      " =record(subject:%s, list:严重失信, domain:TAX, conduct_from:2024-01-01,"
          + " conduct_to:2024-02-01)= 2024-06-01\n";

  private static View drawn(String text) {
    return DrawnGraph.of(text).on("2025-06-01");
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

  private static List<String> restricted(View view, String record) {
    return SANCTIONS.restrictions(view, view.record(record).orElseThrow()).stream()
        .filter(restriction -> restriction.capacity() == Capacity.ACTUAL_CONTROLLER)
        .map(restriction -> view.id(restriction.party()))
        .toList();
  }

  @Test
  void shouldRejectACompanyHeldThroughTheNomineeOfAListedPerson() throws IOException {
    View view = CaseFolder.of("nominee", "2025-06-01").view;
    assertThat(found(view, "H52A")).contains("REJECT KEY_PERSON_RESTRICTION H52Q");
    Finding finding = check(view, "H52A").findings().getFirst();
    assertThat(finding.path().orElseThrow().links())
        .extracting(link -> link.kind())
        .containsExactly(LinkKind.SHAREHOLDING, LinkKind.NOMINEE_FOR);
  }

  @Test
  void shouldReviewForANomineeWhoIsNoKeyPerson() {
    String text = "P1 -100%-> A; P1 -nominee-> P2; P3 -legal-> A\n";
    View view = drawn(text + listed("R", "P1"));
    assertThat(check(view, "A").outcome()).isEqualTo(CheckOutcome.REVIEW);
    assertThat(found(view, "A")).containsExactlyInAnyOrder("REVIEW RELATED_SERIOUS_RECORD P1");
    assertThat(check(drawn(text), "A").outcome()).isEqualTo(CheckOutcome.PASS);
  }

  /** Of two ids of a company each has its nominee for the same holder. */
  @Test
  void shouldReviewForANomineeUnderEachIdOfACompany() {
    String code = "ENTERPRISE uscc=91460000000000001A\n";
    String text =
        "A: %sB: %sP1 -60%%-> A; P1 -nominee-> P3; P2 -50%%-> B; P2 -nominee-> P3\n"
            .formatted(code, code);
    assertThat(found(drawn(text + listed("R", "P1")), "A"))
        .containsExactly("REVIEW RELATED_SERIOUS_RECORD P1");
    assertThat(found(drawn(text + listed("R", "P2")), "A"))
        .containsExactly("REVIEW RELATED_SERIOUS_RECORD P2");
  }

  /** What the legal representative leads besides is told by its own records alone. */
  @Test
  void shouldReviewForAllThatRestrictsANomineeThatAKeyPersonLeads() {
    String text = "P1 -legal-> A; P1 -legal-> N; N -100%-> A; N -nominee-> P2\n";
    String breach =
        "R2 =record(subject:N, kind:BREACH_OF_COMMITMENT, severity:GENERAL,"
            + " conduct_from:2025-01-01)= 2025-02-01\n";
    View view = drawn(text + listed("R1", "N") + breach);
    assertThat(check(view, "A").findings())
        .extracting(f -> f.kind() + " " + view.id(f.party()) + " " + f.record().orElseThrow().id())
        .contains("RELATED_SERIOUS_RECORD N R1", "WARNING N R2");
  }

  @Test
  void shouldReviewForAPrincipalWhoHoldsLittle() {
    View view = drawn("P1 -10%-> A; P1 -nominee-> P2; P3 -90%-> A\n" + listed("R", "P2"));
    assertThat(found(view, "A")).containsExactly("REVIEW RELATED_SERIOUS_RECORD P2");
    View own = drawn("P2 -10%-> A; P3 -90%-> A\n" + listed("R", "P2"));
    assertThat(check(own, "A").outcome()).isEqualTo(CheckOutcome.PASS);
  }

  @Test
  void shouldReviewForWhoMayControlOrHoldEnough() {
    View controller = drawn("P1 -30%-> A; P2 -?%-> A\n" + listed("R", "P2"));
    assertThat(found(controller, "A")).containsExactly("REVIEW RELATED_SERIOUS_RECORD P2");
    View holder = drawn("P1 -60%-> A; P2 -20..30%-> A\n" + listed("R", "P2"));
    assertThat(found(holder, "A")).containsExactly("REVIEW RELATED_SERIOUS_RECORD P2");
    View less = drawn("P1 -60%-> A; P2 -20..24%-> A\n" + listed("R", "P2"));
    assertThat(check(less, "A").outcome()).isEqualTo(CheckOutcome.PASS);
    View left = drawn("P1 -80%-> A; P2 -?%-> A\n" + listed("R", "P2"));
    assertThat(check(left, "A").outcome()).isEqualTo(CheckOutcome.PASS);
  }

  @Test
  void shouldReviewForAPossibleControllerRestrictedForAnother() {
    View view = drawn("P1 -30%-> A; P2 -?%-> A; P2 -legal-> B\n" + listed("R", "B"));
    assertThat(check(view, "A").outcome()).isEqualTo(CheckOutcome.REVIEW);
    assertThat(found(view, "A")).contains("REVIEW WARNING P2");
  }

  @Test
  void shouldRestrictNobodyForControlThatIsOnlyPossible() throws IOException {
    View view = CaseFolder.of("unknown-shares", "2025-06-01").view;
    assertThat(restricted(view, "H33R")).isEmpty();
    Propagation told = SANCTIONS.propagation(view, view.record("H33R").orElseThrow());
    assertThat(told.warnings().all())
        .filteredOn(warning -> warning.kind().name().equals("POSSIBLE_CONTROLLER"))
        .extracting(warning -> view.id(warning.party()))
        .containsExactly("H33P", "H33Q");
    assertThat(SANCTIONS.restrictionsOf(view, view.find("H33P"))).isEmpty();
  }

  @Test
  void shouldReviewForAnApplicantOrKeyPersonWhoMayHaveControlledWhatARecordIsAbout() {
    String text = "P1 -30%-> B; P2 -?%-> B; P2 -legal-> A\n" + listed("R", "B");
    View view = drawn(text);
    assertThat(found(view, "P2")).containsExactly("REVIEW WARNING P2");
    assertThat(found(view, "A")).containsExactly("REVIEW WARNING P2");
    Finding finding = check(view, "A").findings().getFirst();
    assertThat(finding.record().orElseThrow().id()).isEqualTo("R");
    assertThat(finding.path().orElseThrow().links()).hasSize(1);
    assertThat(finding.reason().en()).contains("legal representative", "not all shares are known");
    View ended = drawn(text.replace("=record(", "=record(ended_on:2025-01-01, "));
    assertThat(check(ended, "A").outcome()).isEqualTo(CheckOutcome.PASS);
  }

  @Test
  void shouldReviewForAnApplicantOrKeyPersonWhoseRoleEndedOnAnUnknownDay() {
    View view = drawn("P1 -legal-> B [2020-01-01..unknown]; P1 -60%-> A\n" + listed("R", "B"));
    assertThat(found(view, "P1")).containsExactly("REVIEW WARNING P1");
    assertThat(found(view, "A")).containsExactly("REVIEW WARNING P1");
    View later = drawn("P1 -legal-> B [2024-03-01..unknown]; P1 -60%-> A\n" + listed("R", "B"));
    assertThat(check(later, "A").outcome()).isEqualTo(CheckOutcome.PASS);
  }

  @Test
  void shouldRestrictThePrincipalThePartnerAndTheControllerOfAHeadOffice() {
    View nominee = drawn("P1 -100%-> A; P1 -nominee-> P2\n" + listed("R", "A"));
    assertThat(restricted(nominee, "R")).containsExactly("P2");
    assertThat(SANCTIONS.restrictionsOf(nominee, nominee.find("P2"))).isNotEmpty();
    View later =
        drawn("P1 -100%-> A; P1 -nominee-> P2 [2024-01-15..2024-01-20]\n" + listed("R", "A"));
    assertThat(restricted(later, "R")).containsExactly("P1", "P2");
    View partner = drawn("P1 -executive-> A; P2 -99%-> A; P1 -1%-> A\n" + listed("R", "A"));
    assertThat(restricted(partner, "R")).containsExactly("P1");
    assertThat(SANCTIONS.restrictionsOf(partner, partner.find("P1"))).isNotEmpty();
    View branch = drawn("B -branch-> H; P1 -60%-> H\n" + listed("R", "B"));
    assertThat(restricted(branch, "R")).containsExactly("P1");
    assertThat(SANCTIONS.restrictionsOf(branch, branch.find("P1"))).isNotEmpty();
  }
}
