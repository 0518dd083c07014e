package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.creditgraph.graph.Share;
import org.creditgraph.sanction.Sanctions;
import org.junit.jupiter.api.Test;

/** Reported cases of ownership that is not as plain as registers have it. */
class ControlCasesTests {
  private static String controllers(CaseFolder given, String organization) {
    return new Control(given.view)
        .controllersOf(given.node(organization)).controllers().stream()
            .map(
                found ->
                    "%s %s %s"
                        .formatted(id(given, found.party()), found.basis(), found.certainty()))
            .collect(Collectors.joining(", "));
  }

  private static List<String> owners(CaseFolder given, String organization) {
    return new Control(given.view)
        .beneficialOwners(given.node(organization), Share.of(0.25)).stream()
            .map(
                found ->
                    "%s %s %s"
                        .formatted(id(given, found.person()), found.bases(), found.certainty()))
            .toList();
  }

  private static String id(CaseFolder given, int node) {
    return given.view.id(node);
  }

  @Test
  void shouldCompareSharesAsTheyWereTold() throws IOException {
    CaseFolder given = CaseFolder.of("half-plus-one-share", "2025-01-01");
    assertThat(controllers(given, "H1A")).isEqualTo("H1P1 MAJORITY CERTAIN");
    assertThat(owners(given, "H1B")).containsExactly("H1P4 [OWNERSHIP, CONTROL] CERTAIN");
    assertThat(controllers(given, "H1D")).isEqualTo("H1P4 MAJORITY CERTAIN");
    Ofac50Finding blocked =
        new Control(given.view)
            .blockedUnderOfac50(
                given.node("H1D"),
                party -> !Sanctions.listings(given.view, party, "OFAC").isEmpty());
    assertThat(blocked.verdict()).isEqualTo(Ofac50Verdict.NOT_SHOWN);
    assertThat(blocked.heldByBlocked()).isEqualTo(499_999_900_000L);
    assertThat(blocked.possiblyOwned()).isFalse();
  }

  @Test
  void shouldTakeSharesAsProgramsWriteThem() throws IOException {
    CaseFolder given = CaseFolder.of("shares-as-doubles", "2025-06-01");
    assertThat(given.rejects).isEmpty();
    assertThat(controllers(given, "H60A")).isEqualTo("H60P MAJORITY CERTAIN");
    assertThat(owners(given, "H60A")).containsExactly("H60P [OWNERSHIP, CONTROL] CERTAIN");
  }

  @Test
  void shouldDivideSharesThatAreMoreThanAWhole() throws IOException {
    CaseFolder given = CaseFolder.of("rounding-above-one", "2025-06-01");
    assertThat(owners(given, "H6B")).containsExactly("H6P4 [FALLBACK] CERTAIN");
  }

  @Test
  void shouldNotTakeAnUnknownShareForNone() throws IOException {
    CaseFolder given = CaseFolder.of("unknown-shares", "2025-06-01");
    assertThat(given.rejects).hasSize(1);
    assertThat(controllers(given, "H33A"))
        .isEqualTo("H33P RELATIVE POSSIBLE, H33Q MAJORITY POSSIBLE");
    assertThat(controllers(given, "H33B"))
        .isEqualTo("H33P MAJORITY POSSIBLE, H33Q MAJORITY POSSIBLE");
    assertThat(controllers(given, "H33C")).isEqualTo("H33Q MAJORITY CERTAIN");
    assertThat(owners(given, "H33A"))
        .containsExactly("H33P [OWNERSHIP, CONTROL] CERTAIN", "H33Q [OWNERSHIP, CONTROL] POSSIBLE");
    assertThat(owners(given, "H33B"))
        .containsExactly(
            "H33L [FALLBACK] POSSIBLE",
            "H33P [OWNERSHIP, CONTROL] POSSIBLE",
            "H33Q [OWNERSHIP, CONTROL] POSSIBLE");
  }

  @Test
  void shouldCountAHoldingOfANomineeAsItsPrincipals() throws IOException {
    CaseFolder given = CaseFolder.of("nominee", "2025-06-01");
    assertThat(controllers(given, "H52A")).isEqualTo("H52Q MAJORITY CERTAIN");
    assertThat(owners(given, "H52A")).containsExactly("H52Q [OWNERSHIP, CONTROL] CERTAIN");
    assertThat(
            new Control(given.view)
                .controlledBy(given.node("H52Q")).stream()
                    .map(found -> id(given, found.organization())))
        .containsExactly("H52A");
    assertThat(new Control(given.view).controlledBy(given.node("H52P"))).isEmpty();
  }

  @Test
  void shouldFindThePersonBehindAnOrganisationThatRepresents() throws IOException {
    CaseFolder given = CaseFolder.of("organisation-as-representative", "2025-06-01");
    assertThat(owners(given, "H16A")).containsExactly("H16P [FALLBACK] CERTAIN");
  }
}
