package org.creditgraph.migration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.sanction.WarningSource;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.ScanProgress;
import org.creditgraph.succession.SideBySide;
import org.creditgraph.succession.Successions;

/** Finds where sanctioned stores open again, on the day and at the moment of a view. */
public final class StoreMigrations {
  private static final double LIKELY = 0.5;
  private static final int HOPS_MAX = 10;
  private static final int PART = 512;

  private final MigrationModel model;
  private final Successions successions;
  private final StoreNames names = new StoreNames();

  public StoreMigrations(MigrationModel model, Successions successions) {
    this.model = model;
    this.successions = successions;
  }

  /** By the model that comes with the product. */
  public StoreMigrations(Successions successions) {
    this(MigrationModel.standard(), successions);
  }

  public MigrationModel model() {
    return model;
  }

  /** Where a store goes on, and which it goes on for; most likely first, then by id. */
  public List<StoreMigration> of(View view, int store, double minimumProbability) {
    MigrationFinder finder = finder(view);
    List<StoreMigration> found = new ArrayList<>();
    found.addAll(finder.from(store, minimumProbability));
    found.addAll(finder.to(store, minimumProbability));
    found.sort(order(view));
    return found;
  }

  /** Where some stores go on; most likely first, then by id. */
  List<StoreMigration> from(View view, List<Integer> stores, double minimumProbability) {
    MigrationFinder finder = finder(view);
    List<StoreMigration> found = new ArrayList<>();
    stores.forEach(store -> found.addAll(finder.from(store, minimumProbability)));
    found.sort(order(view));
    return found;
  }

  /**
   * Warns of the stores as which those of a record's subject may have opened again, of at least a
   * probability.
   */
  public WarningSource warnings(double probabilityMin) {
    return new MigrationWarnings(this, probabilityMin);
  }

  /** Looks at every store, in the order of their ids, on the caller's thread. */
  public void scan(View view, double minimumProbability, Consumer<StoreMigration> found) {
    scan(view, minimumProbability, Runnable::run, found, ScanProgress.NONE);
  }

  /**
   * Looks at every store, in parts that the executor runs side by side. Migrations come in the
   * order of the ids of the stores left behind, each as soon as its part is done.
   *
   * @return how many stores were looked at
   */
  public int scan(
      View view,
      double minimumProbability,
      Executor executor,
      Consumer<StoreMigration> found,
      ScanProgress progress) {
    List<Integer> stores = stores(view);
    AtomicInteger done = new AtomicInteger();
    progress.scanned(0, stores.size());
    SideBySide.run(
        stores,
        PART,
        executor,
        part -> new Part(part.size(), foundIn(view, part, minimumProbability)),
        part -> {
          part.found().forEach(found);
          progress.scanned(done.addAndGet(part.storeCount()), stores.size());
        });
    return stores.size();
  }

  private record Part(int storeCount, List<StoreMigration> found) {}

  private List<StoreMigration> foundIn(View view, List<Integer> stores, double minimum) {
    MigrationFinder finder = finder(view);
    List<StoreMigration> found = new ArrayList<>();
    for (int store : stores) {
      finder.from(store, minimum).stream().sorted(order(view)).forEach(found::add);
    }
    return found;
  }

  private MigrationFinder finder(View view) {
    names.follow(view.snapshot());
    return new MigrationFinder(model, view, successions, names);
  }

  private static List<Integer> stores(View view) {
    Map<String, Integer> stores = new TreeMap<>();
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (view.knows(node) && view.kind(node) == NodeKind.STORE) {
        stores.put(view.id(node), node);
      }
    }
    return List.copyOf(stores.values());
  }

  /** The platform of a store, -1 where it is not known. */
  public int platform(View view, int store) {
    return new StoreReader(view).store(store).platform();
  }

  /** How many distinct stores went from each platform to each other; the greatest flow first. */
  public List<MigrationFlow> flows(View view, List<StoreMigration> migrations) {
    StoreReader reader = new StoreReader(view);
    Map<List<Integer>, Set<Integer>> stores = new HashMap<>();
    for (StoreMigration one : migrations) {
      List<Integer> platforms =
          List.of(reader.store(one.from()).platform(), reader.store(one.to()).platform());
      stores.computeIfAbsent(platforms, absent -> new HashSet<>()).add(one.from());
    }
    List<MigrationFlow> flows = new ArrayList<>();
    stores.forEach(
        (ends, gone) -> flows.add(new MigrationFlow(ends.get(0), ends.get(1), gone.size())));
    flows.sort(
        Comparator.comparingInt(MigrationFlow::storeCount)
            .reversed()
            .thenComparing(flow -> view.id(flow.from()))
            .thenComparing(flow -> view.id(flow.to())));
    return flows;
  }

  /** The stores of the chain A→B→C that a migration belongs to: the likeliest way on and back. */
  public List<Integer> chain(View view, StoreMigration migration) {
    MigrationFinder finder = finder(view);
    Deque<Integer> chain = new ArrayDeque<>(List.of(migration.from(), migration.to()));
    for (int hop = 0; hop < HOPS_MAX; hop++) {
      Optional<StoreMigration> on = best(view, finder.from(chain.getLast(), LIKELY), chain);
      on.ifPresent(one -> chain.addLast(one.to()));
      Optional<StoreMigration> back = best(view, finder.to(chain.getFirst(), LIKELY), chain);
      back.ifPresent(one -> chain.addFirst(one.from()));
      if (on.isEmpty() && back.isEmpty()) {
        break;
      }
    }
    return List.copyOf(chain);
  }

  private static Optional<StoreMigration> best(
      View view, List<StoreMigration> found, Deque<Integer> chain) {
    return found.stream()
        .filter(one -> !chain.contains(one.from()) || !chain.contains(one.to()))
        .min(order(view));
  }

  private static Comparator<StoreMigration> order(View view) {
    return Comparator.comparingDouble(StoreMigration::probability)
        .reversed()
        .thenComparing(one -> view.id(one.from()))
        .thenComparing(one -> view.id(one.to()));
  }
}
