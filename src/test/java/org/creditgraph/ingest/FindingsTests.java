package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.creditgraph.ingest.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suspicious facts, found through an import and what was known before it. */
class FindingsTests {
  @TempDir Path root;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = Workbench.inMemory(root);
    bench.send(
        "organizations.csv",
        "id,kind\nO1,ENTERPRISE\nO2,ENTERPRISE\n",
        "persons.csv",
        "id,name,id_number\nP1,甲,110101199003071233\nP2,乙,\nP3,丙,\n",
        "shareholdings.csv",
        "holder_id,organization_id,valid_from,share,valid_to\n"
            + "P1,O1,2020-01-01,0.7,\nP1,O2,2020-01-01,0.7,2020-12-31\n",
        "roles.csv",
        "holder_id,organization_id,role,valid_from,valid_to\n"
            + "P1,O1,LEGAL_REPRESENTATIVE,2020-01-01,2020-12-31\n");
  }

  @Test
  void shouldSumHoldingsOfThisBatchAndOfEarlierOnes() {
    ImportOutcome outcome =
        bench.send(
            "shareholdings.csv",
            "holder_id,organization_id,valid_from,share\n"
                + "P2,O1,2021-01-01,0.4\nP2,O2,2021-01-01,0.4\n");
    assertThat(outcome.findingCount()).isEqualTo(1);
    Finding finding = outcome.findings().getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.HOLDINGS_ABOVE_WHOLE);
    assertThat(finding.subjectId()).isEqualTo("O1");
    assertThat(finding.period().from()).isEqualTo("2021-01-01");
  }

  @Test
  void shouldFindTwoLegalRepresentativesOnOneDay() {
    ImportOutcome handover =
        bench.send(
            "roles.csv",
            "holder_id,organization_id,role,valid_from\nP2,O1,LEGAL_REPRESENTATIVE,2021-01-01\n");
    assertThat(handover.findings()).isEmpty();
    ImportOutcome overlap =
        bench.send(
            "roles.csv",
            "holder_id,organization_id,role,valid_from\nP3,O1,LEGAL_REPRESENTATIVE,2022-01-01\n");
    assertThat(overlap.findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.TWO_LEGAL_REPRESENTATIVES);
    assertThat(overlap.findings().getFirst().english()).contains("P2, P3");
  }

  @Test
  void shouldFindAPublicationOverItsMaximum() {
    ImportOutcome outcome =
        bench.send(
            "records.csv",
            "id,subject_id,kind,severity,decided_on,publish_until\n"
                + "R1,O1,PENALTY,MINOR,2026-01-01,2026-04-01\n"
                + "R2,O1,PENALTY,MINOR,2026-01-01,2026-04-02\n");
    assertThat(outcome.findings()).extracting(Finding::subjectId).containsExactly("R2");
    assertThat(outcome.findings().getFirst().kind()).isEqualTo(Kind.PUBLICATION_TOO_LONG);
  }

  @Test
  void shouldFindAPublicationThatALaterFileOfFewColumnsMakesTooLong() {
    bench.send(
        "organizations.csv",
        "id,kind,name\nO1,ENTERPRISE,甲\n",
        "records.csv",
        "id,subject_id,kind,severity,decided_on\nR1,O1,PENALTY,MINOR,2024-01-01\n");
    ImportOutcome outcome = bench.send("records.csv", "id,publish_until\nR1,2024-06-30\n");
    assertThat(outcome.findings())
        .extracting(finding -> finding.kind() + " " + finding.subjectId())
        .containsExactly("PUBLICATION_TOO_LONG R1");
    assertThat(bench.send("records.csv", "id,publish_until\nR1,2024-03-30\n").findings()).isEmpty();
  }

  @Test
  void shouldLeaveTheTermOfAForeignListToItsPublisher() {
    ImportOutcome outcome =
        bench.send(
            "records.csv",
            "id,subject_id,kind,severity,domain,decided_on,publish_until\n"
                + "R1,O1,LIST_ENTRY,SERIOUS,OFAC,2020-01-01,2099-12-31\n"
                + "R2,O1,LIST_ENTRY,SERIOUS,TAX,2020-01-01,2099-12-31\n");
    assertThat(outcome.findings()).extracting(Finding::subjectId).containsExactly("R2");
  }

  @Test
  void shouldFindASecondIdNumberOfAPersonKnownBefore() {
    ImportOutcome renamed =
        bench.send("persons.csv", "id,name,id_number\nP1,甲甲,110101199003071233\n");
    assertThat(renamed.findings()).isEmpty();
    bench.send("persons.csv", "id,name,id_number\nP1,甲,\n");
    ImportOutcome other = bench.send("persons.csv", "id,name,id_number\nP1,甲,110101199003071241\n");
    assertThat(other.findings()).extracting(Finding::kind).containsExactly(Kind.TWO_ID_NUMBERS);
    assertThat(other.findings().getFirst().subjectId()).isEqualTo("P1");
  }

  @Test
  void shouldFindTwoIdNumbersOfOnePersonInOneFile() {
    ImportOutcome outcome =
        bench.send(
            "persons.csv", "id,name,id_number\nP9,丁,110101199003071233\nP9,丁,110101199003071241\n");
    assertThat(outcome.findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.TWO_ID_NUMBERS, Kind.KEY_TWICE);
  }

  @Test
  void shouldFindNothingInWhatTheBatchDidNotTouch() {
    bench.send(
        "shareholdings.csv", "holder_id,organization_id,valid_from,share\nP2,O1,2021-01-01,0.4\n");
    ImportOutcome outcome = bench.send("persons.csv", "id,name\nP8,辛\n");
    assertThat(outcome.findings()).isEmpty();
  }
}
