package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.FactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTests {
  @TempDir Path root;

  /** Batches of random rows, with supersessions and retractions in the later ones. */
  static void fill(FactStore store, long seed) {
    RandomWorld world = new RandomWorld(seed, 6);
    for (int batch = 0; batch < 4; batch++) {
      try (BatchWriter writer = store.begin("batch " + batch)) {
        world.rows(batch == 0 ? 12 : 4, batch == 0 ? 0 : 0.2).values().stream()
            .filter(rows -> !rows.isEmpty())
            .forEach(writer::write);
        writer.commit(null);
      }
    }
  }

  @Test
  void shouldGiveTheSameFactsWhenImportedIntoAnEmptyStore() {
    Set<FactType> seen = EnumSet.noneOf(FactType.class);
    for (int seed = 0; seed < 200; seed++) {
      Workbench bench = Workbench.inMemory(root.resolve("a" + seed));
      fill(bench.store, seed);
      for (var batch : bench.store.batchesAfter(0)) {
        Path folder = root.resolve("out-" + seed + "-" + batch.sequence());
        Set<Fact> expected = withEnds(bench.knownAt(batch.sequence()));
        if (expected.isEmpty()) {
          continue;
        }
        ExportOutcome outcome = export(bench, folder, null, batch.recordedAt());
        assertThat(outcome.batch()).isEqualTo(batch);
        assertThat(outcome.leftOut())
            .as("seed " + seed)
            .isEqualTo(bench.knownAt(batch.sequence()).size() - expected.size());
        Workbench other = Workbench.inMemory(root.resolve("b" + seed + "-" + batch.sequence()));
        ImportOutcome back = other.run(other.request(folder));
        assertThat(back.rejects()).as("seed " + seed).isEmpty();
        assertThat(other.known()).as("seed " + seed).isEqualTo(expected);
        expected.forEach(fact -> seen.add(fact.type()));
      }
    }
    assertThat(seen).hasSize(FactType.values().length);
  }

  /** Without the facts whose references are not all there, step by step until nothing changes. */
  private static Set<Fact> withEnds(Set<Fact> facts) {
    Set<Fact> kept = new HashSet<>(facts);
    while (true) {
      Set<String> ids = new HashSet<>();
      for (Fact fact : kept) {
        if (fact.type().definesThing()) {
          ids.add(fact.type().idSpace() + fact.text("id"));
        }
      }
      if (!kept.removeIf(fact -> dangles(fact, ids))) {
        return kept;
      }
    }
  }

  private static boolean dangles(Fact fact, Set<String> ids) {
    for (Column column : fact.type().columns()) {
      if (column.type() == ColumnType.REFERENCE && fact.text(column.name()) != null) {
        if (!ids.contains(column.idSpace() + fact.text(column.name()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static ExportOutcome export(
      Workbench bench, Path folder, LocalDate validOn, Instant knownAt) {
    return new Exporter(bench.store, System::nanoTime)
        .run(new ExportRequest(folder, validOn, knownAt), (type, count) -> {});
  }

  @Test
  void shouldLeaveOutWhatDoesNotHoldOnTheDayAsked() throws IOException {
    Workbench bench = Workbench.inMemory(root);
    bench.send(
        "organizations.csv",
        "id,kind,founded_on,ended_on\nO1,ENTERPRISE,2001-01-01,2002-01-01\n",
        "persons.csv",
        "id,name\nP1,甲\n",
        "roles.csv",
        "holder_id,organization_id,role,valid_from,valid_to\n"
            + "P1,O1,DIRECTOR,2020-01-01,2020-12-31\nP1,O1,MANAGER,,2019-12-31\n");
    export(bench, root.resolve("day"), LocalDate.of(2020, 12, 31), null);
    assertThat(Files.readAllLines(root.resolve("day/roles.csv"))).hasSize(2);
    assertThat(Files.readString(root.resolve("day/roles.csv"))).contains("DIRECTOR");
    assertThat(Files.readAllLines(root.resolve("day/organizations.csv"))).hasSize(2);
  }

  @Test
  void shouldRefuseAFolderThatIsNotEmptyAndAMomentBeforeAllThatIsKnown() throws IOException {
    Workbench bench = Workbench.inMemory(root);
    assertThatThrownBy(() -> export(bench, root.resolve("x"), null, null))
        .hasMessageContaining("The store is empty");
    bench.send("persons.csv", "id,name\nP1,甲\n");
    Files.createDirectories(root.resolve("full"));
    Files.writeString(root.resolve("full/notes.txt"), "mine");
    assertThatThrownBy(() -> export(bench, root.resolve("full"), null, null))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("FOLDER_NOT_EMPTY"));
    assertThatThrownBy(() -> export(bench, root.resolve("x"), null, Instant.EPOCH))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("NOTHING_KNOWN"));
    assertThat(root.resolve("x")).doesNotExist();
    Files.createDirectories(root.resolve("empty"));
    export(bench, root.resolve("empty"), null, null);
    assertThat(root.resolve("empty/persons.csv")).exists();
  }

  @Test
  void shouldLeaveNoFolderWhenTheExportFails() throws IOException {
    Workbench bench = Workbench.inMemory(root.resolve("w"));
    bench.send("persons.csv", "id,name\nP1,甲\n");
    assertThatThrownBy(
            () ->
                new Exporter(bench.store, System::nanoTime)
                    .run(
                        new ExportRequest(root.resolve("out"), null, null),
                        (type, count) -> {
                          throw new Refusal("STOPPED", "by the test");
                        }))
        .hasMessage("by the test");
    try (var entries = Files.list(root)) {
      assertThat(entries.map(Path::getFileName)).containsExactly(Path.of("w"));
    }
  }
}
