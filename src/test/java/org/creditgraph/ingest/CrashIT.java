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
import java.util.concurrent.TimeUnit;
import org.creditgraph.graph.FactType;
import org.creditgraph.store.BatchWriter.Row;
import org.creditgraph.store.FactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that imports, as kill -9 does, at random moments, and starts it again: what was
 * acknowledged is there, nothing half shows, and the end is that of an undisturbed run.
 */
class CrashIT {
  /** `-Dcreditgraph.crash.kills=20` for the long run. */
  private static final int KILLS = Integer.getInteger("creditgraph.crash.kills", 6);

  private static final int FOLDERS = KILLS + 6;
  private static final int ROWS_MAX = 300;

  /** Of each way to be written one or two: a process has no time to plan the queries of all. */
  private static final Set<FactType> TYPES =
      EnumSet.of(
          FactType.ORGANIZATION,
          FactType.PERSON,
          FactType.ACCOUNT,
          FactType.CREDIT_RECORD,
          FactType.HOLDING,
          FactType.CONTACT,
          FactType.PAYMENT,
          FactType.RECORD_EVENT);

  @TempDir Path root;

  @Test
  void shouldLoseNothingAcknowledgedAndShowNothingHalfWhenKilledAtRandomMoments() throws Exception {
    long seed = Long.getLong("creditgraph.crash.seed", System.nanoTime());
    System.out.println("CrashIT seed " + seed + " (-Dcreditgraph.crash.seed=" + seed + ")");
    Random random = new Random(seed);
    Path folders = root.resolve("folders");
    List<String> expected = expectedStates(folders, seed);
    ChildCommand training = ChildCommand.training(root);
    Child undisturbed = new Child(training, root.resolve("quiet"), folders);
    undisturbed.awaitEnd();
    ChildCommand command = training.trained();
    Path home = root.resolve("home");
    int kills = 0;
    int midCommit = 0;
    while (kills < KILLS) {
      int left = FOLDERS - acknowledged(home);
      boolean passOne = left > 2 * (KILLS - kills) && random.nextBoolean();
      Child child = new Child(command, home, folders);
      String moment = child.killedAt(random, passOne);
      assertThat(moment)
          .as("seed %d: ended before kill %d, saying %s", seed, kills + 1, errors(home))
          .isNotNull();
      checkState(child, home, expected, seed);
      kills++;
      midCommit += moment.startsWith("COMMIT") ? 1 : 0;
    }
    Child last = new Child(command, home, folders);
    last.awaitEnd();
    checkState(last, home, expected, seed);
    assertThat(Files.readAllLines(home.resolve("versions")))
        .as("seed %d", seed)
        .isEqualTo(Files.readAllLines(root.resolve("quiet/versions")))
        .hasSizeGreaterThan(1_000);
    System.out.printf("CrashIT: %d kills, %d of them in a commit%n", kills, midCommit);
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
      Path folder = CsvFolder.write(folders.resolve("%02d".formatted(i)), rows);
      assertThat(bench.run(bench.request(folder)).committed()).as("folder changes").isPresent();
      states.add(ImportingProcess.digest(ImportingProcess.known(oracle, i + 1)));
    }
    return states;
  }

  private static String errors(Path home) throws IOException {
    return Files.readString(home.resolve("errors.txt"));
  }

  private static int acknowledged(Path home) throws IOException {
    Path file = home.resolve("acknowledged");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  /** A commit may have been cut off before its acknowledgement, so one batch more may be there. */
  private static void checkState(Child child, Path home, List<String> expected, long seed) {
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

  /** A process that imports; its output is read as it comes. */
  private static final class Child {
    private final Process process;
    private final BufferedReader output;
    private final int acknowledgedBefore;
    private String state;

    Child(ChildCommand command, Path home, Path folders) throws IOException {
      acknowledgedBefore = acknowledged(home);
      Files.createDirectories(home);
      process =
          new ProcessBuilder(command.of(home, folders))
              .redirectError(home.resolve("errors.txt").toFile())
              .start();
      output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Kills at a random moment of an import or of a commit; null when it ended before. */
    String killedAt(Random random, boolean passOne) throws IOException, InterruptedException {
      boolean inCommit = random.nextInt(3) == 0;
      boolean atStart = random.nextInt(8) == 0;
      int toPass = passOne && !atStart ? 1 : 0; // the state is told once
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("STATE")) {
          state = line;
        }
        boolean wanted =
            atStart ? line.startsWith("STATE") : line.startsWith(inCommit ? "COMMIT" : "IMPORT");
        if (wanted && toPass-- <= 0) {
          TimeUnit.MICROSECONDS.sleep(random.nextInt(inCommit ? 25_000 : 400_000));
          process.destroyForcibly();
          process.waitFor();
          return line;
        }
      }
      return null;
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
