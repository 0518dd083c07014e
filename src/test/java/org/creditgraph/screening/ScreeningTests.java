package org.creditgraph.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.FactHistory;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

class ScreeningTests {
  private static final Policy POLICY = Policy.standard();
  private static final Sanctions SANCTIONS = new Sanctions(POLICY);
  private static final Matters MATTERS = Matters.standard(POLICY);
  private static final Screening SCREENING = new Screening(SANCTIONS, Predecessors.NONE);

  @Test
  void shouldTieEveryFindingToTheApplicantByAnUnbrokenPath() {
    for (int seed = 0; seed < 300; seed++) {
      View view = new RandomRegister(seed).view();
      for (String party : List.of("A", "B", "P1")) {
        int applicant = view.find(party);
        for (Finding finding :
            SCREENING.check(view, applicant, matter("TENDER_PARTICIPATION")).findings()) {
          if (finding.party() == applicant) {
            assertThat(finding.path()).isEmpty();
          } else {
            assertUnbroken(view, finding, applicant, seed);
          }
        }
      }
    }
  }

  private static void assertUnbroken(View view, Finding finding, int applicant, int seed) {
    TiePath path = finding.path().orElseThrow();
    assertThat(path.nodes().getFirst()).as("seed %s", seed).isEqualTo(applicant);
    assertThat(path.nodes().getLast()).as("seed %s", seed).isEqualTo(finding.party());
    assertThat(path.links()).hasSize(path.nodes().size() - 1);
    assertThat(path.nodes()).doesNotHaveDuplicates();
    for (int i = 0; i < path.links().size(); i++) {
      var link = view.link(path.links().get(i));
      assertThat(List.of(link.from(), link.to()))
          .containsExactlyInAnyOrder(path.nodes().get(i), path.nodes().get(i + 1));
      assertThat(link.period().contains(view.asOf().validOn())).isTrue();
    }
  }

  @Test
  void shouldRejectByTheDomainOfTheBanOnlyInMattersOfThatDomain() {
    View view =
        DrawnGraph.of(
                "P1 -legal-> A; R1 =record(subject:A, domain:TAX, conduct_from:2024-01-01)="
                    + " 2024-02-01; P1 -legal-> B")
            .on("2024-03-01");
    assertThat(outcomes(view, "B"))
        .containsExactly(
            "TENDER_PARTICIPATION REJECT",
            "GOVERNMENT_FUNDS REJECT",
            "FOOD_AND_DRUG_LICENCE REVIEW",
            "MEDICAL_INSTITUTION REVIEW",
            "COMMITMENT_BASED_APPROVAL REVIEW",
            "DUTY_FREE_OPERATION REJECT");
  }

  @Test
  void shouldAskForALookAtForeignListingsForAsLongAsTheyStandAndBarNothing() {
    String graph =
        "P1 -legal-> A; A -40%-> B; A -60%-> C; P2 -legal-> D; P2 -legal-> C;"
            + " R1 =record(subject:A, domain:OFAC)= 2018-02-01;"
            + " R2 =record(subject:P1, domain:EU, severity:GENERAL)= 2018-02-01;"
            + " R3 =record(subject:C, domain:UN)= 2018-02-01";
    View view = DrawnGraph.of(graph).on("2026-03-01");
    assertThat(outcomes(view, "A")).allMatch(outcome -> outcome.endsWith(" REVIEW"));
    Matter matter = matter("TENDER_PARTICIPATION");
    assertThat(ApprovalOracleTests.lines(view, SCREENING.check(view, view.find("A"), matter)))
        .containsExactly("REVIEW FOREIGN_LISTING A R1", "REVIEW FOREIGN_LISTING P1 R2");
    Check held = SCREENING.check(view, view.find("B"), matter);
    assertThat(ApprovalOracleTests.lines(view, held))
        .containsExactly("REVIEW RELATED_SERIOUS_RECORD C R3", "REVIEW FOREIGN_LISTING A R1");
    assertThat(held.findings().getLast().path()).isPresent();
    assertThat(held.findings().getLast().reason().en())
        .contains("stands on a foreign list", "starts no measure here");
    View ended =
        DrawnGraph.of(graph.replace("domain:OFAC", "domain:OFAC, ended_on:2020-01-01"))
            .on("2026-03-01");
    assertThat(ApprovalOracleTests.lines(ended, SCREENING.check(ended, ended.find("B"), matter)))
        .containsExactly("REVIEW RELATED_SERIOUS_RECORD C R3");
  }

  @Test
  void shouldPassWhereNothingIsFound() {
    View view =
        DrawnGraph.of(
                "P1 -legal-> A; P1 -60%-> A; R1 =record(subject:A, severity:GENERAL, kind:PENALTY)="
                    + " 2024-02-01")
            .on("2024-03-01");
    Check check = SCREENING.check(view, view.find("A"), matter("TENDER_PARTICIPATION"));
    assertThat(check.outcome()).isEqualTo(CheckOutcome.PASS);
    assertThat(check.findings()).isEmpty();
    assertThat(check.truncated()).isFalse();
  }

  @Test
  void shouldLookAtHoldersFromExactlyAQuarterOn() {
    String record = "; R1 =record(subject:C)= 2024-02-01";
    View quarter =
        DrawnGraph.of("C -15%-> A [..2024-12-31]; C -10%-> A [2024-02-02..]" + record)
            .on("2024-03-01");
    View less = DrawnGraph.of("C -24.9999%-> A" + record).on("2024-03-01");
    assertThat(SCREENING.check(quarter, quarter.find("A"), matter("GOVERNMENT_FUNDS")).outcome())
        .isEqualTo(CheckOutcome.REVIEW);
    assertThat(SCREENING.check(less, less.find("A"), matter("GOVERNMENT_FUNDS")).outcome())
        .isEqualTo(CheckOutcome.PASS);
  }

  @Test
  void shouldSayWhyInSentencesThatCanBeSent() {
    View view =
        DrawnGraph.of(
                """
                P1: PERSON name=张三
                A: ENTERPRISE name=甲公司
                B: ENTERPRISE name=乙公司
                P1 -legal-> A
                P1 -60%-> B
                P1 -legal-> B
                R1 =record(subject:A, title:串通投标, authority:海口市公共资源交易监督管理局, conduct_from:2024-01-01, conduct_to:2024-01-05)= 2024-02-01
                """)
            .on("2024-03-01");
    Check check = SCREENING.check(view, view.find("B"), matter("招投标"));
    assertThat(check.findings())
        .extracting(finding -> finding.reason().zh())
        .containsExactly(
            "申请人乙公司的法定代表人、实际控制人、主要股东张三因海口市公共资源交易监督管理局于2024-02-01对甲公司作出的信用记录“串通投标”（编号R1），以甲公司法定代表人身份被采取“限制参与公共资源交易”措施，至2027-02-01止（依据：[P21]"
                + " 18，规则RESPONSIBLE-PERSONS），因此申请人不能办理“招投标”。",
            "申请人乙公司的关联方甲公司（法定代表人、实际控制人、主要股东张三担任法定代表人的组织）有生效中的严重失信记录：海口市公共资源交易监督管理局于2024-02-01对甲公司作出的信用记录“串通投标”（编号R1），请人工核实（依据：[H15]"
                + " 41）。",
            "申请人乙公司的法定代表人、实际控制人、主要股东张三正因信用记录受到限制：海口市公共资源交易监督管理局于2024-02-01对甲公司作出的信用记录“串通投标”（编号R1），请人工核实（依据：[H15]"
                + " 41）。");
    assertThat(check.findings().getFirst().reason().en())
        .isEqualTo(
            "张三, legal representative, controller and major shareholder of the applicant 乙公司, is"
                + " under the measure “Barred from public resource trading” until 2027-02-01 as"
                + " legal representative of 甲公司 because of a credit record: “串通投标” (R1), made about"
                + " 甲公司 by 海口市公共资源交易监督管理局 on 2024-02-01 (rule RESPONSIBLE-PERSONS, on the basis of"
                + " [P21] 18), so “Tender participation” cannot be granted.");
  }

  @Test
  void shouldSayWhenThereAreMoreFindingsThanItTells() {
    StringBuilder graph = new StringBuilder("P1 -legal-> A");
    for (int i = 0; i < Screening.FINDINGS_MAX; i++) {
      graph.append("; P1 -legal-> X").append(i);
      graph.append("; R").append(i).append(" =record(subject:X").append(i).append(")= 2024-02-01");
    }
    View most = DrawnGraph.of(graph.toString().replace("X0)", "A)")).on("2024-03-01");
    View more = DrawnGraph.of(graph.toString()).on("2024-03-01");
    Matter matter = matter("COMMITMENT_BASED_APPROVAL");
    Check whole = new Screening(SANCTIONS, Predecessors.NONE).check(more, more.find("P1"), matter);
    assertThat(whole.findings()).hasSize(Screening.FINDINGS_MAX);
    assertThat(whole.truncated()).isFalse();
    Check cut = SCREENING.check(most, most.find("A"), matter);
    assertThat(cut.findings()).hasSize(Screening.FINDINGS_MAX);
    assertThat(cut.findings().getFirst().kind()).isEqualTo(FindingKind.OWN_RESTRICTION);
    assertThat(cut.truncated()).isTrue();
  }

  @Test
  void shouldAskForAReviewOfAProbablePredecessor() {
    View view = DrawnGraph.of("R1 =record(subject:A)= 2024-02-01; P1 -legal-> B").on("2024-03-01");
    Predecessors found =
        new Predecessors() {
          @Override
          public List<Predecessor> of(View seen, int party, double probabilityMin) {
            assertThat(probabilityMin).isEqualTo(0.5);
            return List.of(
                new PlainPredecessor(
                    seen.find("A"), 0.83, seen.recordsOf(seen.find("A")), Optional.empty()));
          }

          @Override
          public String version() {
            return "test";
          }
        };
    Check check =
        new Screening(SANCTIONS, found).check(view, view.find("B"), matter("GOVERNMENT_FUNDS"));
    assertThat(ApprovalOracleTests.lines(view, check)).containsExactly("REVIEW PREDECESSOR A R1");
    assertThat(check.findings().getFirst().reason().en()).contains("may (by estimate 83 %)");
  }

  @Test
  void shouldAnswerTheSameBytesFromASnapshotThatFollowedAndOneReadAfresh() {
    DrawnGraph drawn =
        DrawnGraph.of(
            """
            --- 2024-01-01T00:00:00Z
            P1 -legal-> A; P1 -60%-> A [2020-01-01..]; P1 -legal-> B; R1 =record(subject:B, conduct_from:2023-05-01)= 2023-06-01
            --- 2024-02-01T00:00:00Z
            P1 -61%-> B; R1 !REPAIRED 2024-01-20; P2 -legal-> A
            """);
    View then = drawn.on("2023-07-01", "2024-01-01T00:00:00Z");
    View first =
        DrawnGraph.of(
                """
                --- 2024-01-01T00:00:00Z
                P1 -legal-> A; P1 -60%-> A [2020-01-01..]; P1 -legal-> B; R1 =record(subject:B, conduct_from:2023-05-01)= 2023-06-01
                """)
            .on("2023-07-01");
    Answer before = answer(first, "A");
    assertThat(answer(then, "A")).isEqualTo(before);
    assertThat(before.json()).contains("\"outcome\":\"REJECT\"");
    assertThat(answer(drawn.on("2024-02-01"), "A")).isNotEqualTo(before);
  }

  /**
   * What a snapshot of the last batch keeps for its readers and leaves out of a look must not show:
   * asked for the same moment once more is known, it keeps nothing and looks at everything.
   */
  @Test
  void shouldAnswerTheSameBytesWhenNothingWasKept() {
    int findings = 0;
    for (int seed = 0; seed < 600; seed++) {
      RandomRegister register = new RandomRegister(seed);
      FactHistory history = shuffled(register, new SplittableRandom(seed));
      List<View> lasts = new ArrayList<>();
      Snapshot current = Snapshot.of(List.of(), List.of());
      for (Batch batch : history.batches()) {
        current = current.followedBy(batch, history.changes(batch.sequence()));
        View last = current.at(new AsOf(register.view().asOf().validOn(), batch.recordedAt()));
        lasts.add(last);
        register.parties.stream().filter(p -> last.find(p) >= 0).forEach(p -> answer(last, p));
      }
      for (View last : lasts.subList(0, lasts.size() - 1)) {
        View past = current.at(last.asOf());
        for (String party : register.parties) {
          if (past.find(party) >= 0) {
            Answer kept = answer(last, party);
            assertThat(answer(past, party)).as("seed %s, %s", seed, party).isEqualTo(kept);
            findings += kept.json().contains("\"effect\"") ? 1 : 0;
          }
        }
      }
    }
    assertThat(findings).isGreaterThan(500);
  }

  /** The facts of a register in five batches; some are told later, some taken back. */
  private static FactHistory shuffled(RandomRegister register, SplittableRandom random) {
    FactHistory history = new FactHistory();
    List<Fact> late = new ArrayList<>();
    for (Fact fact : register.facts()) {
      if (random.nextInt(4) == 0) {
        late.add(fact);
      } else {
        history.tell(fact);
      }
    }
    history.commit(Instant.parse("2025-01-01T00:00:00Z"));
    for (int batch = 2; batch <= 5; batch++) {
      for (Fact fact : register.facts()) {
        boolean isLate = late.contains(fact);
        if (isLate && random.nextInt(3) == 0) {
          history.tell(fact);
        } else if (random.nextInt(12) == 0) {
          history.retract(FactHistory.keyOf(fact));
        }
      }
      history.commit(Instant.parse("2025-01-0" + batch + "T00:00:00Z"));
    }
    return history;
  }

  private static Answer answer(View view, String party) {
    Check check = SCREENING.check(view, view.find(party), matter("TENDER_PARTICIPATION"));
    return Answer.of(view, check, Basis.of(view, POLICY, MATTERS, "none"));
  }

  private static Matter matter(String name) {
    return MATTERS.of(name);
  }

  private static List<String> outcomes(View view, String party) {
    return MATTERS.all().stream()
        .map(m -> m.code() + " " + SCREENING.check(view, view.find(party), m).outcome())
        .toList();
  }
}
