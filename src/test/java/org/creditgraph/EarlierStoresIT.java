package org.creditgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.creditgraph.ingest.CheckReport;
import org.creditgraph.ingest.ExportRequest;
import org.creditgraph.ingest.Exporter;
import org.creditgraph.ingest.StoreCheck;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.store.FactStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores that versions of the program made which have landed, named by the commit: each is opened,
 * checked, asked, exported, and gives back the decisions that were kept in it. How one is made
 * stands in `src/test/resources/stores/README.md`.
 */
class EarlierStoresIT {
  private static final Path STORES = Path.of("src/test/resources/stores");
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path home;

  static List<String> stores() throws IOException {
    try (Stream<Path> files = Files.list(STORES)) {
      return files
          .map(file -> Objects.requireNonNull(file.getFileName()).toString())
          .filter(name -> name.endsWith(".zip"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void shouldOpenCheckAskAndExportAStoreOfAnEarlierVersion(String store) throws Exception {
    unzip(STORES.resolve(store));
    try (ConfigurableApplicationContext service =
        new SpringApplicationBuilder(CreditGraphApplication.class)
            .run("--server.port=0", "--creditgraph.demo=false", "--creditgraph.home=" + home)) {
      FactStore facts = service.getBean(FactStore.class);
      CheckReport report =
          new StoreCheck(facts, System::nanoTime)
              .run(service.getBean(LiveSnapshot.class).current(), doing -> {});
      assertThat(report.differences()).isEmpty();
      JsonNode asked = JSON.readTree(Files.readString(home.resolve("asked.json")));
      assertThat(asked.size()).isGreaterThan(3);
      for (JsonNode question : asked) {
        assertThat(ask(service, question.get("query").asString()))
            .as(question.get("query").asString())
            .isEqualTo(question.get("data"));
      }
      shouldReplayWhatWasDecided(service);
      Path exported = home.resolve("exported");
      new Exporter(facts, System::nanoTime)
          .run(new ExportRequest(exported, null, null), (type, count) -> {});
      shouldHold(exported, home.resolve("given"));
    }
  }

  private void shouldReplayWhatWasDecided(ConfigurableApplicationContext service) throws Exception {
    for (JsonNode decision : JSON.readTree(Files.readString(home.resolve("decisions.json")))) {
      JsonNode kept =
          ask(
                  service,
                  "{decision(id: \"%s\") {decisionId outcome replay {comparable identical}}}"
                      .formatted(decision.get("decisionId").asString()))
              .get("decision");
      assertThat(kept.get("outcome")).isEqualTo(decision.get("outcome"));
      if (kept.at("/replay/comparable").asBoolean()) {
        assertThat(kept.at("/replay/identical").asBoolean()).isTrue();
      }
    }
  }

  /** What was given last stands in what was exported, value by value, and nothing else. */
  private static void shouldHold(Path exported, Path given) throws IOException {
    try (Stream<Path> files = Files.list(given)) {
      for (Path file : files.toList()) {
        List<String> columns = List.of(Files.readAllLines(file).getFirst().split(","));
        assertThat(rows(exported.resolve(file.getFileName()), columns))
            .as("%s", file.getFileName())
            .containsExactlyInAnyOrderElementsOf(rows(file, columns));
      }
    }
  }

  /** Without the apostrophe before what a spreadsheet would run. */
  private static List<List<String>> rows(Path file, List<String> columns) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.getFirst().split(","));
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            row ->
                columns.stream()
                    .map(column -> row[header.indexOf(column)].replaceFirst("^'(?=[=+@-])", ""))
                    .toList())
        .toList();
  }

  private static JsonNode ask(ConfigurableApplicationContext service, String query)
      throws IOException, InterruptedException {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          JSON.createObjectNode().put("query", query).toString()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      JsonNode told = JSON.readTree(answer.body());
      assertThat(told.has("errors")).as("%s%n%s", query, told).isFalse();
      return told.get("data");
    }
  }

  private void unzip(Path zip) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path path = home.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(Objects.requireNonNull(path.getParent()));
          Files.copy(entries, path);
        }
      }
    }
  }
}
