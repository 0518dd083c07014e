package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.catalina.core.StandardContext;
import org.creditgraph.search.PartySearch;
import org.creditgraph.snapshot.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** Heavy questions, many at once, slow bodies and idle connections: nobody waits for them. */
@Isolated("it measures times")
@SpringBootTest(
    classes = {ApiApplication.class, LoadIT.Heavy.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "creditgraph.query-timeout=1500ms",
      "creditgraph.query-arrival=2s",
      "server.tomcat.threads.max=64"
    })
class LoadIT {
  private static final Duration TIMEOUT = Duration.ofMillis(1_500);
  private static final String CHEAP = "{\"query\": \"{ party(id: \\\"E7\\\") { id name } }\"}";
  private static final Map<String, String> HEAVY =
      Map.of(
          "paths",
          "paths(from: \"E1\", to: \"E%d\", maxLength: 10, hubLimit: 100000, first: 100) {"
              + " truncated }",
          "connect",
          "connect(partyIds: [\"E1\", \"E900\", \"E1700\", \"E2500\", \"E%d\"], maxLength: 10,"
              + " hubLimit: 100000) { truncated }",
          "neighbourhood",
          "neighbourhood(partyId: \"E%d\", depth: 4, limit: 2000) { nodes { id name } links { id"
              + " kind from { id name } to { id name } } truncated }",
          "reach",
          "neighbourhood(partyId: \"E%d\", depth: 4, limit: 2000) { truncated }",
          "controllers",
          "controllers(organizationId: \"E%d\") { effectiveShare chains { nodes { id name } } }",
          "successors",
          "successors(partyId: \"E%d\", minimumProbability: 0, first: 1000) { probability evidence"
              + " { summary } }",
          "search",
          "search(text: \"海南鑫隆贸易\", first: 100) { nodes { matchedText party { id name %s} } }");

  /** Of this test only: no configuration that a scan would find. */
  static class Heavy {
    private static final Snapshot WORLD = HeavyWorld.snapshot();

    @Bean
    @Primary
    Supplier<Snapshot> heavyWorld() {
      return () -> WORLD;
    }

    @Bean
    @Primary
    PartySearch heavySearch() {
      return HeavyWorld.search(WORLD);
    }
  }

  @LocalServerPort int port;
  @Autowired Admission admission;
  @Autowired ServletWebServerApplicationContext context;
  private ApiClient client;

  @BeforeEach
  void connect() {
    client = new ApiClient(port);
    times(3, "/graphql"); // what loads its classes first measures that
    times(3, "/actuator/health/liveness");
  }

  private static String heavy(String kind, int aliases) {
    String field = HEAVY.get(kind);
    return IntStream.range(0, aliases)
        .mapToObj(i -> "a" + i + ": " + field.replace("%d", "" + (i + 2)).replace("%s", ""))
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  @ParameterizedTest
  @CsvSource({
    "paths, 300",
    "connect, 300",
    "reach, 300",
    "controllers, 300",
    "successors, 60",
    "search, 400"
  })
  void shouldStopAHeavyQuestionAtItsDeadline(String kind, int aliases) {
    long from = System.nanoTime();
    assertStopped(client.ask(heavy(kind, aliases)), from);
  }

  /** Which of the two comes first is a matter of the machine. */
  @Test
  void shouldStopAnAnswerThatGrowsAtItsDeadlineOrItsSize() {
    long from = System.nanoTime();
    assertStopped(
        client.ask(heavy("neighbourhood", 10)), from, "QUERY_TIMEOUT", "ANSWER_TOO_LARGE");
  }

  private void assertStopped(JsonNode answer, long from) {
    assertStopped(answer, from, "QUERY_TIMEOUT");
  }

  private void assertStopped(JsonNode answer, long from, String... codes) {
    double seconds = (System.nanoTime() - from) / 1e9;
    assertThat(answer.at("/errors/0/extensions/code").asString())
        .as("%s", answer.toString().substring(0, Math.min(500, answer.toString().length())))
        .isIn((Object[]) codes);
    assertThat(answer.path("errors").size()).isLessThan(3);
    assertThat(seconds).isLessThan(TIMEOUT.toMillis() / 1e3 + 1);
    IdleAdmission.await(admission);
  }

  @Test
  void shouldStopAHeavyBulkCheckAndKeepNothingOfIt() {
    String bulk =
        "query ($ids: [ID!]!) { checkRelatedPartiesInBulk(input: {partyIds: $ids, matter: \"招投标\","
            + " purpose: \"a\"}) { outcome } }";
    List<String> ids = IntStream.range(0, 1_000).mapToObj(i -> "E" + i).toList();
    long from = System.nanoTime();
    assertStopped(client.ask(bulk, Map.of("ids", ids)), from);
  }

  @Test
  void shouldAnswerOthersAndProbesBesideHeavyQuestions() throws Exception {
    long[] quiet = times(150, "/graphql");
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    for (String kind : List.of("paths", "connect", "neighbourhood", "controllers")) {
      for (int i = 0; i < 3; i++) {
        threads.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      while (!over.get()) {
                        new ApiClient(port).ask(heavy(kind, 3));
                      }
                    }));
      }
    }
    Thread.sleep(1_000);
    long[] beside = times(150, "/graphql");
    long[] probes = times(50, "/actuator/health/liveness");
    over.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.printf(
        "cheap quiet p99 %.1f ms, beside 12 heavy ones p50 %.1f p99 %.1f ms; liveness p50 %.1f,"
            + " most %.1f ms%n",
        at(quiet, 99), at(beside, 50), at(beside, 99), at(probes, 50), at(probes, 100));
    assertThat(at(beside, 99)).isLessThan(1_000).isLessThan(Math.max(20 * at(quiet, 99), 100));
    assertThat(at(probes, 95)).isLessThan(300);
  }

  @Test
  void shouldRefuseMoreHeavyQuestionsThanThereIsRoomForAtOnce() throws Exception {
    ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    HttpResponse<String> answer =
                        client.post(body(heavy("connect", 150)), "application/json");
                    if (answer.statusCode() == 429) {
                      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                      assertThat(answer.body()).contains("\"code\":\"OVERLOADED\"");
                    }
                    statuses.add(answer.statusCode());
                  }));
    }
    long[] probes = times(20, "/actuator/health/liveness");
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.printf("liveness beside 200 heavy ones: most %.1f ms%n", at(probes, 100));
    assertThat(statuses).hasSize(200).containsOnly(200, 429).contains(429);
    // The 200 clients are threads of this very process, on the same processors.
    assertThat(at(probes, 100)).isLessThan(1_000);
    IdleAdmission.await(admission);
  }

  @ParameterizedTest
  @CsvSource({
    "true, /graphql, 413, BODY_TOO_LARGE",
    "false, /graphql, 413, BODY_TOO_LARGE",
    "true, /graphql;a=b, 400, INVALID_PATH",
    "false, /%67raphql, 413, BODY_TOO_LARGE"
  })
  void shouldRefuseALargeBodyBeforeItIsLookedAt(
      boolean declared, String path, int status, String code) throws Exception {
    byte[] body =
        body("{ snapshot { sequence } }" + " ".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(client.home().resolve(path))
                  .header("Content-Type", "application/json")
                  .POST(
                      declared
                          ? BodyPublishers.ofByteArray(body)
                          : BodyPublishers.ofInputStream(
                              () -> new java.io.ByteArrayInputStream(body)))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
  }

  @Test
  void shouldHoldNoThreadForBodiesThatTrickle() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        slow.add(
            begun(
                "POST /graphql HTTP/1.1\r\n"
                    + "Host: localhost\r\n"
                    + "Content-Type: application/json\r\n"
                    + "Content-Length: 500\r\n\r\n"
                    + "{\"query\""));
      }
      assertThat(at(times(20, "/graphql"), 100)).isLessThan(1_000);
      String answer =
          new String(slow.getFirst().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 408").contains("\"code\":\"BODY_TOO_SLOW\"");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    for (int i = 0; i < 50 && underWay() > 0; i++) {
      Thread.sleep(100);
    }
    assertThat(underWay()).as("requests that a shutdown would wait for").isZero();
  }

  private long underWay() {
    TomcatWebServer tomcat = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
    return ((StandardContext) tomcat.getTomcat().getHost().findChildren()[0])
        .getInProgressAsyncCount();
  }

  @Test
  void shouldTakeABodyThatComesInParts() throws Exception {
    try (Socket socket =
        begun(
            "POST /graphql HTTP/1.1\r\n"
                + "Host: localhost\r\n"
                + "Connection: close\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: "
                + CHEAP.length()
                + "\r\n\r\n")) {
      for (byte b : CHEAP.getBytes(StandardCharsets.UTF_8)) {
        socket.getOutputStream().write(b);
        Thread.sleep(2);
      }
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200").contains("\"E7\"");
    }
  }

  private Socket begun(String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static String body(String query) {
    return ApiClient.JSON.writeValueAsString(Map.of("query", query));
  }

  private long[] times(int count, String path) {
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      long from = System.nanoTime();
      HttpResponse<String> answer =
          path.equals("/graphql") ? client.post(CHEAP, "application/json") : client.get(path);
      times[i] = System.nanoTime() - from;
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
    Arrays.sort(times);
    return times;
  }

  private static double at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }
}
