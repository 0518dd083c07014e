package org.creditgraph.sanction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.creditgraph.control.Control;
import org.creditgraph.control.ControlledOrganization;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.Share;
import org.creditgraph.population.Population;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/**
 * Measures what an approval check asks of control and sanctions on a generated population: who
 * controls, leads or holds a quarter of an organisation, what restricts each of them, what each of
 * them controls or represents, and which serious records those have. Arguments: the number of
 * enterprises (300,000), of organisations asked about (20,000), and `plain` to leave out nominees
 * and branches. Times are of the processor.
 */
public final class KeyPartiesBench {
  private static final String[] PARTS = {
    "controllers with chains", "restrictions", "controlled by key parties", "all together"
  };
  private static final long LEADING =
      LinkKind.LEGAL_REPRESENTATIVE.bit() | LinkKind.PRINCIPAL.bit();

  private final View view;
  private final Sanctions sanctions = new Sanctions(Policy.standard());
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final int[] organizations;
  private long found;

  private KeyPartiesBench(View view) {
    this.view = view;
    int nodes = view.snapshot().nodeCount();
    int[] all = new int[nodes];
    int count = 0;
    int parties = 0;
    for (int node = 0; node < nodes; node++) {
      if (view.knows(node)) {
        parties += view.kind(node).isParty() ? 1 : 0;
        if (view.kind(node).isOrganization()) {
          all[count++] = node;
        }
      }
    }
    organizations = Arrays.copyOf(all, count);
    print("%,d parties, %,d of them organisations", parties, count);
  }

  public static void main(String[] arguments) {
    int enterprises = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
    int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
    PopulationPlan plan = PopulationPlan.of(1, enterprises);
    Instant told = Instant.parse("2026-07-01T00:00:00Z");
    Snapshot.Loading loading = new Snapshot.Loading(List.of(new Batch(1, told, "population")));
    boolean plain = arguments.length > 2;
    Population.of(plan)
        .facts(
            fact -> {
              if (!plain || !isIntricate(fact)) {
                loading.accept(new FactVersion(fact, 1, FactVersion.STILL_KNOWN));
              }
            });
    Snapshot snapshot = loading.finish();
    print("%,d facts, %,d links", snapshot.versionCount(), snapshot.linkCount());
    KeyPartiesBench bench = new KeyPartiesBench(snapshot.at(new AsOf(plan.endsOn(), told)));
    for (int round = 1; round <= 3; round++) {
      bench.run(round, questions);
    }
  }

  private static boolean isIntricate(Fact fact) {
    return fact.type() == FactType.RELATION
        && Set.of(LinkKind.NOMINEE_FOR.name(), LinkKind.BRANCH_OF.name())
            .contains(fact.needed("kind"));
  }

  private void run(int round, int questions) {
    Random random = new Random(round);
    long[][] times = new long[PARTS.length][questions];
    found = 0;
    for (int q = 0; q < questions; q++) {
      int organization = organizations[random.nextInt(organizations.length)];
      long[] took = ask(organization);
      for (int part = 0; part < PARTS.length; part++) {
        times[part][q] = took[part];
      }
    }
    print("round %d, %.1f findings each", round, (double) found / questions);
    for (int part = 0; part < PARTS.length; part++) {
      long[] sorted = times[part].clone();
      Arrays.sort(sorted);
      print(
          "%-28s p50 %7.3f ms  p95 %7.3f  p99 %7.3f  p99.9 %7.3f  max %7.3f",
          PARTS[part],
          sorted[questions / 2] / 1e6,
          sorted[(int) (questions * 0.95)] / 1e6,
          sorted[(int) (questions * 0.99)] / 1e6,
          sorted[(int) (questions * 0.999)] / 1e6,
          sorted[questions - 1] / 1e6);
    }
  }

  private long[] ask(int organization) {
    long[] at = new long[5];
    at[0] = threads.getCurrentThreadCpuTime();
    Control control = new Control(view);
    List<Controller> controllers = control.controllersOf(organization).controllers();
    at[1] = threads.getCurrentThreadCpuTime();
    Set<Integer> key = new LinkedHashSet<>(Set.of(organization));
    controllers.forEach(controller -> key.add(controller.party()));
    addKeyParties(organization, key);
    for (int party : key) {
      found += sanctions.restrictionsOf(view, party).size();
    }
    at[2] = threads.getCurrentThreadCpuTime();
    Set<Integer> run = new LinkedHashSet<>();
    LinkCursor represented = view.links(LinkKind.LEGAL_REPRESENTATIVE.bit(), false);
    for (int party : key) {
      for (ControlledOrganization controlled : control.controlledBy(party)) {
        run.add(controlled.organization());
      }
      for (represented.from(party); represented.next(); ) {
        run.add(represented.neighbour());
      }
    }
    for (int party : run) {
      found +=
          view.recordsOf(party).stream()
              .filter(record -> record.severity() == Severity.SERIOUS)
              .filter(record -> Standing.of(record, view).inForce())
              .count();
    }
    at[3] = threads.getCurrentThreadCpuTime();
    return new long[] {at[1] - at[0], at[2] - at[1], at[3] - at[2], at[3] - at[0]};
  }

  private void addKeyParties(int organization, Set<Integer> key) {
    LinkCursor leading = view.links(LEADING, false);
    for (leading.into(organization); leading.next(); ) {
      key.add(leading.neighbour());
    }
    LinkCursor holding = view.links(LinkKind.SHAREHOLDING.bit(), false);
    for (holding.into(organization); holding.next(); ) {
      if (holding.share() >= Share.WHOLE / 4) {
        key.add(holding.neighbour());
      }
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
