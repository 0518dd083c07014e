package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditgraph.store.DatabaseProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Kills a process that imports, as kill -9 does, lets it run out of memory as it writes, commits,
 * follows or indexes, cuts its line to the database and kills the database, all at random moments:
 * what was acknowledged is there, nothing half shows, readers and searchers catch up, the check is
 * clean each time, and the end is that of an undisturbed run.
 */
class CrashIT {
  /** `-Dcreditgraph.crash.faults=200` for a long run. */
  private static final int FAULTS = Integer.getInteger("creditgraph.crash.faults", 20);

  private static final int FAULTS_A_ROUND = 20;

  /** Stores that are filled side by side: as many as two cores bear. */
  private static final int LANES = 2;

  private static final int ON_A_SERVER = 6;
  private static final int FOLDERS = 3 * FAULTS_A_ROUND;

  @TempDir Path root;

  private final ConcurrentSkipListMap<String, AtomicInteger> suffered =
      new ConcurrentSkipListMap<>();

  @Test
  void shouldLoseNothingAcknowledgedAndShowNothingHalfWhateverFailsAtRandomMoments()
      throws Exception {
    long seed = Long.getLong("creditgraph.crash.seed", System.nanoTime());
    System.out.println("CrashIT seed " + seed + " (-Dcreditgraph.crash.seed=" + seed + ")");
    ChildCommand command = FAULTS > FAULTS_A_ROUND ? trained(seed) : ChildCommand.plain(root);
    Deque<Round> underWay = new ArrayDeque<>();
    try (var lanes = Executors.newFixedThreadPool(LANES)) {
      for (int done = 0; done < FAULTS; done += FAULTS_A_ROUND) {
        int faults = Math.min(FAULTS_A_ROUND, FAULTS - done);
        underWay.add(begin(lanes, command, seed + done, faults));
        if (underWay.size() == LANES) {
          end(underWay.remove());
        }
      }
      while (!underWay.isEmpty()) {
        end(underWay.remove());
      }
    }
  }

  /** Two stores that are filled apart from each other, in a folder of their own. */
  private record Round(Path place, Future<?> embedded, Future<?> served) {}

  private Round begin(ExecutorService lanes, ChildCommand command, long seed, int faults)
      throws IOException {
    Path place = Files.createDirectories(root.resolve("round" + seed));
    ExpectedStates states = new ExpectedStates(place, seed);
    List<String> expected = states.after(place.resolve("folders"), FOLDERS);
    int onServer = faults * ON_A_SERVER / FAULTS_A_ROUND;
    return new Round(
        place,
        lanes.submit(() -> embedded(command, place, states, expected, seed, faults - onServer)),
        lanes.submit(() -> onServer(command, place, states, expected, seed + 1, onServer)));
  }

  private void end(Round round) throws Exception {
    round.embedded.get();
    round.served.get();
    FileSystemUtils.deleteRecursively(round.place);
    System.out.println("CrashIT suffered " + suffered);
  }

  private ChildCommand trained(long seed) throws IOException, InterruptedException {
    ChildCommand training = ChildCommand.training(root);
    Path few = root.resolve("few");
    new ExpectedStates(root.resolve("training"), seed).after(few, 2);
    new Child(training, root.resolve("quiet"), few).awaitEnd();
    return training.trained();
  }

  /** With the database in the process: kills, and memory that runs out. */
  private Void embedded(
      ChildCommand command,
      Path place,
      ExpectedStates states,
      List<String> expected,
      long seed,
      int faults)
      throws IOException, InterruptedException {
    Path home = place.resolve("embedded");
    Path folders = place.resolve("folders");
    Random random = new Random(seed);
    Child child = new Child(command, home, folders);
    boolean warm = false;
    for (int i = 0; i < faults; i++) {
      if (random.nextInt(5) < 2) {
        String moment = child.killedAt(random, warm);
        assertThat(moment)
            .as("seed %d: ended before its kill: %s", seed, child.errors())
            .isNotNull();
        count("killed at " + moment.split(" ")[0]);
        child.checkState(expected, seed);
        child = new Child(command, home, folders);
        warm = false;
      } else {
        suffer(child, random, expected, seed);
        warm = true;
      }
    }
    end(child, home, states, expected, seed);
    return null;
  }

  /** With the database of a server: lines cut, the server killed, and memory that runs out. */
  private Void onServer(
      ChildCommand command,
      Path place,
      ExpectedStates states,
      List<String> expected,
      long seed,
      int faults)
      throws IOException, InterruptedException {
    Path home = place.resolve("served");
    Path data = Files.createDirectories(place.resolve("server"));
    Random random = new Random(seed);
    DatabaseProcess server = DatabaseProcess.start(data);
    try (Line line = new Line(server.uri().getPort())) {
      Child child = new Child(command.withServer(line.uri()), home, place.resolve("folders"));
      for (int i = 0; i < faults; i++) {
        int draw = random.nextInt(8);
        if (draw < 2) {
          suffer(child, random, expected, seed);
          continue;
        }
        awaitMoment(child, random);
        line.cut();
        if (draw < 3) {
          server.close();
          server = DatabaseProcess.start(data);
        } else if (random.nextBoolean()) {
          TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
        }
        line.mend(server.uri().getPort());
        count(draw < 3 ? "server killed" : "line cut");
        child.awaitClean(expected, seed);
      }
      end(child, home, states, expected, seed);
    } finally {
      server.close();
    }
    return null;
  }

  /** Somewhere in an import, or in its commit. */
  private static void awaitMoment(Child child, Random random)
      throws IOException, InterruptedException {
    boolean inCommit = random.nextBoolean();
    child.go("-");
    child.awaitLine(inCommit ? "COMMIT" : "IMPORT");
    TimeUnit.MICROSECONDS.sleep(random.nextInt(inCommit ? 25_000 : 300_000));
  }

  /** Memory runs out once; where an import was over before the moment that was drawn, another. */
  private void suffer(Child child, Random random, List<String> expected, long seed)
      throws IOException {
    Suffering what = Suffering.values()[random.nextInt(Suffering.values().length)];
    int steps = random.nextInt(what.steps);
    child.go(what + " " + steps);
    while (!child.awaitClean(expected, seed)) {
      steps /= 3;
      child.go(what + " " + steps);
    }
    count("out of memory in " + what);
  }

  private void end(Child child, Path home, ExpectedStates states, List<String> expected, long seed)
      throws IOException, InterruptedException {
    child.end();
    child.checkState(expected, seed);
    List<String> versions = Files.readAllLines(home.resolve("versions"));
    assertThat(versions)
        .as("seed %d: the final graph", seed)
        .isEqualTo(states.versions(Child.acknowledged(home)));
  }

  private void count(String what) {
    suffered.computeIfAbsent(what, none -> new AtomicInteger()).incrementAndGet();
    System.out.println("CrashIT: " + what);
  }
}
