package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** The regime OFAC_50; the examples are those of the U.S. Treasury's FAQ 401. */
class Ofac50Tests {
  @Test
  void shouldBlockAtExactlyHalfAndNotBelow() {
    View view = drawn("P1 -50%-> A; P1 -49.9999%-> B");
    assertThat(cascade(view, "P1")).containsExactly("1 A 500000: P1 0 500000");
    assertThat(finding(view, "B", "P1").verdict()).isEqualTo(Ofac50Verdict.NOT_SHOWN);
    assertThat(finding(view, "P1", "P1").verdict()).isEqualTo(Ofac50Verdict.LISTED);
  }

  @Test
  void shouldBlockTheBranchOfABlockedHeadOfficeAndWhatTheBranchHolds() {
    View view = drawn("B -branch-> H; C -branch-> B; C -50%-> A; P1 -50%-> H; D -branch-> A");
    for (String listed : List.of("P1", "H")) {
      for (String blocked : List.of("B", "C", "A", "D")) {
        assertThat(finding(view, blocked, listed).verdict())
            .as("%s where %s is listed", blocked, listed)
            .isEqualTo(Ofac50Verdict.OWNED);
      }
    }
    assertThat(finding(view, "H", "B").verdict()).isEqualTo(Ofac50Verdict.NOT_SHOWN);
    assertThat(cascade(view, "H"))
        .containsExactly(
            "1 B 1000000: H 0 1000000",
            "1 C 1000000: H 0 1000000",
            "2 A 500000: C 1 500000",
            "3 D 1000000: A 2 1000000");
  }

  @Test
  void shouldAddUpWhatDifferentBlockedPartiesHold() {
    View view = drawn("P1 -25%-> A; P2 -25%-> A; P1 -25%-> B; P2 -24%-> B");
    assertThat(cascade(view, "P1", "P2")).containsExactly("1 A 500000: P1 0 250000, P2 0 250000");
  }

  @Test
  void shouldCountAHoldingInFullOnceItsHolderIsBlocked() {
    View view = drawn("P1 -50%-> A; A -50%-> B; B -50%-> C");
    assertThat(cascade(view, "P1"))
        .containsExactly(
            "1 A 500000: P1 0 500000", "2 B 500000: A 1 500000", "3 C 500000: B 2 500000");
  }

  @Test
  void shouldNotCountAHoldingWhoseHolderIsNotBlocked() {
    View view = drawn("P1 -25%-> A; A -100%-> B; P1 -25%-> B");
    assertThat(cascade(view, "P1")).containsExactly();
  }

  @Test
  void shouldGoBySharesAndNotByVotesDeclarationsConcertsOrTies() {
    View view =
        drawn("P1 -10%/90%-> A; P1 -controls-> B; P1 -concert-> P2; P2 -60%-> C; P1 -linked-> D");
    assertThat(cascade(view, "P1")).isEmpty();
  }

  @Test
  void shouldProveAnOrganisationByTheStepsItRestsOnAlone() {
    View view = drawn("P1 -50%-> A; P1 -60%-> Z; P1 -20%-> B; A -30%-> B; B -100%-> C; B -5%-> A");
    Ofac50Finding found = finding(view, "B", "P1");
    assertThat(found.verdict()).isEqualTo(Ofac50Verdict.OWNED);
    assertThat(told(view, found.proof()))
        .containsExactly(
            "1 A 550000: P1 0 500000, B 2 50000", "2 B 500000: P1 0 200000, A 1 300000");
  }

  @Test
  void shouldAgreeWithTheOracleOnRandomGraphs() {
    for (int seed = 0; seed < 3_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      OwnershipOracle world = OwnershipWorlds.random(random);
      View view = OwnershipWorlds.view(world);
      Set<String> listed = new TreeSet<>();
      world.parties().stream().filter(p -> random.nextInt(3) == 0).forEach(listed::add);
      Map<String, Integer> expected = rounds(world, listed);
      Map<String, Integer> found = new TreeMap<>();
      for (Ofac50Step step : blocked(view, listed)) {
        found.put(view.id(step.organization()), step.round());
        long enough =
            step.holdings().stream()
                .filter(holding -> holding.round() < step.round())
                .mapToLong(holding -> holding.share().trillionths() / 1_000_000)
                .sum();
        assertThat(enough).as("proof of a step, seed %s", seed).isGreaterThanOrEqualTo(500_000);
      }
      assertThat(found).as("seed %s", seed).isEqualTo(expected);
      for (String party : world.parties()) {
        Ofac50Finding one = finding(view, party, listed.toArray(String[]::new));
        assertThat(one.verdict())
            .as("%s, seed %s", party, seed)
            .isEqualTo(
                listed.contains(party)
                    ? Ofac50Verdict.LISTED
                    : expected.containsKey(party) ? Ofac50Verdict.OWNED : Ofac50Verdict.NOT_SHOWN);
        if (one.verdict() == Ofac50Verdict.OWNED) {
          assertThat(view.id(one.proof().getLast().organization())).isEqualTo(party);
          assertThat(one.proof().getLast().round()).isEqualTo(expected.get(party));
        }
      }
    }
  }

  /** The rule read aloud: look at every organisation, again and again, until none is added. */
  private static Map<String, Integer> rounds(OwnershipOracle world, Set<String> listed) {
    Map<String, Integer> rounds = new TreeMap<>();
    Set<String> blocked = new TreeSet<>(listed);
    for (int round = 1; ; round++) {
      Set<String> added = new TreeSet<>();
      for (String organization : world.organizations) {
        long held = 0;
        for (OwnershipOracle.Holding holding : world.holdings) {
          boolean counts =
              holding.held().equals(organization) && blocked.contains(holding.holder());
          held += counts ? holding.share() : 0;
        }
        if (2 * held >= 1_000_000 && !blocked.contains(organization)) {
          added.add(organization);
        }
      }
      if (added.isEmpty()) {
        return rounds;
      }
      for (String organization : added) {
        rounds.put(organization, round);
      }
      blocked.addAll(added);
    }
  }

  private static View drawn(String graph) {
    return DrawnGraph.of(graph).on("2026-01-01");
  }

  private static List<Ofac50Step> blocked(View view, Set<String> listed) {
    return new Control(view).blockedUnderOfac50(listed.stream().mapToInt(view::find).toArray());
  }

  private static List<String> cascade(View view, String... listed) {
    return told(view, blocked(view, Set.of(listed)));
  }

  private static Ofac50Finding finding(View view, String party, String... listed) {
    Set<String> all = Set.of(listed);
    return new Control(view)
        .blockedUnderOfac50(view.find(party), node -> all.contains(view.id(node)));
  }

  private static List<String> told(View view, List<Ofac50Step> steps) {
    return steps.stream()
        .map(
            step ->
                step.round()
                    + " "
                    + view.id(step.organization())
                    + " "
                    + step.heldByBlocked() / 1_000_000
                    + step.holdings().stream()
                        .map(
                            holding ->
                                view.id(holding.holder())
                                    + " "
                                    + holding.round()
                                    + " "
                                    + holding.share().trillionths() / 1_000_000)
                        .collect(Collectors.joining(", ", ": ", "")))
        .toList();
  }
}
