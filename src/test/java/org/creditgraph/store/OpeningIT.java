package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.store.BatchWriter.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Opening a store: its schema, its folder, what a crash left in it. */
class OpeningIT {
  private static final Row PERSON = new Row(Fact.of(FactType.PERSON, "id", "P1"), false);
  private static final Row OTHER = new Row(Fact.of(FactType.PERSON, "id", "P2"), false);

  @TempDir Path home;

  @Test
  void shouldGuardItsSchema() {
    try (StoreConnection connection = open()) {
      Driver driver = connection.driver();
      List<SchemaFile> files = new ArrayList<>(SchemaFile.all());
      assertThat(files).extracting(SchemaFile::name).isSorted().hasSizeGreaterThan(2);
      assertThat(applied(driver)).isEqualTo(files.size());

      SchemaFile added =
          new SchemaFile("900-test.cypher", "// a test\nCREATE (:Applied {times: 1});\n");
      files.add(added);
      CompletableFuture.allOf(
              CompletableFuture.runAsync(schema(driver, files)::apply),
              CompletableFuture.runAsync(schema(driver, files)::apply))
          .join();
      assertThat(TestStores.one(driver, "MATCH (n:Applied) RETURN count(n)").asInt()).isOne();

      files.set(
          files.size() - 1,
          new SchemaFile("900-test.cypher", "// another comment\r\nCREATE (:Applied {times: 1});"));
      schema(driver, files).apply();
      files.set(
          files.size() - 1, new SchemaFile("900-test.cypher", "CREATE (:Applied {times: 2});"));
      assertThatThrownBy(schema(driver, files)::apply)
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SCHEMA_ALTERED"))
          .hasMessageContaining("900-test.cypher was altered");
      files.removeLast();
      assertThatThrownBy(schema(driver, files)::apply)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("900-test.cypher, which this program does not have");
    }
  }

  @Test
  void shouldRefuseAFolderInUse() throws IOException {
    Path folder = home.resolve("database");
    Files.createDirectories(folder);
    try (DatabaseProcess other = DatabaseProcess.start(folder)) {
      assertThat(other.uri()).isNotNull();
      assertThatThrownBy(this::open)
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("HOME_IN_USE"))
          .hasMessageContaining(home + " is in use by another creditgraph process");
    }
  }

  @Test
  void shouldSayAtOnceThatADatabaseCannotBeRecovered() throws IOException {
    open().close();
    try (Stream<Path> files = Files.list(home.resolve("database/data/databases/neo4j"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[8_192]);
      }
    }
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("DATABASE_BROKEN"))
        .hasMessageContaining(home.resolve("database") + " did not start")
        .hasMessageContaining("debug.log");
  }

  @Test
  void shouldTakeBackWhatACrashLeftOpen() throws IOException {
    Path folder = home.resolve("database");
    Files.createDirectories(folder);
    try (DatabaseProcess crashing = DatabaseProcess.start(folder)) {
      StoreConnection client = crashing.connect();
      try (BatchWriter writer = client.facts().begin("kept")) {
        writer.write(List.of(PERSON));
        assertThat(writer.commit(null)).isPresent();
      }
      BatchWriter left = client.facts().begin("left open");
      left.write(List.of(OTHER));
      left.write(List.of(PERSON)); // waits until the rows before are written
      crashing.close();
      client.close();
      left.close(); // says in the log that it cannot take anything back
    }
    try (StoreConnection connection = open()) {
      assertThat(read(connection, 9)).containsExactly(version(PERSON, 1));
      try (BatchWriter writer = connection.facts().begin("next")) {
        assertThat(writer.write(List.of(OTHER)).getFirst().effect())
            .isEqualTo(BatchWriter.Effect.ADDED);
        assertThat(writer.commit(null).orElseThrow().sequence()).isEqualTo(2);
      }
      assertThat(read(connection, 9))
          .containsExactlyInAnyOrder(version(PERSON, 1), version(OTHER, 2));
    }
  }

  @Test
  void shouldSayThatNoServerAnswers() {
    URI nobody = URI.create("bolt://127.0.0.1:1");
    assertThatThrownBy(() -> StoreConnection.server(nobody, null, null, 1_000, Clock.systemUTC()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("No Neo4j server answers at bolt://127.0.0.1:1");
  }

  private static Schema schema(Driver driver, List<SchemaFile> files) {
    return new Schema(driver, files, WriteGuard.none());
  }

  private StoreConnection open() {
    return StoreConnection.embedded(home, Clock.systemUTC());
  }

  private static int applied(Driver driver) {
    String files = "MATCH (n:SchemaChange) WHERE n.file ENDS WITH '.cypher' RETURN count(n)";
    return TestStores.one(driver, files).asInt();
  }

  private static FactVersion version(Row row, int knownFrom) {
    return new FactVersion(row.fact(), knownFrom, FactVersion.STILL_KNOWN);
  }

  private static List<FactVersion> read(StoreConnection connection, int sequence) {
    List<FactVersion> read = new ArrayList<>();
    connection.facts().read(sequence, read::add);
    return read;
  }
}
