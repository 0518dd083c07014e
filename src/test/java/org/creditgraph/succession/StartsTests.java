package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** On which day somebody took up a business, by worlds of two firms. */
class StartsTests {
  private static final String LISTED =
      """
      A: ENTERPRISE name=文昌海鲜坊水产有限公司 founded_on=2014-05-01
      P1 -legal-> A [2014-05-01..]
      R =record(subject:A, conduct_from:2022-08-01)= 2023-02-01
      """;

  private static final String SHELF =
      LISTED
          + """
          B: ENTERPRISE name=海南大洋贸易有限公司 founded_on=2022-10-01
          P2 -legal-> B [2022-10-01..2023-03-31]
          P1 -legal-> B [2023-04-01..]
          """;

  private static List<String> starts(String graph) {
    View view = SuccessionsTests.view(graph, "2024-12-31");
    TraceReader reader = new TraceReader(view);
    Trouble trouble = Trouble.of(view, view.find("A")).getFirst();
    int next = view.find("B");
    List<String> told =
        Starts.of(reader, reader.trace(view.find("A")), reader.trace(next), trouble).stream()
            .map(start -> start.beginning() + " " + LocalDate.ofEpochDay(start.day()))
            .toList();
    assertThat(Starts.arePossible(reader, next, List.of(trouble)) || told.isEmpty()).isTrue();
    return told;
  }

  @Test
  void shouldOfferTheTakeoverOfAShelfCompanyFoundedDuringTheConduct() {
    assertThat(starts(SHELF)).containsExactly("FOUNDED 2022-10-01", "CHANGED_HANDS 2023-04-01");
  }

  @Test
  void shouldTakeTheBeginningAfterWhichThePartnersCame() {
    String deals =
        """
        C1 =contract(supplier:A, buyer:K1)= 2022-06-01..
        C2 =contract(supplier:A, buyer:K2)= 2023-01-01..
        C3 =contract(supplier:B, buyer:K1)= %s..
        C4 =contract(supplier:B, buyer:K2)= %s..
        """;
    assertThat(start(SHELF + deals.formatted("2023-05-01", "2023-06-01"))).isEqualTo("2023-04-01");
    assertThat(start(SHELF + deals.formatted("2023-01-01", "2023-06-01"))).isEqualTo("2022-10-01");
    assertThat(start(SHELF)).isEqualTo("2022-10-01");
  }

  private static String start(String graph) {
    View view = SuccessionsTests.view(graph, "2024-12-31");
    TraceReader reader = new TraceReader(view);
    Trace old = reader.trace(view.find("A"));
    Pair pair =
        Pairs.of(reader, old, reader.trace(view.find("B")), Trouble.of(view, old.node()))
            .orElseThrow();
    return LocalDate.ofEpochDay(pair.start().day()).toString();
  }

  @Test
  void shouldNotTakeALargerHoldingOrAnotherRoleForAChangeOfHands() {
    String sibling =
        LISTED
            + """
            B: ENTERPRISE name=海南大洋贸易有限公司 founded_on=2010-01-01
            P1 -60%-> B [2010-01-01..2023-02-28]
            P1 -70%-> B [2023-03-01..]
            P1 -principal-> B [2023-05-01..]
            """;
    assertThat(starts(sibling)).isEmpty();
    assertThat(starts(sibling + "P3 -legal-> B [2023-06-01..]\n"))
        .containsExactly("CHANGED_HANDS 2023-06-01");
  }

  @Test
  void shouldSeeThatTheCompanyThatHoldsItWasBought() {
    String held =
        LISTED
            + """
            B: ENTERPRISE name=海南大洋贸易有限公司 founded_on=2010-01-01
            H: ENTERPRISE name=海南甲控股有限公司 founded_on=2009-01-01
            P2 -legal-> B [2010-01-01..]
            H -100%-> B [2010-01-01..]
            P3 -100%-> H [2009-01-01..2023-03-31]
            """;
    assertThat(starts(held)).isEmpty();
    assertThat(starts(held + "P1 -80%-> H [2023-04-01..]\n"))
        .containsExactly("CHANGED_HANDS 2023-04-01");
    assertThat(starts(held + "P1 -legal-> H [2023-04-01..]\n")).isEmpty();
  }

  @Test
  void shouldBeginWithTheFirstDealWhereNothingElseTellsTheDay() {
    String undated =
        LISTED
            + """
            B: ENTERPRISE name=海南大洋贸易有限公司
            P1 -legal-> B
            C1 =contract(supplier:B, buyer:K1)= 2023-04-01..
            C2 =contract(supplier:B, buyer:K1)= 2023-09-01..
            """;
    assertThat(starts(undated)).containsExactly("FOUNDED 2023-04-01");
    assertThat(starts(undated + "C3 =contract(supplier:B, buyer:K1)= 2015-01-01..\n")).isEmpty();
    assertThat(starts(undated + "P4 -manager-> B [2016-01-01..]\n")).isEmpty();
    View view = SuccessionsTests.view(undated, "2024-12-31");
    Succession one =
        new Successions(SuccessionModel.standard())
            .successorsOf(view, view.find("A"), new SuccessionQuery(0, 1))
            .getFirst();
    assertThat(one.missing()).anyMatch(text -> text.en().contains("founded is not known"));
  }
}
