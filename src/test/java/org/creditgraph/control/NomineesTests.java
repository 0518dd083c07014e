package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.creditgraph.control.RegisterWorld.Holding;
import org.creditgraph.control.RegisterWorld.Nominee;
import org.creditgraph.control.RegisterWorld.Range;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** Whose the holdings of nominees are. */
class NomineesTests {
  private static String controllers(View view, String organization) {
    return new Control(view)
        .controllersOf(view.find(organization)).controllers().stream()
            .map(found -> view.id(found.party()) + " " + found.basis() + " " + found.certainty())
            .collect(Collectors.joining(", "));
  }

  private static String drawn(String graph) {
    return controllers(DrawnGraph.of(graph).on("2025-01-01"), "A");
  }

  @Test
  void shouldFollowNomineesToTheLastPrincipal() {
    assertThat(drawn("P1 -60%-> A; P1 -nominee-> P2; P2 -nominee-> P3"))
        .isEqualTo("P3 MAJORITY CERTAIN");
    assertThat(drawn("P1 -30%-> A; P3 -30%-> A; P1 -nominee-> P3"))
        .isEqualTo("P3 MAJORITY CERTAIN");
    assertThat(drawn("P1 -60%-> A; P1 -nominee-> P2 [..2024-12-31]"))
        .isEqualTo("P1 MAJORITY CERTAIN");
  }

  @Test
  void shouldLeaveOpenWhichOfTwoPrincipalsHolds() {
    assertThat(drawn("P1 -60%-> A; P1 -nominee-> P2; P1 -nominee-> P3"))
        .isEqualTo("P2 MAJORITY POSSIBLE, P3 MAJORITY POSSIBLE");
    assertThat(drawn("P1 -60%-> A; P1 -nominee-> P2; P1 -nominee-> P3; P2 -nominee-> P3"))
        .isEqualTo("P3 MAJORITY CERTAIN");
  }

  @Test
  void shouldMakeNobodyAControllerOfWhatIsHeldBySomebodyUnknown() {
    assertThat(drawn("HK -nominee 35%-> A; P1 -20%-> A")).isEmpty();
    assertThat(drawn("HK -nominee 35%-> A; P1 -32%-> A")).isEmpty();
    assertThat(drawn("HK -nominee 35%-> A; P1 -40%-> A")).isEqualTo("P1 RELATIVE CERTAIN");
    assertThat(drawn("HK -nominee 60%-> A; P1 -35%-> A")).isEmpty();
    assertThat(drawn("HK -nominee 20%-> A; HL -nominee 20%-> A; P1 -31%-> A"))
        .isEqualTo("P1 RELATIVE CERTAIN");
    assertThat(drawn("P1 -60%-> A; P1 -nominee-> P2; P2 -nominee-> P1; P3 -40%-> A")).isEmpty();
    assertThat(drawn("HK -nominee 60%-> A; HK -nominee-> P2")).isEqualTo("P2 MAJORITY CERTAIN");
    View view = DrawnGraph.of("HK -nominee 35%-> A; P1 -legal-> A").on("2025-01-01");
    assertThat(new Control(view).beneficialOwners(view.find("A"), Share.of(0.25)))
        .extracting(owner -> view.id(owner.person()) + " " + owner.bases())
        .containsExactly("P1 [FALLBACK]");
  }

  @Test
  void shouldRestrictATieToTheOrganisationItNames() {
    assertThat(withDetail("O1", "O1")).isEqualTo("P2 MAJORITY CERTAIN");
    assertThat(withDetail("O1", "O2")).isEqualTo("P1 MAJORITY CERTAIN");
    RegisterWorld world = new RegisterWorld();
    world.organizations.add("O1");
    world.organizations.add("O2");
    assertThat(withDetail("O1", RegisterWorlds.number(world, "O1")))
        .isEqualTo("P2 MAJORITY CERTAIN");
    assertThat(withDetail("O1", RegisterWorlds.number(world, "O2").toLowerCase(Locale.ROOT)))
        .isEqualTo("P1 MAJORITY CERTAIN");
    assertThat(withDetail("O1", "代持协议2015-3")).isEqualTo("P2 MAJORITY CERTAIN");
  }

  @Test
  void shouldLetATieForOneOrganisationGoBeforeOneForAll() {
    RegisterWorld world = world();
    world.nominees.add(new Nominee("P1", "P2", ""));
    world.nominees.add(new Nominee("P1", "P3", "O2"));
    View view = RegisterWorlds.view(world);
    assertThat(controllers(view, "O1")).isEqualTo("P2 MAJORITY CERTAIN");
    assertThat(controllers(view, "O2")).isEqualTo("P3 MAJORITY CERTAIN");
  }

  private static String withDetail(String organization, String detail) {
    RegisterWorld world = world();
    world.nominees.add(new Nominee("P1", "P2", detail));
    return controllers(RegisterWorlds.view(world), organization);
  }

  private static RegisterWorld world() {
    RegisterWorld world = new RegisterWorld();
    Range most = new Range(600_000_000_000L, 600_000_000_000L);
    for (int i = 1; i <= 3; i++) {
      world.persons.add("P" + i);
    }
    for (int i = 1; i <= 2; i++) {
      world.organizations.add("O" + i);
      world.holdings.add(new Holding("P1", "O" + i, most, most, false));
    }
    return world;
  }

  @Test
  void shouldLetAPartnerControlWhoeverHoldsTheShares() {
    assertThat(drawn("P1 -executive-> A; P2 -99%-> A; P1 -1%-> A"))
        .isEqualTo("P1 DECLARED CERTAIN");
    assertThat(drawn("B -executive-> A; P2 -99%-> A; P1 -60%-> B; P3 -40%-> B"))
        .isEqualTo("P1 MAJORITY CERTAIN");
    View view =
        DrawnGraph.of("B -executive-> A; P2 -99%-> A; P1 -60%-> B; A -100%-> C").on("2025-01-01");
    assertThat(controllers(view, "C")).isEqualTo("P1 MAJORITY CERTAIN");
    assertThat(
            new Control(view)
                .beneficialOwners(view.find("A"), Share.of(0.25)).stream()
                    .map(owner -> view.id(owner.person()) + " " + owner.bases()))
        .containsExactly("P2 [OWNERSHIP]", "P1 [CONTROL]");
  }

  @Test
  void shouldGiveABranchTheControllersOfItsHeadOffice() {
    assertThat(drawn("A -branch-> H; P1 -60%-> H; P2 -100%-> A")).isEqualTo("P1 MAJORITY CERTAIN");
    assertThat(drawn("A -branch-> H; P1 -35%-> H; P2 -10%-> H")).isEqualTo("P1 RELATIVE CERTAIN");
    assertThat(drawn("A -branch-> H; P1 -controls-> H")).isEqualTo("P1 DECLARED CERTAIN");
    assertThat(drawn("A -branch-> H")).isEqualTo("H DECLARED CERTAIN");
    assertThat(drawn("A -branch-> H; P1 -30%-> H; P2 -?%-> H"))
        .isEqualTo("H DECLARED POSSIBLE, P1 RELATIVE POSSIBLE, P2 MAJORITY POSSIBLE");
    assertThat(drawn("A -branch-> H; A -branch-> G; P1 -60%-> A")).isEqualTo("P1 MAJORITY CERTAIN");
  }
}
