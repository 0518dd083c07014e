package org.creditgraph.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.creditgraph.graph.AsOf;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** Whom records reach, asked at random of random histories. */
class RecordHistoryTests {
  private static final Sanctions SANCTIONS = new Sanctions(Policy.standard());
  private int restricted;
  private int warned;
  private int controllers;

  @Test
  void shouldAgreeWithTheDayByDayOracleAtAnyDayAndMoment() {
    for (int seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      RecordHistory history = new RecordHistory(random);
      RecordOracle oracle = new RecordOracle(history);
      Snapshot snapshot = Snapshot.of(RecordHistory.batches(), history.facts());
      for (int question = 0; question < 3; question++) {
        int day = question == 0 ? 40 : random.nextInt(15, 80);
        int batch = random.nextInt(1, RecordHistory.BATCHES + 1);
        AsOf asOf = new AsOf(RecordHistory.day(day), RecordHistory.known(batch));
        compare(oracle, snapshot.at(asOf), day, batch, "seed %s, %s".formatted(seed, asOf));
      }
    }
    assertThat(restricted).as("restrictions met").isGreaterThan(5_000);
    assertThat(controllers).as("restrictions of controllers met").isGreaterThan(200);
    assertThat(warned).as("warnings met").isGreaterThan(200);
  }

  private void compare(RecordOracle oracle, View view, int day, int batch, String where) {
    Set<String> propagated = new TreeSet<>();
    Set<String> warnings = new TreeSet<>();
    for (String id : Set.of("R1", "R2")) {
      Propagation found = SANCTIONS.propagation(view, view.record(id).orElseThrow());
      found.restrictions().forEach(restriction -> propagated.add(line(view, restriction)));
      for (RiskWarning warning : found.warnings().all()) {
        String about = view.id(warning.party()) + " " + view.id(warning.because());
        warnings.add(id + " " + warning.kind() + " " + about);
      }
    }
    Set<String> expected = oracle.restrictions(day, batch);
    assertThat(propagated).as(where).isEqualTo(expected);
    assertThat(warnings).as(where).isEqualTo(oracle.warnings(day, batch));
    Set<String> ofParties = new TreeSet<>();
    for (String party : Set.of("P1", "P2", "P3", "A", "B", "C")) {
      for (Restriction restriction : SANCTIONS.restrictionsOf(view, view.find(party))) {
        assertThat(view.id(restriction.party())).as(where).isEqualTo(party);
        assertThat(ofParties.add(line(view, restriction))).as("told once, %s", where).isTrue();
      }
    }
    assertThat(ofParties).as("asked by party, %s", where).isEqualTo(expected);
    restricted += expected.size();
    warned += warnings.size();
    controllers += (int) expected.stream().filter(l -> l.contains("ACTUAL_CONTROLLER")).count();
  }

  private static String line(View view, Restriction restriction) {
    return String.join(
        " ",
        restriction.record().id(),
        restriction.rule().id(),
        restriction.capacity().name(),
        view.id(restriction.party()));
  }
}
