package org.creditgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.junit.jupiter.api.Test;

class SnapshotTests {
  private static final ContactPoint PHONE = ContactPoint.of(LinkKind.PHONE, "13800000000");

  private static List<String> links(View view, String id, boolean includeEnded) {
    List<String> found = new ArrayList<>();
    LinkCursor links = view.links(LinkKind.all(), includeEnded);
    for (links.of(view.find(id)); links.next(); ) {
      String arrow = links.outgoing() ? " -> " : " <- ";
      found.add(links.kind() + arrow + view.id(links.neighbour()));
    }
    return found;
  }

  @Test
  void shouldShowTheLinksThatHoldOnTheDay() {
    View view =
        DrawnGraph.of(
                """
                P1 -legal-> A [2020-01-01..2021-06-30]
                P2 -legal-> A [2021-07-01..]
                A -60%/51%-> B
                A -phone-> 13800000000; B -phone-> 13800000000
                """)
            .on("2024-01-01");
    assertThat(links(view, "A", false))
        .containsExactly(
            "SHAREHOLDING -> B", "PHONE -> " + PHONE.nodeId(), "LEGAL_REPRESENTATIVE <- P2");
    assertThat(links(view, "A", true)).contains("LEGAL_REPRESENTATIVE <- P1").hasSize(4);
    assertThat(links(view, PHONE.nodeId(), false)).containsExactly("PHONE <- A", "PHONE <- B");
    LinkCursor holdings = view.links(LinkKind.SHAREHOLDING.bit(), false);
    holdings.from(view.find("A"));
    assertThat(holdings.next()).isTrue();
    assertThat(holdings.share()).isEqualTo(600_000_000_000L);
    assertThat(holdings.votes()).isEqualTo(510_000_000_000L);
    assertThat(view.kind(view.find(PHONE.nodeId()))).isEqualTo(NodeKind.PHONE);
    assertThat(view.name(view.find(PHONE.nodeId()))).isEqualTo(PHONE.value());
  }

  @Test
  void shouldTieContractPartiesWhileTheContractRuns() {
    DrawnGraph graph =
        DrawnGraph.of(
            """
            C1 =contract(supplier:A, buyer:B)= 2020-01-01..
            --- 2024-01-01T00:00:00Z
            C1: CONTRACT signed_on=2020-01-01 completed_on=2021-01-01
            """);
    assertThat(links(graph.on("2022-01-01", "2023-01-01T00:00:00Z"), "C1", false)).hasSize(2);
    assertThat(links(graph.on("2022-01-01"), "C1", false)).isEmpty();
    assertThat(links(graph.on("2021-01-01"), "C1", false)).hasSize(2);
  }

  @Test
  void shouldPutRecordsTogetherAsKnown() {
    DrawnGraph graph =
        DrawnGraph.of(
            """
            R1 =record(subject:A, person:P1)= 2020-03-01
            --- 2024-01-01T00:00:00Z
            R1 !REPAIRED 2021-01-01
            """);
    View before = graph.on("2024-01-01", "2023-01-01T00:00:00Z");
    assertThat(before.record("R1").orElseThrow().events()).isEmpty();
    CreditRecord record = graph.on("2024-01-01").record("R1").orElseThrow();
    assertThat(record.events()).hasSize(1);
    assertThat(record.persons()).hasSize(1);
    assertThat(record.conductFrom()).isEqualTo(record.decidedOn());
    View view = graph.on("2024-01-01");
    assertThat(view.recordsOf(view.find("A"))).containsExactly(record);
    assertThat(view.recordsNaming(view.find("P1"))).containsExactly(record);
  }

  @Test
  void shouldHideTheLinksOfARetractedParty() {
    DrawnGraph graph =
        DrawnGraph.of(
            """
            A -60%-> B; A -40%-> C
            --- 2024-01-01T00:00:00Z
            not B
            --- 2024-02-01T00:00:00Z
            B: ENTERPRISE name=again
            """);
    assertThat(links(graph.on("2024-01-01", "2023-01-01T00:00:00Z"), "A", false)).hasSize(2);
    assertThat(links(graph.on("2024-01-01", "2024-01-15T00:00:00Z"), "A", false)).hasSize(1);
    View last = graph.on("2024-01-01");
    assertThat(links(last, "A", false)).hasSize(2);
    assertThat(last.name(last.find("B"))).isEqualTo("again");
  }

  @Test
  void shouldLeadToANodeAndARecordHoweverTheirIdIsWritten() {
    View view = DrawnGraph.of("A1 -60%-> B; R1 =record(subject:A1)= 2024-01-01").on("2025-01-01");
    for (String id : List.of("A1", "Ａ１", "A\u200b1", " A1\uFEFF")) {
      assertThat(view.find(id)).as(id).isEqualTo(view.find("A1")).isNotNegative();
    }
    assertThat(view.record("Ｒ1")).isEqualTo(view.record("R1")).isPresent();
    assertThat(view.find("Ａ2")).isNegative();
    assertThat(view.record("Ｒ2")).isEmpty();
  }
}
