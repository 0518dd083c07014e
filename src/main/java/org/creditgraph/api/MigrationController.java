package org.creditgraph.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.creditgraph.api.PopulationScan.End;
import org.creditgraph.api.PopulationScan.State;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Refusal;
import org.creditgraph.migration.MigrationClass;
import org.creditgraph.migration.MigrationFlow;
import org.creditgraph.migration.StoreMigration;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.SuccessionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers where sanctioned stores open again. */
@Controller
class MigrationController {
  private static final double PROBABILITY = 0.5;
  private static final int PAGE = 50;

  /** Flows cannot be told in part, so they are waited for longer. */
  private static final int FLOW_WAITS = 4;

  private final StoreMigrations migrations;
  private final PopulationScans<StoreMigration, Integer> scans;
  private final Duration scanWait;

  /**
   * @param scanWait how long a request waits for a scan of the population to be done
   */
  MigrationController(
      StoreMigrations migrations,
      PopulationScans<StoreMigration, Integer> scans,
      @Value("${creditgraph.scan-wait}") Duration scanWait) {
    this.migrations = migrations;
    this.scans = scans;
    this.scanWait = scanWait;
  }

  @QueryMapping
  ScanConnection<MigrationShown> storeMigrations(
      @Argument @Nullable String storeId,
      @Argument @Nullable String platformId,
      @Argument @Nullable LocalDate since,
      @Argument @Nullable Double minimumProbability,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      View view) {
    double minimum = minimum(minimumProbability);
    int store =
        storeId == null ? -1 : Given.node(view, "storeId", storeId, NodeKind.STORE, "a store");
    int platform =
        platformId == null
            ? -1
            : Given.node(view, "platformId", platformId, NodeKind.PLATFORM, "a platform");
    Predicate<StoreMigration> wanted =
        one ->
            (since == null || !openedOn(view, one).isBefore(since))
                && (platform < 0
                    || migrations.platform(view, one.from()) == platform
                    || migrations.platform(view, one.to()) == platform);
    int size = PageConnection.listSize(first, PAGE);
    ScanPages<StoreMigration> pages =
        new ScanPages<>(
            view, minimum, order(view), one -> view.id(one.from()) + "|" + view.id(one.to()));
    State<StoreMigration, Integer> state =
        store >= 0
            ? ofOne(migrations.of(view, store, minimum))
            : scans.of(view, minimum).await(scanWait, pages.full(wanted, size, after));
    return ScanConnection.of(
        pages.page(state, wanted, size, after),
        after,
        state,
        one -> new MigrationShown(view, one, migrations));
  }

  @QueryMapping
  List<FlowShown> migrationFlows(
      @Argument LocalDate since,
      @Argument @Nullable LocalDate until,
      @Argument @Nullable Double minimumProbability,
      View view) {
    if (until != null && until.isBefore(since)) {
      throw new Refusal(
          "INVALID_PERIOD",
          "until is %s, before since, %s; give a later day.".formatted(until, since));
    }
    List<StoreMigration> found =
        all(view, minimum(minimumProbability)).stream()
            .filter(one -> one.migrationClass() != MigrationClass.PARALLEL)
            .filter(one -> !openedOn(view, one).isBefore(since))
            .filter(one -> until == null || !openedOn(view, one).isAfter(until))
            .toList();
    return migrations.flows(view, found).stream().map(flow -> new FlowShown(view, flow)).toList();
  }

  /** The source of the schema's MigrationFlow. */
  record FlowShown(View view, MigrationFlow flow) implements Seen {
    public Node from() {
      return Node.of(view, flow.from());
    }

    public Node to() {
      return Node.of(view, flow.to());
    }

    public int stores() {
      return flow.storeCount();
    }
  }

  /**
   * All of them: a figure of some would be wrong.
   *
   * @throws Refusal SCAN_UNDER_WAY when they are not all found in time
   */
  private List<StoreMigration> all(View view, double minimum) {
    State<StoreMigration, Integer> state =
        scans.of(view, minimum).await(scanWait.multipliedBy(FLOW_WAITS), now -> false);
    End<StoreMigration, Integer> end = state.end();
    if (end == null) {
      throw new Refusal(
          "SCAN_UNDER_WAY",
          "%d of %d stores are looked at so far, and flows are told when all are; ask again soon."
              .formatted(state.scannedCount(), state.listedCount()));
    }
    return end.sorted();
  }

  private static State<StoreMigration, Integer> ofOne(List<StoreMigration> found) {
    return new State<>(found, 1, 1, new End<>(found, 1));
  }

  /** Most likely first, then by id. */
  static Comparator<StoreMigration> order(View view) {
    return Comparator.comparingDouble(StoreMigration::probability)
        .reversed()
        .thenComparing(one -> view.id(one.from()))
        .thenComparing(one -> view.id(one.to()));
  }

  private static LocalDate openedOn(View view, StoreMigration one) {
    LocalDate opened = view.fact(one.to()).map(fact -> fact.date("opened_on")).orElse(null);
    return opened == null ? LocalDate.MIN : opened;
  }

  private static double minimum(@Nullable Double given) {
    double minimum = given == null ? PROBABILITY : given;
    return new SuccessionQuery(minimum, 1).minimumProbability();
  }
}
