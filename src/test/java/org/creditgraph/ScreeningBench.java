package org.creditgraph;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
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
import org.creditgraph.graph.Batch;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.screening.Answer;
import org.creditgraph.screening.Basis;
import org.creditgraph.screening.Check;
import org.creditgraph.screening.CheckOutcome;
import org.creditgraph.screening.Finding;
import org.creditgraph.screening.Matter;
import org.creditgraph.screening.Matters;
import org.creditgraph.screening.Predecessors;
import org.creditgraph.screening.Screening;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.InProcessCypher;
import org.creditgraph.store.StoreConnection;
import org.neo4j.driver.Driver;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures approval checks on a generated population in the whole service: in process and by Cypher
 * on the same store, written in several ways, over Bolt and in process (results compared first,
 * then timed in turns). Arguments: enterprises (16,000, some 50,000 parties), anchors (200), and,
 * to keep the store for another run, its folder: `mvn -Pbench verify
 * -Dbench=org.creditgraph.ScreeningBench -Dbench.arguments="16000 200 FOLDER"`.
 */
final class ScreeningBench {
  private static final LocalDate DAY = PopulationPlan.USUAL_END;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 60_000;

  private final View view;
  private final Screening screening;
  private final Matters matters;
  private final Sanctions sanctions;
  private final Matter matter;

  /** These find the same; the simpler ones leave joint control and concerts out: a lower bound. */
  private final List<CypherCheck> opponents = new ArrayList<>();

  private final List<CypherCheck> simpler = new ArrayList<>();
  private final Random random = new Random(11);

  private ScreeningBench(ConfigurableApplicationContext service) throws Exception {
    Snapshot snapshot = service.getBean(LiveSnapshot.class).current();
    view = snapshot.at(new AsOf(DAY, Instant.now()));
    sanctions = service.getBean(Sanctions.class);
    matters = service.getBean(Matters.class);
    screening = new Screening(sanctions, Predecessors.NONE);
    matter = matters.of("TENDER_PARTICIPATION");
    Driver driver = service.getBean(Driver.class);
    InProcessCypher inProcess = new InProcessCypher(service.getBean(StoreConnection.class));
    opponents.add(CypherCheck.overBolt("check-full.cypher", driver, DAY));
    opponents.add(CypherCheck.inProcess("check-full.cypher", inProcess, DAY));
    for (String file :
        List.of("check.cypher", "check-quantified.cypher", "check-with-paths.cypher")) {
      simpler.add(CypherCheck.overBolt(file, driver, DAY));
      simpler.add(CypherCheck.inProcess(file, inProcess, DAY));
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
    List<String> found = asked.stream().filter(id -> !check(id).findings().isEmpty()).toList();
    Figures.print(
        "allocated for a check: %,d bytes, with findings %,d", bytes(asked), bytes(found));
    firstAfterABatch(asked, nanos);
    for (int i = 0; i < nanos.length; i++) {
      long start = cpu();
      Check check = check(asked.get(i));
      Answer.of(view, check, Basis.of(view, sanctions.policy(), matters, "none"));
      nanos[i] = cpu() - start;
    }
    Figures.told("the same with its canonical answer", nanos);
  }

  /** Each asked once of a snapshot that nobody has asked yet. */
  private void firstAfterABatch(List<String> asked, long[] nanos) {
    Snapshot last = view.snapshot();
    Batch batch = new Batch(last.sequence() + 1, Instant.now(), "nothing");
    View fresh = last.followedBy(batch, List.of()).at(new AsOf(DAY, Instant.now()));
    for (int i = 0; i < nanos.length; i++) {
      long start = cpu();
      screening.check(fresh, fresh.find(asked.get(i)), matter);
      nanos[i] = cpu() - start;
    }
    Figures.told("the first of each after a batch", nanos);
  }

  private long bytes(List<String> asked) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    asked.forEach(this::check);
    return (threads.getCurrentThreadAllocatedBytes() - before) / Math.max(1, asked.size());
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

  /**
   * Two sets of anchors: any organisation, and organisations with findings. Only anchors on which
   * the full Cypher agrees are timed; how many are left out is told, and on how many of those timed
   * the simpler ones agree.
   */
  private void besideCypher(List<String> organizations, int count) {
    for (boolean withFindings : new boolean[] {false, true}) {
      List<String> equal = new ArrayList<>();
      List<String> differing = new ArrayList<>();
      int agreed = 0;
      for (String id : organizations) {
        if (equal.size() == count) {
          break;
        }
        List<String> ours = lines(id);
        if (!withFindings || !ours.isEmpty()) {
          boolean same = opponents.stream().allMatch(each -> each.lines(id).equals(ours));
          (same ? equal : differing)
              .add(same ? id : difference(ours, opponents.getFirst().lines(id)));
          agreed += same && simpler.getFirst().lines(id).equals(ours) ? 1 : 0;
        }
      }
      Figures.print(
          "%s: %d anchors on which the full Cypher agrees, on %d of them the simpler; left out %s",
          withFindings ? "organisations with findings" : "any organisation",
          equal.size(),
          agreed,
          differing);
      inTurns(equal);
    }
  }

  private static String difference(List<String> ours, List<String> theirs) {
    List<String> onlyOurs = ours.stream().filter(line -> !theirs.contains(line)).toList();
    List<String> onlyTheirs = theirs.stream().filter(line -> !ours.contains(line)).toList();
    return "ours alone " + onlyOurs + ", theirs alone " + onlyTheirs;
  }

  private void inTurns(List<String> anchors) {
    List<CypherCheck> all = new ArrayList<>(opponents);
    all.addAll(simpler);
    all.addFirst(new CypherCheck("this product in process", id -> check(id).findings()));
    for (int round = 0; round < WARM_UP / anchors.size(); round++) {
      anchors.forEach(this::check);
    }
    long[][] nanos = new long[all.size()][anchors.size() * ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int one = 0; one < all.size(); one++) {
        for (int i = 0; i < anchors.size(); i++) {
          long start = System.nanoTime();
          all.get(one).asking().ask(anchors.get(i));
          nanos[one][round * anchors.size() + i] = System.nanoTime() - start;
        }
      }
    }
    double ours = Arrays.stream(nanos[0]).average().orElse(1);
    for (int one = 0; one < all.size(); one++) {
      double ratio = Arrays.stream(nanos[one]).average().orElse(0) / ours;
      Figures.told("%s, clock, %.0f times".formatted(all.get(one).name(), ratio), nanos[one]);
    }
  }
}
