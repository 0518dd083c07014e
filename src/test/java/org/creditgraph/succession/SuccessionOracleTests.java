package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.scenario.Scenario;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** What is found through blocks is what is found by comparing everybody with everybody. */
class SuccessionOracleTests {
  private static final int SEEDS = 200;
  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private final SuccessionModel model = SuccessionModel.standard();

  @Test
  void shouldFindInBlocksWhatIsThereAmongAllPairs() {
    for (int seed = 0; seed < SEEDS; seed++) {
      View view = SuccessionsTests.view(RandomTrade.drawn(new Random(seed)), "2024-12-31");
      assertThat(found(view, true)).as("seed %d", seed).isEqualTo(allPairs(view));
      assertThat(found(view, false)).as("seed %d, backwards", seed).isEqualTo(allPairs(view));
    }
  }

  private Map<String, Double> found(View view, boolean forwards) {
    Successions successions = new Successions(model);
    Map<String, Double> found = new TreeMap<>();
    SuccessionQuery query = new SuccessionQuery(0.5, 1_000);
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (view.knows(node) && view.kind(node).isOrganization()) {
        List<Succession> ofOne =
            forwards
                ? successions.successorsOf(view, node, query)
                : successions.predecessorsOf(view, node, query);
        for (Succession one : ofOne) {
          found.put(view.id(one.predecessor()) + ">" + view.id(one.successor()), one.probability());
        }
      }
    }
    return found;
  }

  /** Every pair as it stands, then every third party that may lie between. */
  private Map<String, Double> allPairs(View view) {
    Map<List<Integer>, Raw> raw = new HashMap<>();
    BrandIndex brands = BrandIndex.of(view.snapshot());
    for (int old = 0; old < view.snapshot().nodeCount(); old++) {
      for (int next = 0; next < view.snapshot().nodeCount(); next++) {
        TraceReader reader = new TraceReader(view);
        if (old == next || !reader.isOrganization(old) || !reader.isOrganization(next)) {
          continue;
        }
        List<Trouble> troubles = Trouble.of(view, old);
        List<Integer> pair = List.of(old, next);
        Pairs.of(reader, reader.trace(old), reader.trace(next), troubles)
            .ifPresent(
                found -> {
                  List<Clue> clues = new Comparison(reader, brands).clues(found);
                  Weighing.Sum sum = new Weighing(model, view).sum(clues);
                  raw.put(pair, new Raw(sum, found.start().day()));
                });
      }
    }
    Map<String, Double> found = new TreeMap<>();
    raw.forEach(
        (pair, leap) -> {
          double through = 0;
          for (int between = 0; between < view.snapshot().nodeCount(); between++) {
            Raw first = raw.get(List.of(pair.get(0), between));
            Raw second = raw.get(List.of(between, pair.get(1)));
            if (first != null && second != null && first.day < leap.day) {
              double both = first.probability() * second.probability();
              boolean steps = first.probability() >= 0.5 && second.probability() >= 0.5;
              through = steps ? Math.max(through, both) : through;
            }
          }
          boolean damped = through > 0 && leap.probability() >= 0.05;
          double told =
              damped
                  ? new Weighing(model, view).leap(leap.sum, 1 - through, 0).probability()
                  : leap.probability();
          if (told >= 0.5) {
            found.put(view.id(pair.get(0)) + ">" + view.id(pair.get(1)), told);
          }
        });
    return found;
  }

  private record Raw(Weighing.Sum sum, int day) {
    double probability() {
      return sum.probability();
    }
  }

  @Test
  void shouldNotChangeWhenThingsAreToldInAnotherOrder() {
    for (int seed = 0; seed < SEEDS / 4; seed++) {
      String drawn = RandomTrade.drawn(new Random(seed));
      View view = SuccessionsTests.view(drawn, "2024-12-31");
      View shuffled =
          SuccessionsTests.view(RandomTrade.shuffled(drawn, new Random(seed)), "2024-12-31");
      assertThat(found(shuffled, true)).as("seed %d", seed).isEqualTo(found(view, true));
    }
  }

  @Test
  void shouldNotKnowWhatWasToldLater() {
    Map<Integer, List<FactVersion>> told = new HashMap<>();
    List<FactVersion> all = new ArrayList<>();
    Random random = new Random(5);
    Scenario.of(ScenarioPlan.of(5, 1_000, Shape.USUAL))
        .tell(
            fact -> {
              int from =
                  fact.type().shape() == org.creditgraph.graph.FactType.Shape.LINK
                      ? 1 + random.nextInt(2)
                      : 1;
              FactVersion version = new FactVersion(fact, from, FactVersion.STILL_KNOWN);
              all.add(version);
              told.computeIfAbsent(from, batch -> new ArrayList<>()).add(version);
            },
            planted -> {});
    Batch first = new Batch(1, NOW, "first");
    Batch second = new Batch(2, NOW.plusSeconds(60), "second");
    AsOf then = new AsOf(LocalDate.parse("2026-06-30"), NOW);
    View before = Snapshot.of(List.of(first), told.get(1)).at(then);
    View after = Snapshot.of(List.of(first, second), all).at(then);
    assertThat(found(after, true)).isEqualTo(found(before, true)).isNotEmpty();
  }
}
