package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fills the disk under a process that imports, kills it at random, gives the space back and starts
 * it again: what was acknowledged is there, nothing half shows, and the end is that of an
 * undisturbed run.
 */
class DiskFullIT {
  /** `-Dcreditgraph.disk-full.imports=50` for a long run. */
  private static final int IMPORTS = Integer.getInteger("creditgraph.disk-full.imports", 2);

  private static final int DISK_MEGABYTES = 480;
  private static final long RESERVE = 48L << 20;
  private static final int REFUSED_WITHIN_SECONDS = 120;

  /** What is left free: nothing, less than the reserve, about the reserve. */
  private static final int[] FREE_MEGABYTES = {0, 0, 1, 3, 12, 47, 49, 52};

  @TempDir Path root;

  @Test
  void shouldLoseNothingAcknowledgedWhenTheDiskFillsUp() throws Exception {
    long seed = Long.getLong("creditgraph.disk-full.seed", System.nanoTime());
    System.out.println("DiskFullIT seed " + seed + " (-Dcreditgraph.disk-full.seed=" + seed + ")");
    Optional<SmallDisk> small = SmallDisk.of(root, DISK_MEGABYTES);
    assumeTrue(small.isPresent(), "only root can make a small file system to fill");
    try (SmallDisk disk = small.get()) {
      Path folders = root.resolve("folders");
      ExpectedStates states = new ExpectedStates(root, seed);
      List<String> expected = states.after(folders, 2 * IMPORTS + 1);
      Path home = disk.folder().resolve("home");
      ChildCommand command = ChildCommand.plain(root).withReserve(RESERVE);
      Random random = new Random(seed);
      for (int i = 0; i < IMPORTS; i++) {
        fillUnder(new Child(command, home, folders), disk, random).checkState(expected, seed);
        disk.release();
      }
      Child last = new Child(command, home, folders);
      last.awaitEnd();
      last.checkState(expected, seed);
      assertThat(Files.readAllLines(home.resolve("versions")))
          .as("seed %d: the final graph", seed)
          .isEqualTo(states.versions(2 * IMPORTS + 1));
    }
  }

  /** Before it starts, as it imports, or as it commits; then it is killed or ends by itself. */
  private static Child fillUnder(Child child, SmallDisk disk, Random random)
      throws IOException, InterruptedException {
    for (String order : List.of("SEND", "SEND", "QUIT")) {
      child.order(order);
    }
    String moment = List.of("STATE", "IMPORT", "COMMIT").get(random.nextInt(3));
    if (child.awaitLine(moment) == null) {
      throw new AssertionError("it ended before %s: %s".formatted(moment, child.errors()));
    }
    int free = FREE_MEGABYTES[random.nextInt(FREE_MEGABYTES.length)];
    disk.fillTo(free);
    if (random.nextBoolean()) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
      child.kill();
      System.out.printf("DiskFullIT: %d MB left at %s, killed%n", free, moment);
    } else {
      String end = child.lastLine(REFUSED_WITHIN_SECONDS);
      System.out.printf("DiskFullIT: %d MB left at %s, said: %s%n", free, moment, end);
      child.kill(); // also where it has not ended
      assertThat(isTold(end))
          .as("ends with a sentence, and said %s: %s", end, child.errors())
          .isTrue();
    }
    return child;
  }

  private static boolean isTold(@Nullable String end) {
    return end != null
        && (end.equals("DONE")
            || end.startsWith("REFUSED DISK_FULL Nothing was written: the disk of creditgraph.home")
            || end.startsWith("STOPPED") // no room for the acknowledgement
            || end.startsWith("REFUSED DATABASE_STOPPED The database takes nothing any more"));
  }
}
