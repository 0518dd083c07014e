package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  @TempDir Path root;

  @Test
  void shouldLoseNothingAcknowledgedAndShowNothingHalfWhenKilledAtRandomMoments() throws Exception {
    long seed = Long.getLong("creditgraph.crash.seed", System.nanoTime());
    System.out.println("CrashIT seed " + seed + " (-Dcreditgraph.crash.seed=" + seed + ")");
    Path folders = root.resolve("folders");
    List<String> expected = new ExpectedStates(root, seed).after(folders, FOLDERS);
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

  /** One store that is filled under kills, and every line it must answer to. */
  private record Lane(
      ChildCommand command, Path home, Path folders, List<String> expected, long seed) {

    /** All versions in the end. */
    List<String> run() throws IOException, InterruptedException {
      Random random = new Random(seed);
      int inCommit = 0;
      for (int kill = 1; kill <= KILLS_A_LANE; kill++) {
        boolean early = FOLDERS - Child.acknowledged(home) <= 2 * (KILLS_A_LANE - kill) + 2;
        Child child = new Child(command, home, folders);
        String moment = child.killedAt(random, early);
        assertThat(moment)
            .as("seed %d: ended before kill %d, saying %s", seed, kill, child.errors())
            .isNotNull();
        child.checkState(expected, seed);
        inCommit += moment.startsWith("COMMIT") ? 1 : 0;
      }
      Child last = new Child(command, home, folders);
      last.awaitEnd();
      last.checkState(expected, seed);
      System.out.printf("CrashIT: %d kills, %d of them in a commit%n", KILLS_A_LANE, inCommit);
      return Files.readAllLines(home.resolve("versions"));
    }
  }
}
