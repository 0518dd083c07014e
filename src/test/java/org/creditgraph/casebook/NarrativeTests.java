package org.creditgraph.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditgraph.casebook.Town.CaseParts;
import org.creditgraph.casebook.Town.Verdict;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What each narrative says came about, judged from all that happened, on file or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NarrativeTests {
  private static final int YEAR = 365;
  private static final int TOWNS = 3;

  private final List<Town> towns = new java.util.ArrayList<>();

  @BeforeAll
  void make() {
    for (int seed = 31; seed < 31 + TOWNS; seed++) {
      towns.add(Town.of(CasebookPlan.drawn(seed, 6_000)));
    }
  }

  private List<Verdict> of(CaseTruthKind kind) {
    return towns.stream()
        .flatMap(town -> town.verdicts.stream())
        .filter(verdict -> verdict.kind() == kind)
        .toList();
  }

  private Town town(Verdict verdict) {
    return towns.stream().filter(town -> town.verdicts.contains(verdict)).findFirst().orElseThrow();
  }

  @Test
  void shouldTellOfManyTradesAndMostNarratives() {
    List<Narrative> all = Narrative.all();
    Set<String> trades = new HashSet<>();
    all.forEach(narrative -> trades.addAll(narrative.trades()));
    assertThat(trades).hasSizeGreaterThan(25);
    assertThat(all)
        .hasSizeGreaterThan(70)
        .allSatisfy(each -> assertThat(each.story()).isNotBlank());
    assertThat(all.stream().map(Narrative::name)).doesNotHaveDuplicates();
    Set<String> told = new HashSet<>();
    towns.forEach(town -> town.verdicts.forEach(each -> told.add(each.narrative().name())));
    long pairs = all.stream().filter(each -> each.isStep("pair")).count();
    assertThat(told.size()).isGreaterThan((int) (pairs * 0.85));
  }

  /** Who waits until the record has run out flees from nothing (domain.md 5). */
  @Test
  void shouldFoundWhatGoesOnWhileTheRecordStandsInTheWay() {
    for (Verdict verdict : of(CaseTruthKind.SUCCESSION)) {
      CaseParts.Businesses pair = (CaseParts.Businesses) verdict.parts();
      Listing listing = verdict.listing();
      LocalDate until =
          LocalDate.ofEpochDay(listing.decided).plus(listing.severity.publicationMax());
      assertThat(LocalDate.ofEpochDay(pair.to().founded))
          .as(verdict.narrative().name())
          .isBefore(until);
    }
  }

  private static double moved(Business from, Business to) {
    long own = from.dealings.size();
    long over =
        to.dealings.stream()
            .filter(each -> each.before != null)
            .filter(each -> each.before.supplier == from || each.before.buyer == from)
            .count();
    return over / (double) Math.max(1, own);
  }

  private boolean goesOn(Verdict verdict, Business from) {
    Town town = town(verdict);
    int day = Math.min(town.last - 30, verdict.listing().decided + 3 * YEAR);
    long before = Math.max(1, from.dealings(verdict.conduct()).size());
    boolean late = verdict.listing().decided > town.last - 500;
    return !late && from.dealings(day).size() > 0.5 * before && from.lives(day);
  }

  @Test
  void shouldCarryOnForThePeopleBehindInEachSuccession() {
    List<Verdict> all = of(CaseTruthKind.SUCCESSION);
    assertThat(all).hasSizeGreaterThan(150);
    int going = 0;
    for (Verdict verdict : all) {
      CaseParts.Businesses pair = (CaseParts.Businesses) verdict.parts();
      String name = verdict.narrative().name();
      Actor boss = pair.from().interest(verdict.conduct());
      int last = town(verdict).last;
      boolean second = name.equals("caught-again");
      assertThat(verdict.listing().severity).as(name).isNotEqualTo(Severity.MINOR);
      assertThat(second || pair.to().interest(last) == boss).as("interest of " + name).isTrue();
      assertThat(pair.carriesOn()).as("moved in " + name).isTrue();
      int first =
          pair.to().dealings.stream()
              .filter(each -> each.before != null)
              .filter(
                  each -> each.before.supplier == pair.from() || each.before.buyer == pair.from())
              .mapToInt(each -> each.from)
              .min()
              .orElse(verdict.conduct());
      assertThat(first).as("start in " + name).isGreaterThanOrEqualTo(verdict.conduct());
      going += goesOn(verdict, pair.from()) ? 1 : 0;
    }
    assertThat(going / (double) all.size()).as("go on").isLessThan(0.06);
  }

  @Test
  void shouldLackSomethingOfASuccessionInEachLookAlike() {
    Map<String, List<Verdict>> kinds =
        of(CaseTruthKind.DECOY).stream()
            .collect(
                Collectors.groupingBy(
                    v -> v.narrative().name(), TreeMap::new, Collectors.toList()));
    assertThat(kinds).hasSizeGreaterThan(20);
    kinds.forEach(
        (name, verdicts) -> {
          for (Verdict verdict : verdicts) {
            CaseParts.Businesses pair = (CaseParts.Businesses) verdict.parts();
            Actor boss = pair.from().interest(verdict.conduct());
            boolean others = pair.to().interest(town(verdict).last) != boss;
            boolean nothing = moved(pair.from(), pair.to()) == 0;
            assertThat(others || nothing).as(name).isTrue();
          }
        });
  }

  @Test
  void shouldBeUnclearForTheReasonItSays() {
    for (Verdict verdict : of(CaseTruthKind.UNCLEAR)) {
      CaseParts.Businesses pair = (CaseParts.Businesses) verdict.parts();
      boolean fits =
          switch (verdict.narrative().name()) {
            case "signed-but-nothing-came" -> moved(pair.from(), pair.to()) == 0;
            case "revoked-on-appeal" -> verdict.listing().event == RecordEventKind.REVOKED;
            case "merged-in-the-group" ->
                town(verdict).bonds.stream()
                    .anyMatch(b -> b.kind() == LinkKind.SUCCEEDED_BY && b.from() == pair.from());
            case "son-grows-slowly" ->
                pair.to().interest(town(verdict).last) != pair.from().interest(verdict.conduct());
            default -> true;
          };
      assertThat(fits).as(verdict.narrative().name()).isTrue();
    }
  }

  @Test
  void shouldOpenElsewhereInTimeForTheSamePeopleInEachMigration() {
    List<Verdict> all = of(CaseTruthKind.MIGRATION);
    assertThat(all).hasSizeGreaterThan(50);
    for (Verdict verdict : all) {
      CaseParts.Outlets pair = (CaseParts.Outlets) verdict.parts();
      Actor boss = pair.from().operator.interest(verdict.conduct());
      String name = verdict.narrative().name();
      assertThat(pair.to().platform).as(name).isNotEqualTo(pair.from().platform);
      assertThat(pair.to().operator.interest(pair.to().opened)).as(name).isSameAs(boss);
      assertThat(pair.to().opened)
          .as(name)
          .isBetween(verdict.conduct(), verdict.listing().decided + YEAR);
    }
    for (Verdict verdict : of(CaseTruthKind.MIGRATION_DECOY)) {
      CaseParts.Outlets pair = (CaseParts.Outlets) verdict.parts();
      boolean before = pair.to().opened < verdict.conduct();
      Actor boss = pair.from().operator.interest(verdict.conduct());
      boolean others = pair.to().operator.interest(pair.to().opened) != boss;
      assertThat(before || others).as(verdict.narrative().name()).isTrue();
    }
  }
}
