package org.creditgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.Refusal;
import org.creditgraph.live.FollowedStore;
import org.creditgraph.store.FactStore;
import org.creditgraph.store.Fault;
import org.creditgraph.store.FaultyFacts;
import org.creditgraph.store.StoreConnection;
import org.creditgraph.store.StoreSettings;
import org.jspecify.annotations.Nullable;

/** What of the service imports, follows and indexes, with faults, checked after every import. */
final class ImportingService implements AutoCloseable {
  /** An import that failed is tried again for so long. */
  private static final long PATIENCE_SECONDS = 150;

  private static final Set<String> FOR_GOOD = Set.of("DISK_FULL", "DATABASE_STOPPED");

  private final Path home;
  private final Path acknowledged;
  private final Fault fault = new Fault();
  private final StoreConnection connection;
  private final FactStore store;
  private final FollowedStore followed;
  private final Importer importer;
  private final Set<String> inBefore = new HashSet<>();
  private @Nullable Suffering next;
  private int steps;

  ImportingService(StoreSettings settings) throws IOException {
    home = settings.home();
    acknowledged = home.resolve("acknowledged");
    connection = StoreConnection.open(settings, Clock.systemUTC());
    store = FaultyFacts.of(connection, settings, fault);
    followed = new FollowedStore(store, home, fault);
    importer = new Importer(store, followed.live()::follow, Clock.systemUTC(), System::nanoTime, PublicationTerms.BY_SEVERITY);
    store.batchesAfter(0).forEach(batch -> inBefore.add(batch.title()));
  }

  List<Path> notAcknowledged(List<Path> folders) throws IOException {
    Set<String> names =
        Files.exists(acknowledged) ? Set.copyOf(Files.readAllLines(acknowledged)) : Set.of();
    return folders.stream()
        .filter(folder -> !names.contains(folder.getFileName().toString()))
        .toList();
  }

  /**
   * Imports a folder, however often it must be sent, and checks everything after it.
   *
   * @param order `GO -` or `GO suffering number`
   * @return what {@link #checked} says, and whether it suffered
   */
  String importWhole(Path folder, String... order) throws IOException, InterruptedException {
    next = order.length < 3 ? null : Suffering.valueOf(order[1]);
    steps = order.length < 3 ? 0 : Integer.parseInt(order[2]);
    importUntilIn(folder);
    String state = checked();
    return state + (fault.disarm() ? " yes" : " no");
  }

  /** Imports a folder, however often it must be sent, and acknowledges it. */
  void importUntilIn(Path folder) throws IOException, InterruptedException {
    String name = folder.getFileName().toString();
    boolean failedWhole = false;
    boolean doubtful = inBefore.contains(name);
    long until = Long.MAX_VALUE;
    while (true) {
      try {
        ImportOutcome outcome =
            importer.run(
                new ImportRequest(name, folder, ImportRequest.Format.CSV, null, null, work()),
                progress -> told(progress, name));
        if (outcome.committed().isEmpty() && failedWhole && !doubtful) {
          throw new AssertionError(name + " had failed as if nothing were in, and was in");
        }
        acknowledge(name);
        return;
      } catch (RuntimeException | Error failure) {
        String code = failure instanceof Refusal refusal ? refusal.code() : "";
        if (!failedWhole) {
          until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        }
        if (FOR_GOOD.contains(code)
            || failure instanceof AssertionError
            || failure instanceof UncheckedIOException
            || System.nanoTime() > until) {
          throw failure;
        }
        System.out.println("FAILED " + name + " " + failure.toString().replace('\n', ' '));
        doubtful |= code.equals("COMMIT_UNKNOWN");
        failedWhole = true;
        Thread.sleep(100);
      }
    }
  }

  private Path work() {
    try {
      return Files.createTempDirectory(home, "work");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void told(ImportProgress progress, String name) {
    switch (progress.phase()) {
      case OPENING -> System.out.println("IMPORT " + name);
      case COMMITTING -> System.out.println("COMMIT " + name);
      default -> {}
    }
    Suffering suffering = next;
    if (suffering != null && progress.phase() == suffering.since) {
      fault.arm(suffering.place, steps);
      next = null; // what is sent again is not harmed again
    }
  }

  private void acknowledge(String name) throws IOException {
    Files.writeString(
        acknowledged,
        name + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    try (FileChannel channel = FileChannel.open(acknowledged, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * How many batches are in and the digest of what they made known, once readers and searchers see
   * them and the store, the snapshot and the index are found to agree.
   */
  String checked() throws InterruptedException {
    int last = patiently(() -> store.batchesAfter(0)).size();
    if (!followed.awaitBatch(last, (int) PATIENCE_SECONDS)) {
      throw new AssertionError("batch " + last + " is in and does not show");
    }
    CheckReport report =
        patiently(
            () -> new StoreCheck(store, System::nanoTime).run(followed.live().current(), w -> {}));
    if (report.differenceCount() > 0) {
      throw new AssertionError("check: " + report.differences());
    }
    if (!followed.isIndexSound(texts())) {
      throw new AssertionError("the name index is not that of batch " + last);
    }
    return last
        + " "
        + patiently(() -> ImportingProcess.digest(ImportingProcess.known(store, last)));
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of("甲公司", "Old 1", "旧2", "𠮷野家"));
    for (int i = 0; i < 150; i += 10) {
      texts.add("Org" + i);
    }
    return texts;
  }

  List<String> versions() throws InterruptedException {
    List<Batch> batches = patiently(() -> store.batchesAfter(0));
    return patiently(() -> ImportingProcess.versions(store, batches.size()));
  }

  /** A server may be on its way back. */
  private static <T> T patiently(Supplier<T> reading) throws InterruptedException {
    for (int i = 0; ; i++) {
      try {
        return reading.get();
      } catch (RuntimeException | OutOfMemoryError failure) {
        if (i == 20) {
          throw failure;
        }
        Thread.sleep(250);
      }
    }
  }

  @Override
  public void close() {
    followed.close();
    connection.close();
  }
}
