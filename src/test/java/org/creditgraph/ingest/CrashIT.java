package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.creditgraph.graph.FactType;
import org.creditgraph.store.BatchWriter.Row;
import org.creditgraph.store.FactStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that imports, as kill -9 does, at random moments, and starts it again: what was
 * acknowledged is there, nothing half shows, and the end is that of an undisturbed run.
 */
class CrashIT {
  /** `-Dcreditgraph.crash.kills=200` for a long run. */
  private static final int KILLS = Integer.getInteger("creditgraph.crash.kills", 20);

  /** Stores that are filled, killed and filled again side by side: as many as two cores bear. */
  private static final int LANES = 2;

  private static final int KILLS_A_LANE = KILLS / LANES;
  private static final int FOLDERS = KILLS_A_LANE + 5;
  private static final int ROWS_MAX = 200;

  /** Of each way to be written one or two: a process has no time to plan the queries of all. */
  private static final Set<FactType> TYPES =
      EnumSet.of(
          FactType.ORGANIZATION,
          FactType.ACCOUNT,
          FactType.CREDIT_RECORD,
          FactType.HOLDING,
          FactType.CONTACT,
          FactType.RECORD_EVENT);

  private static final Set<String> CONTACTS = Set.of("PHONE", "BANK_ACCOUNT");

  @TempDir Path root;

  @Test
  void shouldLoseNothingAcknowledgedAndShowNothingHalfWhenKilledAtRandomMoments() throws Exception {
    long seed = Long.getLong("creditgraph.crash.seed", System.nanoTime());
    System.out.println("CrashIT seed " + seed + " (-Dcreditgraph.crash.seed=" + seed + ")");
    Path folders = root.resolve("folders");
    List<String> expected = expectedStates(folders, seed);
    ChildCommand training = ChildCommand.training(root);
    new Child(training, root.resolve("quiet"), folders).awaitEnd();
    List<String> undisturbed = Files.readAllLines(root.resolve("quiet/versions"));
    assertThat(undisturbed).hasSizeGreaterThan(1_000);
    try (var lanes = Executors.newFixedThreadPool(LANES)) {
      List<Future<List<String>>> ends = new ArrayList<>();
      for (int i = 0; i < LANES; i++) {
        Lane lane =
            new Lane(training.trained(), root.resolve("home" + i), folders, expected, seed + i);
        ends.add(lanes.submit(lane::run));
      }
      for (Future<List<String>> end : ends) {
        assertThat(end.get()).as("seed %d: the final graph", seed).isEqualTo(undisturbed);
      }
    }
  }

  /** What is to be seen after each folder, by a store in plain collections; "" stands for none. */
  private List<String> expectedStates(Path folders, long seed) throws IOException {
    RandomWorld world = new RandomWorld(seed, 150);
    FactStore oracle = new InMemoryFactStore(Workbench.NOW);
    Workbench bench = new Workbench(root.resolve("oracle"), oracle);
    List<String> states = new ArrayList<>();
    states.add(ImportingProcess.digest(List.of()));
    for (int i = 0; i < FOLDERS; i++) {
      Map<FactType, List<Row>> rows = world.rows(ROWS_MAX, i == 0 ? 0 : 0.15);
      rows.keySet().retainAll(TYPES);
      rows.get(FactType.CONTACT).removeIf(row -> !CONTACTS.contains(row.fact().needed("kind")));
      Path folder = CsvFolder.write(folders.resolve("%02d".formatted(i)), rows);
      assertThat(bench.run(bench.request(folder)).committed()).as("folder changes").isPresent();
      states.add(ImportingProcess.digest(ImportingProcess.known(oracle, i + 1)));
    }
    return states;
  }

  /** One store that is filled under kills, and every line it must answer to. */
  private record Lane(
      ChildCommand command, Path home, Path folders, List<String> expected, long seed) {

    /** All versions in the end. */
    List<String> run() throws IOException, InterruptedException {
      Random random = new Random(seed);
      int inCommit = 0;
      for (int kill = 1; kill <= KILLS_A_LANE; kill++) {
        boolean early = FOLDERS - acknowledged(home) <= 2 * (KILLS_A_LANE - kill) + 2;
        Child child = new Child(command, home, folders);
        String moment = child.killedAt(random, early);
        assertThat(moment)
            .as("seed %d: ended before kill %d, saying %s", seed, kill, child.errors())
            .isNotNull();
        check(child);
        inCommit += moment.startsWith("COMMIT") ? 1 : 0;
      }
      Child last = new Child(command, home, folders);
      last.awaitEnd();
      check(last);
      System.out.printf("CrashIT: %d kills, %d of them in a commit%n", KILLS_A_LANE, inCommit);
      return Files.readAllLines(home.resolve("versions"));
    }

    /**
     * A commit may have been cut off before its acknowledgement, so one batch more may be there.
     */
    private void check(Child child) {
      if (child.state == null) {
        return;
      }
      String[] state = child.state.split(" ");
      int batches = Integer.parseInt(state[1]);
      assertThat(batches)
          .as("seed %d: batches after a restart, acknowledged %d", seed, child.acknowledgedBefore)
          .isBetween(child.acknowledgedBefore, child.acknowledgedBefore + 1);
      assertThat(state[2])
          .as("seed %d: what shows after a restart at batch %d", seed, batches)
          .isEqualTo(expected.get(batches));
    }
  }

  private static int acknowledged(Path home) throws IOException {
    Path file = home.resolve("acknowledged");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  /** A process that imports; its output is read as it comes. */
  private static final class Child {
    private final Process process;
    private final BufferedReader output;
    private final int acknowledgedBefore;
    private final Path errors;
    private @Nullable String state;

    Child(ChildCommand command, Path home, Path folders) throws IOException {
      acknowledgedBefore = acknowledged(home);
      Files.createDirectories(home);
      errors = home.resolve("errors.txt");
      process =
          new ProcessBuilder(command.of(home, folders)).redirectError(errors.toFile()).start();
      output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Kills at a random moment of an import, of a commit, or while it starts; null when it ended
     * before. The first import of a process takes some three seconds: its kill may fall into the
     * second as well.
     */
    @Nullable String killedAt(Random random, boolean early)
        throws IOException, InterruptedException {
      boolean inCommit = random.nextInt(3) == 0;
      boolean atStart = random.nextInt(8) == 0;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("STATE")) {
          state = line;
        }
        boolean wanted =
            atStart ? line.startsWith("STATE") : line.startsWith(inCommit ? "COMMIT" : "IMPORT");
        if (wanted) {
          TimeUnit.MICROSECONDS.sleep(
              random.nextInt(inCommit ? 25_000 : early ? 400_000 : 3_000_000));
          boolean alive = process.isAlive();
          process.destroyForcibly();
          process.waitFor();
          return alive ? line : null;
        }
      }
      return null;
    }

    String errors() throws IOException {
      return Files.readString(errors);
    }

    void awaitEnd() throws IOException, InterruptedException {
      String last = "";
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        state = line.startsWith("STATE") ? line : state;
        last = line;
      }
      process.waitFor();
      assertThat(last).as("the process came to its end").isEqualTo("DONE");
    }
  }
}
