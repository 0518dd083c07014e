package org.creditgraph;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.population.PopulationPlan;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures approval checks over HTTP, kept as decisions before they are told: how many go through,
 * then their times at 70 % of that. Arguments: enterprises (16,000, some 50,000 parties) and the
 * folder of the store: `mvn -Pbench verify -Dbench=org.creditgraph.CheckOverHttpBench
 * -Dbench.arguments="16000 FOLDER"`; a third argument `query` asks the same and keeps nothing.
 * Clients are a process of their own on the same processors; both are warmed up by the very load
 * that is measured.
 */
final class CheckOverHttpBench {
  private static final LocalDate DAY = PopulationPlan.USUAL_END;
  private static final int BODIES = 20_000;
  private static final int CLIENTS = 8;
  private static final int WINDOW_SECONDS = 10;
  private static final int WINDOWS_MAX = 30;
  private static final int ROUNDS = 6;

  /** A machine that is lent out takes back what it gave for minutes; so each window has a rest. */
  private static final int REST_SECONDS = 40;

  /** A round in which the machine below took more than this part of a processor tells nothing. */
  private static final double STOLEN_MAX = 0.02;

  /** Warm: the part of the time in which something is compiled. */
  private static final double COMPILING_MAX = 0.1;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

  private final PrintStream tell;
  private final BufferedReader told;

  private CheckOverHttpBench(Process clients) {
    tell = new PrintStream(clients.getOutputStream(), true, StandardCharsets.UTF_8);
    told = clients.inputReader(StandardCharsets.UTF_8);
  }

  public static void main(String[] arguments) throws Exception {
    int enterprises = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 16_000;
    Path home = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("checks");
    String operation = arguments.length > 2 ? arguments[2] : "mutation";
    try (ConfigurableApplicationContext service = BenchService.filled(home, enterprises)) {
      List<String> organizations =
          BenchService.organizations(
              service.getBean(LiveSnapshot.class).current().at(new AsOf(DAY, Instant.now())));
      Collections.shuffle(organizations, new Random(11));
      Path bodies = Files.createTempFile("checks", ".jsonl");
      Files.write(
          bodies, organizations.stream().limit(BODIES).map(id -> body(operation, id)).toList());
      String port = service.getEnvironment().getRequiredProperty("local.server.port");
      Process clients = clients(port, bodies);
      try {
        Figures.print(
            "%,d organisations; Java %s; load %.1f; probe %.1f ns",
            organizations.size(),
            System.getProperty("java.version"),
            PROCESS.getSystemLoadAverage(),
            Probe.nanos());
        Figures.told("4 kB written and synced where the store is", Probe.synced(home));
        new CheckOverHttpBench(clients).run();
        Figures.told("4 kB written and synced, afterwards", Probe.synced(home));
      } finally {
        clients.destroy();
        Files.delete(bodies);
      }
    }
  }

  private static Process clients(String port, Path bodies) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            LoadClient.class.getName(),
            port,
            "/graphql",
            bodies.toString(),
            "\"decisionId\"")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void run() throws IOException {
    double through = warm("closed %d".formatted(CLIENTS), this::answered);
    String warming = "open %.1f".formatted(0.7 * through);
    warm(warming, seconds -> openLoop(warming, seconds).length / (double) seconds);
    for (int i = 0; i < 3; i++) {
      rest();
    }
    through = answered(WINDOW_SECONDS);
    Figures.print("over HTTP, %d clients as fast as answered: %.0f checks/s", CLIENTS, through);
    String load = "open %.1f".formatted(0.7 * through);
    List<Double> slowest = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      rest();
      long cpu = PROCESS.getProcessCpuTime();
      long stolen = Probe.stolen();
      long[] nanos = openLoop(load, WINDOW_SECONDS);
      double each = (PROCESS.getProcessCpuTime() - cpu) / 1e6 / nanos.length;
      double part = (Probe.stolen() - stolen) / 100.0 / WINDOW_SECONDS;
      Figures.told(
          "%s/s, %.2f ms of CPU each, %.1f %% stolen".formatted(load, each, 100 * part), nanos);
      if (part < STOLEN_MAX) {
        slowest.add(nanos[nanos.length * 99 / 100] / 1e6);
      }
    }
    Collections.sort(slowest);
    Figures.print(
        "p99 of the %d rounds with less than %.0f %% stolen: median %.1f ms, %s",
        slowest.size(),
        100 * STOLEN_MAX,
        slowest.isEmpty() ? Double.NaN : slowest.get(slowest.size() / 2),
        slowest);
  }

  /** Connections that nobody uses are closed, so some questions go on. */
  private void rest() throws IOException {
    openLoop("open 20", REST_SECONDS);
  }

  /** Asks so until the compilers have little left to do; gives the checks a second. */
  private static double warm(String how, Load load) throws IOException {
    double perSecond = 0;
    double compiling = 1;
    for (int window = 0; window < WINDOWS_MAX && compiling > COMPILING_MAX; window++) {
      long compiled = COMPILER.getTotalCompilationTime();
      perSecond = load.run(WINDOW_SECONDS);
      compiling = (COMPILER.getTotalCompilationTime() - compiled) / 1e3 / WINDOW_SECONDS;
      Figures.print(
          "  warming up, %s: %.0f checks/s, %.0f %% of a processor compiles",
          how, perSecond, 100 * compiling);
    }
    return perSecond;
  }

  @FunctionalInterface
  private interface Load {
    double run(int seconds) throws IOException;
  }

  private double answered(int seconds) throws IOException {
    return Double.parseDouble(ask("closed %d %d".formatted(CLIENTS, seconds)));
  }

  private long[] openLoop(String load, int seconds) throws IOException {
    return Stream.of(ask(load + " " + seconds).split(" ")).mapToLong(Long::parseLong).toArray();
  }

  private String ask(String what) throws IOException {
    tell.println(what);
    String answer = told.readLine();
    if (answer == null) {
      throw new IllegalStateException("the clients ended");
    }
    return answer;
  }

  private static String body(String operation, String id) {
    String query =
        operation
            + " ($id: ID!) {checkRelatedParties(input: {partyId: $id, matter:"
            + " \"TENDER_PARTICIPATION\", purpose: \"bench\", at: {validOn: \""
            + DAY
            + "\"}}) {decisionId outcome findings {effect kind"
            + " party {id name} record {id} path {nodes {id} links {kind}} reason}}}";
    return JsonMapper.shared()
        .writeValueAsString(Map.of("query", query, "variables", Map.of("id", id)));
  }
}
