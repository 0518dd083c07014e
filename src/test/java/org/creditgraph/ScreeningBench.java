package org.creditgraph;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.ingest.ImportRequest;
import org.creditgraph.ingest.Importer;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.population.Population;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.screening.Answer;
import org.creditgraph.screening.Check;
import org.creditgraph.screening.CheckOutcome;
import org.creditgraph.screening.Finding;
import org.creditgraph.screening.Matter;
import org.creditgraph.screening.Matters;
import org.creditgraph.screening.Predecessors;
import org.creditgraph.screening.Screening;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures approval checks on a generated population in the whole service: in process and by Cypher
 * on the same store (results compared first, then timed in turns), then over HTTP at 70 % of what
 * goes through. Arguments: enterprises (16,000, some 50,000 parties), anchors (200), and, to keep
 * the store for another run, its folder: `mvn -Pbench verify -Dbench=org.creditgraph.ScreeningBench
 * -Dbench.arguments="16000 200 FOLDER"`.
 */
final class ScreeningBench {
  private static final LocalDate DAY = PopulationPlan.USUAL_END;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 40_000;
  private static final int HTTP_SECONDS = 15;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final View view;
  private final Screening screening;
  private final Matters matters;
  private final Sanctions sanctions;
  private final Matter matter;
  private final Driver driver;
  private final String cypher;
  private final Random random = new Random(11);
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI graphql;

  private ScreeningBench(ConfigurableApplicationContext service) throws Exception {
    Snapshot snapshot = service.getBean(LiveSnapshot.class).current();
    view = snapshot.at(new AsOf(DAY, Instant.now()));
    sanctions = service.getBean(Sanctions.class);
    matters = service.getBean(Matters.class);
    screening = new Screening(sanctions, Predecessors.NONE);
    matter = matters.of("TENDER_PARTICIPATION");
    driver = service.getBean(Driver.class);
    try (var in = ScreeningBench.class.getResourceAsStream("/org/creditgraph/bench/check.cypher")) {
      cypher = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    graphql =
        URI.create(
            "http://localhost:"
                + service.getEnvironment().getRequiredProperty("local.server.port")
                + "/graphql");
  }

  public static void main(String[] arguments) throws Exception {
    int enterprises = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 16_000;
    int anchors = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Path home =
        arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("screening");
    try (ConfigurableApplicationContext service =
        new SpringApplicationBuilder(CreditGraphApplication.class)
            .run("--server.port=0", "--creditgraph.demo=false", "--creditgraph.home=" + home)) {
      if (service.getBean(LiveSnapshot.class).current().sequence() == 0) {
        Path files = home.resolve("files");
        Population.of(PopulationPlan.of(1, enterprises)).writeTo(files, Population.Progress.NONE);
        var outcome =
            service
                .getBean(Importer.class)
                .run(
                    new ImportRequest(
                        "bench", files, ImportRequest.Format.CSV, null, null, home.resolve("work")),
                    progress -> {});
        print("imported in %s", outcome.elapsed());
      }
      new ScreeningBench(service).run(anchors);
    }
  }

  private void run(int anchorCount) throws Exception {
    List<String> organizations = new ArrayList<>();
    int parties = 0;
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (view.knows(node) && view.kind(node).isParty()) {
        parties++;
        if (view.kind(node).isOrganization()) {
          organizations.add(view.id(node));
        }
      }
    }
    print(
        "%,d parties, %,d organisations, %,d records; Java %s; load %.1f; probe %.1f ns",
        parties,
        organizations.size(),
        view.snapshot().recordCount(),
        System.getProperty("java.version"),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Probe.nanos());
    Collections.shuffle(organizations, random);
    inProcess(organizations);
    besideCypher(organizations, anchorCount);
    overHttp(organizations);
    print("probe %.1f ns", Probe.nanos());
  }

  private void inProcess(List<String> organizations) {
    Map<CheckOutcome, Integer> outcomes = new EnumMap<>(CheckOutcome.class);
    List<String> asked = organizations.subList(0, Math.min(20_000, organizations.size()));
    for (int done = 0; done < WARM_UP; done += asked.size()) {
      asked.forEach(this::check);
    }
    long[] nanos = new long[asked.size()];
    for (int i = 0; i < nanos.length; i++) {
      long start = cpu();
      Check check = check(asked.get(i));
      nanos[i] = cpu() - start;
      outcomes.merge(check.outcome(), 1, Integer::sum);
    }
    print("outcomes %s", outcomes);
    told("in process, any organisation, CPU", nanos);
    for (int i = 0; i < nanos.length; i++) {
      long start = cpu();
      Check check = check(asked.get(i));
      Answer.of(view, check, sanctions.policy(), matters, "none");
      nanos[i] = cpu() - start;
    }
    told("the same with its canonical answer", nanos);
  }

  /** The time that this thread has had of the processor; waiting for it does not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private Check check(String id) {
    return screening.check(view, view.find(id), matter);
  }

  private List<String> lines(String id) {
    return check(id).findings().stream().map(this::line).sorted().toList();
  }

  private String line(Finding finding) {
    Stream<String> rule =
        finding.effect() == CheckOutcome.REJECT
            ? finding.restriction().stream().map(r -> r.rule().id() + " " + r.capacity())
            : Stream.of();
    return String.join(
        " ",
        Stream.of(
                Stream.of(finding.effect().name(), finding.kind().name()),
                Stream.of(view.id(finding.party())),
                finding.record().stream().map(record -> record.id()),
                rule)
            .flatMap(part -> part)
            .toList());
  }

  private List<String> byCypher(Session session, String id) {
    return session
        .executeRead(
            transaction ->
                transaction.run(cypher, Map.of("id", id, "day", DAY)).single().get("lines"))
        .asList(value -> value.asString())
        .stream()
        .sorted()
        .toList();
  }

  /** Half of the anchors are such that something is found. */
  private void besideCypher(List<String> organizations, int count) {
    List<String> equal = new ArrayList<>();
    int found = 0;
    int differing = 0;
    try (Session session = driver.session()) {
      for (String id : organizations) {
        boolean finds = !check(id).findings().isEmpty();
        if (equal.size() == count) {
          break;
        }
        if (finds ? found >= count / 2 : equal.size() - found >= count - count / 2) {
          continue;
        }
        if (byCypher(session, id).equals(lines(id))) {
          equal.add(id);
          found += finds ? 1 : 0;
        } else {
          differing++;
        }
      }
      print(
          "%d anchors with equal findings (%d of them with some); %d left out, whose control is not"
              + " a chain of majorities",
          equal.size(), found, differing);
      long[] ours = new long[equal.size() * ROUNDS];
      long[] theirs = new long[equal.size() * ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < equal.size(); i++) {
          long start = System.nanoTime();
          check(equal.get(i));
          ours[round * equal.size() + i] = System.nanoTime() - start;
        }
        for (int i = 0; i < equal.size(); i++) {
          long start = System.nanoTime();
          byCypher(session, equal.get(i));
          theirs[round * equal.size() + i] = System.nanoTime() - start;
        }
      }
      told("in process, clock", ours);
      told("Cypher over Bolt, same store, clock", theirs);
      print(
          "mean ratio %.0f",
          Arrays.stream(theirs).average().orElse(0) / Arrays.stream(ours).average().orElse(1));
    }
  }

  private void overHttp(List<String> organizations) throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<String> bodies = organizations.stream().limit(20_000).map(ScreeningBench::body).toList();
    closedLoop(bodies, next, 5);
    double through = closedLoop(bodies, next, 5);
    print("over HTTP, 4 clients as fast as answered: %.0f checks/s", through);
    openLoop(bodies, next, 0.7 * through);
  }

  private static String body(String id) {
    String query =
        "query ($id: ID!) {checkRelatedParties(input: {partyId: $id, matter:"
            + " \"TENDER_PARTICIPATION\", purpose: \"bench\", at: {validOn: \""
            + DAY
            + "\"}}) {decisionId outcome findings {effect kind"
            + " party {id name} record {id} path {nodes {id} links {kind}} reason}}}";
    return JSON.writeValueAsString(Map.of("query", query, "variables", Map.of("id", id)));
  }

  private double closedLoop(List<String> bodies, AtomicInteger next, int seconds) throws Exception {
    AtomicInteger answered = new AtomicInteger();
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
      for (int client = 0; client < 4; client++) {
        clients.submit(
            () -> {
              while (System.nanoTime() < until) {
                ask(bodies.get(next.getAndIncrement() % bodies.size()));
                answered.incrementAndGet();
              }
              return null;
            });
      }
    }
    return answered.get() / (double) seconds;
  }

  /** Requests at the moments of a Poisson process; time runs from when each was due. */
  private void openLoop(List<String> bodies, AtomicInteger next, double perSecond)
      throws Exception {
    int count = (int) (perSecond * HTTP_SECONDS);
    ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    CountDownLatch done = new CountDownLatch(count);
    long due = System.nanoTime();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        due += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(Math.max(1, due - System.nanoTime()));
        }
        long from = due;
        clients.submit(
            () -> {
              try {
                ask(bodies.get(next.getAndIncrement() % bodies.size()));
                nanos.add(System.nanoTime() - from);
              } finally {
                done.countDown();
              }
              return null;
            });
      }
      done.await();
    }
    if (nanos.size() < count) {
      throw new IllegalStateException(count - nanos.size() + " requests failed");
    }
    told(
        "over HTTP at 70 %% load, %.0f/s, kept before told".formatted(perSecond),
        nanos.stream().mapToLong(Long::longValue).toArray());
  }

  private void ask(String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(graphql)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    if (answer.contains("\"errors\"")) {
      throw new IllegalStateException(answer);
    }
  }

  private static void told(String what, long[] nanos) {
    Arrays.sort(nanos);
    print(
        "%-52s p50 %8.3f  p95 %8.3f  p99 %8.3f  max %8.3f  mean %8.3f ms  (%d)",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        Arrays.stream(nanos).average().orElse(0) / 1e6,
        nanos.length);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
