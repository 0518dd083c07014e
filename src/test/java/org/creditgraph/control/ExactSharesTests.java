package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** Votes and shares are compared as they were told, to twelve decimals. */
class ExactSharesTests {
  private static View drawn(String graph) {
    return DrawnGraph.of(graph).on("2025-01-01");
  }

  private static String controllers(View view, String organization) {
    return new Control(view)
        .controllersOf(view.find(organization)).controllers().stream()
            .map(found -> view.id(found.party()) + " " + found.basis())
            .collect(Collectors.joining(", "));
  }

  private static String owners(View view, String organization, double threshold) {
    return new Control(view)
        .beneficialOwners(view.find(organization), Share.of(threshold)).stream()
            .map(found -> view.id(found.person()) + " " + found.bases())
            .collect(Collectors.joining(", "));
  }

  @Test
  void shouldTellHalfPlusTheSmallestPartFromHalf() {
    String half = "P1 -50.0000000001%-> A; P2 -49.9999999999%-> A; P3 -10%-> P";
    assertThat(controllers(drawn(half), "A")).isEqualTo("P1 MAJORITY");
    assertThat(controllers(drawn("P1 -50%-> A; P2 -50%-> A"), "A")).isEmpty();
    String joint = "P1 -100%-> B; P1 -25%-> A; B -25.0000000001%-> A; P2 -49.9999999999%-> A";
    assertThat(controllers(drawn(joint), "A")).isEqualTo("P1 MAJORITY");
    View view = drawn(half);
    Control control = new Control(view);
    assertThat(control.controllers(view.find("A"))).containsExactly(view.find("P1"));
    assertThat(control.controls(view.find("P2"), view.find("A"))).isFalse();
  }

  @Test
  void shouldNotTakeALittleLessThanTheThresholdForIt() {
    View view = drawn("P1 -24.99999%-> B; P4 -75.00001%-> B");
    assertThat(owners(view, "B", 0.25)).isEqualTo("P4 [OWNERSHIP, CONTROL]");
  }

  @Test
  void shouldNotTakeALittleLessThanHalfForTheHalfOfOfac() {
    View view = drawn("P5 -49.99999%-> D; P4 -50.00001%-> D; P5 -50%-> E");
    Control control = new Control(view);
    Ofac50Finding less = control.blockedUnderOfac50(view.find("D"), p -> p == view.find("P5"));
    assertThat(less.verdict()).isEqualTo(Ofac50Verdict.NOT_SHOWN);
    assertThat(less.heldByBlocked()).isEqualTo(499_999_900_000L);
    assertThat(control.blockedUnderOfac50(view.find("E"), p -> p == view.find("P5")).verdict())
        .isEqualTo(Ofac50Verdict.OWNED);
  }

  @Test
  void shouldDivideSharesThatAreMoreThanAWholeInSum() {
    View view =
        drawn("P5 -25%-> B; P6 -25%-> B; P7 -25%-> B; P8 -25%-> B; P9 -0.01%-> B; P1 -legal-> B");
    assertThat(owners(view, "B", 0.25)).isEqualTo("P1 [FALLBACK]");
    assertThat(owners(view, "B", 0.2499)).startsWith("P5 [OWNERSHIP]").doesNotContain("P9");
  }
}
