package org.creditgraph.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.creditgraph.control.RegisterWorld;
import org.creditgraph.graph.AsOf;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** Whom records reach, asked at random of random histories. */
class RecordHistoryTests {
  private static final int HISTORIES = Integer.getInteger("oracle.histories", 5_000);
  private static final Sanctions SANCTIONS = new Sanctions(Policy.standard());
  private int restricted;
  private int warned;
  private int controllers;
  private int mayHaveLed;

  @Test
  void shouldAgreeWithTheDayByDayOracleAtAnyDayAndMoment() {
    for (int seed = 0; seed < HISTORIES; seed++) {
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
    assertThat(mayHaveLed).as("roles met that ended on an unknown day").isGreaterThan(200);
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
    same(where, propagated, expected);
    same(where, warnings, oracle.warnings(day, batch));
    RegisterWorld world = oracle.ownership(day, batch).world;
    for (String party : RecordHistory.PARTIES) {
      String first = world.first(party);
      List<String> ofParty = new ArrayList<>();
      for (Restriction restriction : SANCTIONS.restrictionsOf(view, view.find(party))) {
        same(where, view.id(restriction.party()), party);
        ofParty.add(line(view, restriction));
      }
      Collections.sort(ofParty);
      List<String> ofFirst =
          expected.stream()
              .filter(line -> line.endsWith(" " + first))
              .map(line -> line.substring(0, line.length() - first.length()) + party)
              .toList();
      same("restrictions of %s, %s".formatted(party, where), ofParty, ofFirst);
    }
    restricted += expected.size();
    warned += warnings.size();
    mayHaveLed += (int) warnings.stream().filter(l -> l.contains("ROLE_HOLDER")).count();
    controllers += (int) expected.stream().filter(l -> l.contains("ACTUAL_CONTROLLER")).count();
  }

  /** AssertJ's descriptions cost more than what is compared here. */
  private static void same(String about, Object actual, Object expected) {
    if (!actual.equals(expected)) {
      assertThat(actual).as(about).isEqualTo(expected);
    }
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
