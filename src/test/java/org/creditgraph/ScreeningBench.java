package org.creditgraph;

import java.lang.management.ManagementFactory;
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
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.live.LiveSnapshot;
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
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures approval checks on a generated population in the whole service: in process and by Cypher
 * on the same store (results compared first, then timed in turns). Arguments: enterprises (16,000,
 * some 50,000 parties), anchors (200), and, to keep the store for another run, its folder: `mvn
 * -Pbench verify -Dbench=org.creditgraph.ScreeningBench -Dbench.arguments="16000 200 FOLDER"`.
 */
final class ScreeningBench {
  private static final LocalDate DAY = PopulationPlan.USUAL_END;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 40_000;

  private final View view;
  private final Screening screening;
  private final Matters matters;
  private final Sanctions sanctions;
  private final Matter matter;
  private final Driver driver;
  private final String cypher;
  private final Random random = new Random(11);

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
  }

  public static void main(String[] arguments) throws Exception {
    int enterprises = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 16_000;
    int anchors = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Path home =
        arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("screening");
    try (ConfigurableApplicationContext service = BenchService.filled(home, enterprises)) {
      new ScreeningBench(service).run(anchors);
    }
  }

  private void run(int anchorCount) throws Exception {
    List<String> organizations = BenchService.organizations(view);
    Figures.print(
        "%,d organisations, %,d records; Java %s; load %.1f; probe %.1f ns",
        organizations.size(),
        view.snapshot().recordCount(),
        System.getProperty("java.version"),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Probe.nanos());
    Collections.shuffle(organizations, random);
    inProcess(organizations);
    besideCypher(organizations, anchorCount);
    Figures.print("probe %.1f ns", Probe.nanos());
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
    Figures.print("outcomes %s", outcomes);
    Figures.told("in process, any organisation, CPU", nanos);
    for (int i = 0; i < nanos.length; i++) {
      long start = cpu();
      Check check = check(asked.get(i));
      Answer.of(view, check, sanctions.policy(), matters, "none");
      nanos[i] = cpu() - start;
    }
    Figures.told("the same with its canonical answer", nanos);
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
      Figures.print(
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
      Figures.told("in process, clock", ours);
      Figures.told("Cypher over Bolt, same store, clock", theirs);
      Figures.print(
          "mean ratio %.0f",
          Arrays.stream(theirs).average().orElse(0) / Arrays.stream(ours).average().orElse(1));
    }
  }
}
