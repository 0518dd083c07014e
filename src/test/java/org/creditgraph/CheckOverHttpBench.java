package org.creditgraph;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.population.PopulationPlan;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures approval checks over HTTP, kept before they are told: how many go through, then their
 * times at 70 % of that. Arguments: enterprises (16,000, some 50,000 parties) and the folder of the
 * store: `mvn -Pbench verify -Dbench=org.creditgraph.CheckOverHttpBench -Dbench.arguments="16000
 * FOLDER"`. Clients and service share the process and its processors.
 */
final class CheckOverHttpBench {
  private static final LocalDate DAY = PopulationPlan.USUAL_END;
  private static final int LOAD_SECONDS = 30;
  private static final int CLIENTS = 4;
  private static final int WINDOW_SECONDS = 10;
  private static final int WINDOWS_MAX = 30;

  /** Warm: the part of the time in which something is compiled. */
  private static final double COMPILING_MAX = 0.1;

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final OperatingSystemMXBean PROCESS = ManagementFactory.getOperatingSystemMXBean();

  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
  private final Random random = new Random(11);
  private final PlainHttp http;

  private CheckOverHttpBench(ConfigurableApplicationContext service) {
    http =
        new PlainHttp(
            service.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
            "/graphql");
  }

  public static void main(String[] arguments) throws Exception {
    int enterprises = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 16_000;
    Path home = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("checks");
    try (ConfigurableApplicationContext service = BenchService.filled(home, enterprises)) {
      List<String> organizations =
          BenchService.organizations(
              service.getBean(LiveSnapshot.class).current().at(new AsOf(DAY, Instant.now())));
      Collections.shuffle(organizations, new Random(11));
      new CheckOverHttpBench(service).run(organizations);
    }
  }

  private void run(List<String> organizations) throws Exception {
    Figures.print(
        "%,d organisations; Java %s; load %.1f; probe %.1f ns",
        organizations.size(),
        System.getProperty("java.version"),
        PROCESS.getSystemLoadAverage(),
        Probe.nanos());
    AtomicInteger next = new AtomicInteger();
    List<String> bodies =
        organizations.stream().limit(20_000).map(CheckOverHttpBench::body).toList();
    double through = warm(bodies, next);
    Figures.print("over HTTP, %d clients as fast as answered: %.0f checks/s", CLIENTS, through);
    long cpu = javaThreads();
    int first = next.get();
    openLoop(bodies, next, 0.7 * through);
    Figures.print(
        "%.2f ms of the processors for each check, the client's part with it, without collector"
            + " and compilers",
        (javaThreads() - cpu) / 1e6 / (next.get() - first));
  }

  /** The time that Java's own threads have had of the processors, in nanoseconds. */
  private static long javaThreads() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return LongStream.of(threads.getAllThreadIds()).map(threads::getThreadCpuTime).sum();
  }

  /** Asks until the compilers have little left to do; gives the checks a second that go through. */
  private double warm(List<String> bodies, AtomicInteger next) throws Exception {
    double through = 0;
    double compiling = 1;
    for (int window = 0; window < WINDOWS_MAX && compiling > COMPILING_MAX; window++) {
      long compiled = COMPILER.getTotalCompilationTime();
      through = closedLoop(bodies, next, WINDOW_SECONDS);
      compiling = (COMPILER.getTotalCompilationTime() - compiled) / 1e3 / WINDOW_SECONDS;
      Figures.print(
          "  warming up: %.0f checks/s, %.0f %% of a processor compiles", through, 100 * compiling);
    }
    return through;
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
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      Callable<Void> client =
          () -> {
            while (System.nanoTime() < until) {
              ask(bodies.get(next.getAndIncrement() % bodies.size()));
              answered.incrementAndGet();
            }
            return null;
          };
      for (Future<Void> done : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
        done.get();
      }
    }
    return answered.get() / (double) seconds;
  }

  /** Requests at the moments of a Poisson process; time runs from when each was due. */
  private void openLoop(List<String> bodies, AtomicInteger next, double perSecond)
      throws Exception {
    int count = (int) (perSecond * LOAD_SECONDS);
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
    Figures.told(
        "over HTTP at 70 %% load, %.0f/s, kept before told".formatted(perSecond),
        nanos.stream().mapToLong(Long::longValue).toArray());
  }

  private void ask(String body) throws IOException {
    String answer = http.post(body);
    if (!answer.contains("\"decisionId\"") || answer.contains("\"errors\"")) {
      throw new IllegalStateException(answer);
    }
  }
}
