package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

class SuccessionsTests {
  private static final String DAY = "2024-12-31";

  /** A listed fishmonger whose wife goes on with its phone and its customers. */
  static final String PHOENIX =
      """
      A: ENTERPRISE name=文昌海鲜坊水产有限公司 founded_on=2014-05-01 region=469005 industry=5124
      B: ENTERPRISE name=文昌海仙坊水产有限公司 founded_on=2023-03-01 region=469005 industry=5124
      K1: ENTERPRISE name=文昌渔港酒家有限公司 founded_on=2012-01-01 region=469005 industry=6210
      K2: ENTERPRISE name=文昌大饭店有限公司 founded_on=2012-01-01 region=469005 industry=6210
      P1: PERSON name=林国栋
      P2: PERSON name=吴秀琼
      P1 -legal-> A [2014-05-01..]
      P1 -100%-> A [2014-05-01..]
      P2 -legal-> B [2023-03-01..]
      P2 -100%-> B [2023-03-01..]
      C1 =contract(supplier:A, buyer:K1)= 2021-06-01..2021-12-31
      C2 =contract(supplier:A, buyer:K1)= 2022-03-01..2022-12-31
      C3 =contract(supplier:A, buyer:K2)= 2022-05-01..2022-12-31
      C4 =contract(supplier:B, buyer:K1)= 2023-04-01..2023-12-31
      C5 =contract(supplier:B, buyer:K2)= 2023-05-01..2023-12-31
      R =record(subject:A, kind:LIST_ENTRY, severity:SERIOUS, domain:FOOD_DRUG, conduct_from:2022-08-01, conduct_to:2022-12-31)= 2023-02-01
      """;

  private static final String MARRIED = "P1 -spouse-> P2\n";
  private static final String ONE_PHONE =
      "A -phone-> 13876540101 [2014-05-01..]\nB -phone-> 13876540101 [2023-03-01..]\n";

  private final Successions successions = new Successions(SuccessionModel.standard());

  static View view(String graph, String day) {
    return DrawnGraph.of("--- 2024-01-01T00:00:00Z\n" + graph)
        .snapshot()
        .at(new AsOf(LocalDate.parse(day), Instant.parse("2025-01-01T00:00:00Z")));
  }

  private double probability(String graph, String day) {
    View view = view(graph, day);
    return successions.successorsOf(view, view.find("A"), new SuccessionQuery(0, 100)).stream()
        .filter(one -> view.id(one.successor()).equals("B"))
        .mapToDouble(Succession::probability)
        .findFirst()
        .orElse(0);
  }

  @Test
  void shouldFindWhoGoesOnForThePeopleBehind() {
    assertThat(probability(PHOENIX + MARRIED + ONE_PHONE, DAY)).isGreaterThan(0.9);
  }

  @Test
  void shouldNotTakeAPartyUnderAnotherIdForItsSuccessor() {
    String same = " uscc=91460100MA5T9Q2C2J region=469005";
    String one = (PHOENIX + MARRIED + ONE_PHONE).replace(" region=469005", same);
    String two = one.replaceFirst("K1: ENTERPRISE(.*) uscc=\\S+", "K1: ENTERPRISE$1");
    assertThat(
            probability(two.replaceFirst("K2: ENTERPRISE(.*) uscc=\\S+", "K2: ENTERPRISE$1"), DAY))
        .isZero();
  }

  @Test
  void shouldTellTheSameFromTheOtherSide() {
    View view = view(PHOENIX + MARRIED + ONE_PHONE, DAY);
    SuccessionQuery query = new SuccessionQuery(0, 100);
    List<Succession> back = successions.predecessorsOf(view, view.find("B"), query);
    assertThat(back)
        .isEqualTo(
            successions.successorsOf(view, view.find("A"), query).stream()
                .filter(one -> one.successor() == view.find("B"))
                .toList());
  }

  @Test
  void shouldAddUpToItsBits() {
    View view = view(PHOENIX + MARRIED + ONE_PHONE, DAY);
    Succession one =
        successions.successorsOf(view, view.find("A"), new SuccessionQuery(0.5, 1)).getFirst();
    double sum = one.priorBits();
    for (Evidence evidence : one.evidence()) {
      sum += evidence.weight();
      assertThat(evidence.summary().zh()).isNotBlank();
      assertThat(evidence.summary().en()).isNotBlank();
      assertThat(evidence.nodes())
          .hasSize(evidence.links().isEmpty() ? 0 : evidence.links().size() + 1);
    }
    assertThat(successions.model().levels().calibration().probability(sum))
        .isCloseTo(one.probability(), within(1e-9));
    assertThat(one.triggeringRecords()).extracting(record -> record.id()).containsExactly("R");
  }

  @Test
  void shouldNotFollowWhatHasNoMotive() {
    for (String kept : List.of("severity:SERIOUS->severity:MINOR", "subject:A->subject:K1")) {
      String[] change = kept.split("->");
      String graph = (PHOENIX + MARRIED + ONE_PHONE).replace(change[0], change[1]);
      assertThat(probability(graph, DAY)).as(kept).isZero();
    }
    assertThat(probability(PHOENIX + MARRIED + ONE_PHONE + "R !REVOKED 2024-06-01\n", DAY))
        .isZero();
    assertThat(probability(PHOENIX + MARRIED + ONE_PHONE, "2023-01-31")).isZero();
  }

  @Test
  void shouldStillTellAfterARepairThatCameTooLate() {
    String repaired = PHOENIX + MARRIED + ONE_PHONE + "R !REPAIRED 2024-06-01\n";
    assertThat(probability(repaired, DAY))
        .isEqualTo(probability(PHOENIX + MARRIED + ONE_PHONE, DAY));
    String before = PHOENIX + MARRIED + ONE_PHONE.replace("2023-03-01", "2024-06-01");
    assertThat(
            probability(
                before.replace("founded_on=2023-03-01", "founded_on=2023-11-01")
                    + "R !REPAIRED 2023-03-01\n",
                DAY))
        .isZero();
  }

  @Test
  void shouldNotTakeStrangersForSuccessors() {
    assertThat(probability(PHOENIX.replace("海仙坊", "大洋"), DAY)).isLessThan(0.5);
  }

  @Test
  void shouldNotTakeASiblingThatBroughtNoTradeForASuccessor() {
    String sibling =
        (PHOENIX + MARRIED + ONE_PHONE)
                .replace("C4 =contract(supplier:B, buyer:K1)= 2023-04-01..2023-12-31\n", "")
                .replace("C5 =contract(supplier:B, buyer:K2)= 2023-05-01..2023-12-31\n", "")
            + deals("A", 2021, 40)
            + deals("B", 2023, 20).replace("K", "L");
    assertThat(probability(sibling, DAY)).isLessThan(0.5);
  }

  /** Contracts with the two partners, two a month from a year on. */
  private static String deals(String supplier, int year, int count) {
    StringBuilder deals = new StringBuilder();
    for (int i = 0; i < count; i++) {
      LocalDate day = LocalDate.of(year, 3, 10).plusDays(30L * i);
      deals.append(
          "%s%d =contract(supplier:%s, buyer:K%d)= %s..\n"
              .formatted(supplier, i, supplier, 1 + i % 2, day));
    }
    return deals.toString();
  }

  @Test
  void shouldNeverCountNamesakesAsOnePerson() {
    String named = PHOENIX.replace("吴秀琼", "林国栋");
    assertThat(probability(named, DAY)).isEqualTo(probability(PHOENIX, DAY));
  }

  @Test
  void shouldSeeThroughHoldingsFourDeep() {
    String chain =
        PHOENIX.replace("P2 -100%-> B [2023-03-01..]\n", "")
            + """
            H1: ENTERPRISE name=海南甲控股有限公司
            H2: ENTERPRISE name=海南乙控股有限公司
            H3: ENTERPRISE name=海南丙控股有限公司
            H4: ENTERPRISE name=海南丁控股有限公司
            P1 -95%-> H1 [2023-01-01..]
            H1 -100%-> H2 [2023-01-01..]
            H2 -100%-> H3 [2023-01-01..]
            H3 -100%-> H4 [2023-01-01..]
            H4 -100%-> B [2023-03-01..]
            """;
    View view = view(chain, DAY);
    Succession one =
        successions.successorsOf(view, view.find("A"), new SuccessionQuery(0.5, 1)).getFirst();
    assertThat(one.evidence()).extracting(Evidence::kind).contains(EvidenceKind.HOLDING_CHAIN);
  }

  @Test
  void shouldFindAShelfCompanyThatChangedHands() {
    String shelf =
        (PHOENIX + MARRIED + ONE_PHONE).replace("founded_on=2023-03-01", "founded_on=2011-03-01")
            + "P3: PERSON name=周海明\nP3 -legal-> B [2011-03-01..2023-02-28]\n";
    View view = view(shelf, DAY);
    Succession one =
        successions.successorsOf(view, view.find("A"), new SuccessionQuery(0.5, 1)).getFirst();
    assertThat(one.startedOn()).isEqualTo(LocalDate.parse("2023-03-01"));
  }

  /** B is listed in its turn, and the same wife goes on as C with the same customers. */
  private static final String ONWARD =
      """
      C: ENTERPRISE name=文昌海仙坊渔业有限公司 founded_on=2024-03-01 region=469005 industry=5124
      P2 -legal-> C [2024-03-01..]
      P2 -100%-> C [2024-03-01..]
      C -phone-> 13876540101 [2024-03-01..]
      C11 =contract(supplier:C, buyer:K1)= 2024-04-01..2024-12-31
      C12 =contract(supplier:C, buyer:K2)= 2024-05-01..2024-12-31
      R2 =record(subject:B, kind:LIST_ENTRY, severity:SERIOUS, domain:FOOD_DRUG, conduct_from:2023-09-01, conduct_to:2023-12-31)= 2024-02-01
      """;

  @Test
  void shouldTellTheStepsOfAChainAndNoLeap() {
    View view = view(PHOENIX + MARRIED + ONE_PHONE + ONWARD, DAY);
    List<String> told = new ArrayList<>();
    successions.scan(
        view,
        0.5,
        one -> told.add(view.id(one.predecessor()) + view.id(one.successor())),
        ScanProgress.NONE);
    assertThat(told).containsExactly("AB", "BC");
    Succession leap =
        successions.predecessorsOf(view, view.find("C"), new SuccessionQuery(0, 100)).stream()
            .filter(one -> one.predecessor() == view.find("A"))
            .findFirst()
            .orElseThrow();
    assertThat(leap.probability()).isLessThan(0.2);
    assertThat(leap.evidence())
        .filteredOn(each -> each.kind() == EvidenceKind.DAMPING && each.weight() < 0)
        .extracting(each -> each.summary().en())
        .anyMatch(words -> words.startsWith("文昌海仙坊水产有限公司 carried on the one's business first"));
    double sum = leap.priorBits();
    for (Evidence evidence : leap.evidence()) {
      sum += evidence.weight();
    }
    assertThat(successions.model().levels().calibration().probability(sum))
        .isCloseTo(leap.probability(), within(1e-9));
  }

  @Test
  void shouldTellOfTheThirdWhereTheSecondIsNotListed() {
    String unlisted = ONWARD.substring(0, ONWARD.indexOf("R2 ="));
    View view = view(PHOENIX + MARRIED + ONE_PHONE + unlisted, DAY);
    List<Succession> found =
        successions.successorsOf(view, view.find("A"), new SuccessionQuery(0.5, 100));
    assertThat(found)
        .extracting(one -> view.id(one.successor()))
        .containsExactlyInAnyOrder("B", "C");
  }

  @Test
  void shouldSayWhatIsMissingAndPromiseLittle() {
    String bare =
        """
        A: ENTERPRISE name=文昌海鲜坊水产有限公司 founded_on=2014-05-01
        B: ENTERPRISE name=文昌海鲜坊水产有限公司 founded_on=2023-03-01
        P1: PERSON name=林国栋
        P1 -legal-> A [2014-05-01..]
        P1 -legal-> B [2023-03-01..]
        R =record(subject:A, kind:PENALTY, severity:GENERAL)= 2023-02-01
        """;
    View view = view(bare, DAY);
    Succession one =
        successions.successorsOf(view, view.find("A"), new SuccessionQuery(0, 1)).getFirst();
    assertThat(one.probability()).isLessThan(0.6);
    assertThat(one.missing()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void shouldScanSideBySideAsOneByOne() {
    View view = view(PHOENIX + MARRIED + ONE_PHONE, DAY);
    List<Succession> one = new ArrayList<>();
    successions.scan(view, 0.5, one::add, ScanProgress.NONE);
    List<Succession> many = new ArrayList<>();
    List<Integer> done = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      ScanSummary summary =
          successions.scan(view, new ScanQuery(0.5, true), two, many::add, (d, all) -> done.add(d));
      assertThat(summary.listedCount()).isEqualTo(1);
      assertThat(summary.qValue(0.9)).hasValue(0);
    }
    assertThat(many).isEqualTo(one).hasSize(1);
    assertThat(done).containsExactly(0, 1);
  }

  @Test
  void shouldRefuseWhatIsNoProbability() {
    assertThatThrownBy(() -> new SuccessionQuery(1.5, 1))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("INVALID_PROBABILITY"));
    assertThatThrownBy(() -> new SuccessionQuery(Double.NaN, 1)).isInstanceOf(Refusal.class);
  }
}
