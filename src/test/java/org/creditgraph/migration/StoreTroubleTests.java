package org.creditgraph.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.Successions;
import org.junit.jupiter.api.Test;

/** Which records a store leaves behind, from when to when, and who counts as tied to it. */
class StoreTroubleTests {
  private static final String STORES =
      """
      S1 =store(platform:M1, operator:A)= 2020-01-01..2023-06-10
      S2 =store(platform:M2, operator:A)= 2023-08-01..
      """;

  private static final String SANCTION =
      "R =record(subject:S1, kind:PLATFORM_SANCTION, severity:GENERAL, conduct_from:2023-01-01)="
          + " 2023-06-01\n";

  private final StoreMigrations migrations =
      new StoreMigrations(new Successions(SuccessionModel.standard()));

  private List<StoreMigration> from(String graph) {
    View view =
        DrawnGraph.of("--- 2024-01-01T00:00:00Z\n" + graph)
            .snapshot()
            .at(new AsOf(LocalDate.parse("2024-12-31"), Instant.parse("2025-01-01T00:00:00Z")));
    return migrations.of(view, view.find("S1"), 0);
  }

  @Test
  void shouldCountFromTheLastSanctionBeforeTheOpening() {
    String later =
        "Q =record(subject:S1, kind:PLATFORM_SANCTION, conduct_from:2023-01-01)= 2023-12-01\n";
    assertThat(from(STORES + SANCTION + later).getFirst().daysBetween()).isEqualTo(61);
    assertThat(from(STORES + later).getFirst().daysBetween()).isEqualTo(-122);
  }

  @Test
  void shouldAllowAYearToTheDayAndTheDayOnWhichTheConductBegan() {
    String leap = SANCTION.replace("2023-06-01", "2023-03-10");
    assertThat(from(STORES.replace("2023-08-01", "2024-03-10") + leap)).hasSize(1);
    assertThat(from(STORES.replace("2023-08-01", "2024-03-11") + leap)).isEmpty();
    String sameDay = STORES.replace("2023-08-01", "2023-01-01") + SANCTION;
    assertThat(from(sameDay).getFirst().migrationClass()).isEqualTo(MigrationClass.SAME_OPERATOR);
    String dayBefore = STORES.replace("2023-08-01", "2022-12-31") + SANCTION;
    assertThat(from(dayBefore).getFirst().migrationClass()).isEqualTo(MigrationClass.PARALLEL);
  }

  @Test
  void shouldTakeAGraveRecordOfTheOperatorInATradingDomain() {
    String record =
        "R =record(subject:A, domain:%s, severity:%s, conduct_from:2023-01-01)= 2023-06-01\n";
    assertThat(from(STORES + record.formatted("MARKET_REGULATION", "SERIOUS"))).hasSize(1);
    assertThat(from(STORES + record.formatted("TAX", "GENERAL"))).hasSize(1);
    assertThat(from(STORES + record.formatted("TOURISM", "GENERAL"))).hasSize(1);
    assertThat(from(STORES + record.formatted("TOURISM", "MINOR"))).isEmpty();
    assertThat(from(STORES + record.formatted("LABOUR", "SERIOUS"))).isEmpty();
  }

  @Test
  void shouldTakeAStoreThatIsToldToHaveStoppedOnNoDay() {
    String graph =
        """
        A: ENTERPRISE name=海口鑫源贸易有限公司
        M1: PLATFORM name=甲
        S1: STORE platform_id=M1 operator_id=A opened_on=2020-01-01 status=%s
        S2 =store(platform:M2, operator:A)= 2023-08-01..
        R =record(subject:A, domain:FOOD_DRUG, conduct_from:2023-01-01)= 2023-06-01
        """;
    assertThat(from(graph.formatted("CLOSED"))).hasSize(1);
    assertThat(from(graph.formatted("SANCTIONED"))).hasSize(1);
    assertThat(from(graph.formatted("OPEN"))).isEmpty();
  }

  @Test
  void shouldCallNobodyLinkedWhoOnlySharesABookkeeper() {
    String strangers =
        STORES.replace("M2, operator:A", "M2, operator:B")
            + SANCTION
            + "P1 -legal-> A [2015-01-01..]\nP2 -legal-> B [2015-01-01..]\n"
            + "S1 -phone-> 13876540101\nS2 -phone-> 13876540101\n";
    String shared = "P3 -finance-> A [2015-01-01..]\nP3 -finance-> B [2015-01-01..]\n";
    assertThat(from(strangers + shared).getFirst().migrationClass())
        .isEqualTo(MigrationClass.LOOKALIKE);
    assertThat(from(strangers + "P1 -principal-> B [2023-07-01..]\n").getFirst().migrationClass())
        .isEqualTo(MigrationClass.LINKED_OPERATOR);
  }

  @Test
  void shouldTakeAPersonWhoRunsAStoreForHimself() {
    String himself =
        STORES.replace("M2, operator:A", "M2, operator:P1")
            + SANCTION
            + "P1 -legal-> A [2015-01-01..]\n";
    assertThat(from(himself).getFirst().migrationClass()).isEqualTo(MigrationClass.LINKED_OPERATOR);
    String wife = himself.replace("operator:P1", "operator:P2") + "P1 -spouse-> P2\n";
    assertThat(from(wife).getFirst().migrationClass()).isEqualTo(MigrationClass.LINKED_OPERATOR);
  }

  @Test
  void shouldCountStoresOfWhichNobodyKnowsWhoRunsThem() {
    String two =
        STORES.replace("M2, operator:A", "M2, operator:B")
            + SANCTION
            + "S1 -phone-> 13876540101\nS2 -phone-> 13876540101\n";
    String others =
        IntStream.range(10, 52)
            .mapToObj(
                i ->
                    "S%d =store(platform:M3)= 2020-01-01..\nS%d -phone-> 13876540101\n"
                        .formatted(i, i))
            .collect(Collectors.joining());
    assertThat(phone(two)).contains("Only the operators of these two");
    assertThat(phone(two + others)).contains("with 42 others");
  }

  private String phone(String graph) {
    return from(graph).getFirst().evidence().stream()
        .map(evidence -> evidence.summary().en())
        .filter(text -> text.contains("phone number"))
        .collect(Collectors.joining());
  }
}
