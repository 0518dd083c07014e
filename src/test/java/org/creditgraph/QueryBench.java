package org.creditgraph;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.creditgraph.graph.AsOf;
import org.creditgraph.ingest.ImportRequest;
import org.creditgraph.ingest.Importer;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures questions over HTTP, one after another from one client, against the whole service on an
 * imported folder: `mvn -Pbench verify -Dbench=org.creditgraph.QueryBench
 * -Dbench.arguments=FOLDER`.
 */
final class QueryBench {
  private static final int WARM_UP = 2_000;
  private static final int ASKED = 2_000;
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final SplittableRandom random = new SplittableRandom(7);
  private final URI graphql;
  private final List<String> parties;

  private QueryBench(int port, List<String> parties) {
    this.graphql = URI.create("http://localhost:" + port + "/graphql");
    this.parties = parties;
  }

  public static void main(String[] folders) throws Exception {
    Path home = Files.createTempDirectory("query-bench");
    try (ConfigurableApplicationContext service =
        new SpringApplicationBuilder(CreditGraphApplication.class)
            .run("--server.port=0", "--creditgraph.demo=false", "--creditgraph.home=" + home)) {
      Importer importer = service.getBean(Importer.class);
      Path folder = Path.of(folders[0]);
      var outcome =
          importer.run(
              new ImportRequest(
                  "bench", folder, ImportRequest.Format.CSV, null, null, home.resolve("work")),
              progress -> {});
      System.out.printf("import: %s in %s%n", outcome.files(), outcome.elapsed());
      Snapshot snapshot = service.getBean(LiveSnapshot.class).current();
      int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      new QueryBench(port, organizations(snapshot)).run();
    }
  }

  private static List<String> organizations(Snapshot snapshot) {
    View view = snapshot.at(new AsOf(DAY, Instant.now()));
    List<String> ids = new ArrayList<>();
    for (int node = 0; node < snapshot.nodeCount(); node++) {
      if (view.knows(node) && view.kind(node).isOrganization()) {
        ids.add(view.id(node));
      }
    }
    return ids;
  }

  private void run() throws Exception {
    String at = "at: {validOn: \"" + DAY + "\"}";
    measure(
        "party",
        () -> "{party(id: \"%s\", %s) {id name kind records {id state}}}".formatted(any(), at));
    measure(
        "neighbourhood depth 2",
        () ->
            "{neighbourhood(partyId: \"%s\", depth: 2, %s) {nodes {id name} links {kind from {id} to {id}} truncated}}"
                .formatted(any(), at));
    measure(
        "paths up to 6",
        () ->
            "{paths(from: \"%s\", to: \"%s\", %s) {paths {length nodes {id name} links {kind}} truncated}}"
                .formatted(any(), any(), at));
    measure(
        "controllers",
        () -> "{controllers(organizationId: \"%s\", %s) {party {id} basis}}".formatted(any(), at));
    measure(
        "search",
        () ->
            "{search(text: \"%s\", %s) {nodes {party {id}}}}"
                .formatted(any().substring(0, 12), at));
  }

  private String any() {
    return parties.get(random.nextInt(parties.size()));
  }

  private void measure(String what, Supplier<String> question) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      ask(question.get());
    }
    long[] nanos = new long[ASKED];
    for (int i = 0; i < ASKED; i++) {
      String text = question.get();
      long start = System.nanoTime();
      ask(text);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-24s p50 %.2f ms  p95 %.2f ms  p99 %.2f ms%n",
        what, nanos[ASKED / 2] / 1e6, nanos[ASKED * 95 / 100] / 1e6, nanos[ASKED * 99 / 100] / 1e6);
  }

  private void ask(String question) throws Exception {
    String body = JSON.writeValueAsString(Map.of("query", question));
    HttpRequest request =
        HttpRequest.newBuilder(graphql)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    if (answer.contains("\"errors\"")) {
      throw new IllegalStateException(question + " " + answer);
    }
  }
}
