package org.creditgraph.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.migration.MigrationClass;
import org.creditgraph.migration.MigrationFlow;
import org.creditgraph.migration.StoreMigration;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.SuccessionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers where sanctioned stores open again. */
@Controller
class MigrationController {
  private static final double PROBABILITY = 0.5;
  private static final int PAGE = 50;

  private final StoreMigrations migrations;
  private final Kept<List<StoreMigration>> kept = new Kept<>();

  MigrationController(StoreMigrations migrations) {
    this.migrations = migrations;
  }

  @QueryMapping
  PageConnection<MigrationShown> storeMigrations(
      @Argument @Nullable String storeId,
      @Argument @Nullable String platformId,
      @Argument @Nullable LocalDate since,
      @Argument @Nullable Double minimumProbability,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      View view) {
    double minimum = minimum(minimumProbability);
    int store = storeId == null ? -1 : Given.node(view, storeId, NodeKind.STORE, "a store");
    int platform =
        platformId == null ? -1 : Given.node(view, platformId, NodeKind.PLATFORM, "a platform");
    List<StoreMigration> found =
        store >= 0 ? migrations.of(view, store, minimum) : all(view, minimum);
    Stream<StoreMigration> wanted =
        found.stream()
            .filter(one -> since == null || !openedOn(view, one).isBefore(since))
            .filter(
                one ->
                    platform < 0
                        || migrations.platform(view, one.from()) == platform
                        || migrations.platform(view, one.to()) == platform);
    return Listed.page(
        wanted.toList(),
        PageConnection.size(first, PAGE),
        after,
        one -> view.id(one.from()) + "|" + view.id(one.to()),
        one -> new MigrationShown(view, one, migrations));
  }

  @QueryMapping
  List<FlowShown> migrationFlows(
      @Argument LocalDate since,
      @Argument @Nullable LocalDate until,
      @Argument @Nullable Double minimumProbability,
      View view) {
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

  private List<StoreMigration> all(View view, double minimum) {
    return kept.of(
        view,
        minimum,
        () -> {
          List<StoreMigration> found = new ArrayList<>();
          migrations.scan(view, minimum, found::add);
          found.sort(
              Comparator.comparingDouble(StoreMigration::probability)
                  .reversed()
                  .thenComparing(one -> view.id(one.from()))
                  .thenComparing(one -> view.id(one.to())));
          return List.copyOf(found);
        });
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
