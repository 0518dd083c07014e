package org.creditgraph.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.AsOf;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.Successions;
import org.junit.jupiter.api.Test;

class StoreMigrationsTests {
  private static final String STORES =
      """
      A: ENTERPRISE name=海口鑫源贸易有限公司
      S1 =store(platform:M1, operator:A, name:海之味旗舰店, category:食品)= 2020-01-01..2023-06-10
      S2 =store(platform:M2, operator:A, name:海之味小店, category:食品)= 2023-08-01..
      R =record(subject:S1, kind:PLATFORM_SANCTION, severity:GENERAL, conduct_from:2023-01-01, conduct_to:2023-03-01)= 2023-06-01
      """;

  private final StoreMigrations migrations =
      new StoreMigrations(new Successions(SuccessionModel.standard()));

  private static View view(String graph) {
    return DrawnGraph.of("--- 2024-01-01T00:00:00Z\n" + graph)
        .snapshot()
        .at(new AsOf(LocalDate.parse("2024-12-31"), Instant.parse("2025-01-01T00:00:00Z")));
  }

  private List<StoreMigration> from(String graph, double minimum) {
    View view = view(graph);
    return migrations.of(view, view.find("S1"), minimum);
  }

  @Test
  void shouldFollowAnOperatorToAnotherPlatform() {
    StoreMigration one = from(STORES, 0.5).getFirst();
    assertThat(one.migrationClass()).isEqualTo(MigrationClass.SAME_OPERATOR);
    assertThat(one.daysBetween()).isEqualTo(61);
  }

  @Test
  void shouldTellAParallelStoreFromAMigration() {
    String parallel = STORES.replace("2023-08-01", "2022-08-01");
    assertThat(from(parallel, 0.5)).isEmpty();
    StoreMigration one = from(parallel, 0).getFirst();
    assertThat(one.migrationClass()).isEqualTo(MigrationClass.PARALLEL);
    assertThat(one.probability()).isZero();
  }

  @Test
  void shouldNotFollowYearsLaterNorOnTheSamePlatformNorWithoutSanction() {
    assertThat(from(STORES.replace("2023-08-01", "2024-06-02"), 0)).isEmpty();
    assertThat(from(STORES.replace("M2", "M1"), 0)).isEmpty();
    assertThat(from(STORES + "R !REVOKED 2023-09-01\n", 0)).isEmpty();
  }

  @Test
  void shouldFollowAChainAndCountFlows() {
    String chain =
        STORES.replace("2023-08-01..", "2023-08-01..2023-12-31")
            + """
            S3 =store(platform:M3, operator:A, name:海之味优选, category:食品)= 2024-02-01..
            Q =record(subject:S2, kind:PLATFORM_SANCTION, severity:GENERAL, conduct_from:2023-09-01, conduct_to:2023-10-01)= 2023-12-15
            """;
    View view = view(chain);
    List<StoreMigration> all = new ArrayList<>();
    migrations.scan(view, 0.5, all::add);
    assertThat(all.stream().map(one -> view.id(one.from()) + ">" + view.id(one.to())))
        .containsExactlyInAnyOrder("S1>S2", "S1>S3", "S2>S3");
    assertThat(migrations.chain(view, all.getFirst()).stream().map(view::id))
        .containsExactly("S1", "S2", "S3");
    assertThat(
            migrations.flows(view, all).stream()
                .map(f -> view.id(f.from()) + ">" + view.id(f.to()) + " " + f.storeCount()))
        .containsExactly("M1>M2 1", "M1>M3 1", "M2>M3 1");
  }
}
