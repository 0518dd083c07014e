package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.migration.StoreMigration;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.scenario.Scenario;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.ScanQuery;
import org.creditgraph.succession.ScanSummary;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.Successions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Real findings in a made-up population, by scans that go on when the test says so. */
class ScansAsideTests {
  private static final double MINIMUM = 0.5;
  private static final View VIEW = population();

  private final Semaphore steps = new Semaphore(0);
  private final Successions successions = new Successions(SuccessionModel.standard());
  private final StoreMigrations migrations = new StoreMigrations(successions);

  private static View population() {
    List<FactVersion> facts = new ArrayList<>();
    Scenario.of(ScenarioPlan.of(12, 1_000, Shape.USUAL))
        .tell(fact -> facts.add(new FactVersion(fact, 1, FactVersion.STILL_KNOWN)), planted -> {});
    Instant known = Instant.parse("2026-07-01T00:00:00Z");
    return Snapshot.of(List.of(new Batch(1, known, "population")), facts)
        .at(new AsOf(LocalDate.parse("2026-06-30"), known));
  }

  private void step() {
    try {
      steps.acquire();
    } catch (InterruptedException e) {
      throw new CancellationException("interrupted");
    }
  }

  private PopulationScans<Succession, ScanSummary> slowly() {
    return new PopulationScans<>(
        (view, minimum, found, progress) ->
            successions.scan(
                view,
                new ScanQuery(minimum, true),
                Runnable::run,
                one -> {
                  step();
                  found.accept(one);
                },
                progress),
        SuccessionController::order,
        FoundWeight::of,
        Long.MAX_VALUE,
        System::nanoTime);
  }

  private static ScanConnection<SuccessionShown> page(
      SuccessionController controller, int first, @Nullable String after) {
    return controller.successions(null, MINIMUM, null, null, first, after, VIEW);
  }

  private static String pair(SuccessionShown one) {
    return one.predecessor().id() + ">" + one.successor().id();
  }

  @Test
  void shouldBringEverySuccessionOnceToOneWhoGoesFromPageToPageWhileItScans() {
    try (var scans = slowly()) {
      SuccessionController controller =
          new SuccessionController(successions, scans, Duration.ofMillis(20));
      ScanConnection<SuccessionShown> page = page(controller, 7, null);
      assertThat(page.progress().done()).isFalse();
      assertThat(page.truncated()).isTrue();
      List<String> got = new ArrayList<>(page.nodes().stream().map(ScansAsideTests::pair).toList());
      while (page.pageInfo().hasNextPage()) {
        steps.release(5);
        page = page(controller, 7, page.pageInfo().endCursor());
        assertThat(page.truncated()).isEqualTo(page.pageInfo().hasNextPage());
        page.nodes().forEach(one -> got.add(pair(one)));
      }
      assertThat(page.progress().done()).isTrue();
      assertThat(page.progress().scanned()).isEqualTo(page.progress().listed()).isPositive();
      List<String> all = new ArrayList<>();
      successions.scan(
          VIEW,
          MINIMUM,
          one -> all.add(VIEW.id(one.predecessor()) + ">" + VIEW.id(one.successor())),
          (done, listed) -> {});
      assertThat(got).containsExactlyInAnyOrderElementsOf(all).hasSizeGreaterThan(7);
      assertThat(page.totalCount()).isEqualTo(all.size());
    }
  }

  @Test
  void shouldAnswerInFullWhenTheScanIsDoneInTime() {
    steps.release(1_000_000);
    try (var scans = slowly()) {
      SuccessionController controller =
          new SuccessionController(successions, scans, Duration.ofSeconds(30));
      ScanConnection<SuccessionShown> page = page(controller, 100, null);
      assertThat(page.progress().done()).isTrue();
      assertThat(page.nodes())
          .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()))
          .allSatisfy(one -> assertThat(one.qValue()).isNotNull());
      String position = PageConnection.position(page.edges().getFirst().cursor());
      SuccessionShown first = page.nodes().getFirst();
      assertThat(position).isEqualTo(first.predecessor().id() + "|" + first.successor().id());
    }
  }

  @Test
  void shouldTellNoFlowsOfSomeStores() {
    try (PopulationScans<StoreMigration, Integer> scans =
        new PopulationScans<>(
            (view, minimum, found, progress) -> {
              progress.scanned(0, 9);
              step();
              return migrations.scan(view, minimum, Runnable::run, found, progress);
            },
            MigrationController::order,
            FoundWeight::of,
            Long.MAX_VALUE,
            System::nanoTime)) {
      LocalDate since = LocalDate.parse("2020-01-01");
      assertThatThrownBy(
              () ->
                  new MigrationController(migrations, scans, Duration.ofMillis(5))
                      .migrationFlows(since, null, MINIMUM, VIEW))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SCAN_UNDER_WAY"));
      steps.release();
      MigrationController patient =
          new MigrationController(migrations, scans, Duration.ofSeconds(30));
      int moved =
          patient.migrationFlows(since, null, MINIMUM, VIEW).stream()
              .mapToInt(MigrationController.FlowShown::stores)
              .sum();
      ScanConnection<MigrationShown> all =
          patient.storeMigrations(null, null, null, MINIMUM, 1, null, VIEW);
      assertThat(moved).isPositive().isLessThanOrEqualTo(all.totalCount());
      assertThat(all.progress().listed()).isGreaterThan(100);
    }
  }
}
