package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that imports; its output is read as it comes. */
final class Child {
  private final Process process;
  private final BufferedReader output;
  final int acknowledgedBefore;
  private final Path errors;
  @Nullable String state;

  Child(ChildCommand command, Path home, Path folders) throws IOException {
    acknowledgedBefore = acknowledged(home);
    Files.createDirectories(home);
    errors = home.resolve("errors.txt");
    process = new ProcessBuilder(command.of(home, folders)).redirectError(errors.toFile()).start();
    output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Kills at a random moment of an import, of a commit, or while it starts; null when it ended
   * before. The first import of a process takes some three seconds: its kill may fall into the
   * second as well.
   */
  @Nullable String killedAt(Random random, boolean early) throws IOException, InterruptedException {
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

  /** Reads on until a line begins so; null when it ended before. */
  @Nullable String awaitLine(String start) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      state = line.startsWith("STATE") ? line : state;
      if (line.startsWith(start)) {
        return line;
      }
    }
    return null;
  }

  /** Ends it as kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** The last line that it says before it ends by itself; null when it has not after a while. */
  @Nullable String lastLine(int secondsMax) throws IOException, InterruptedException {
    if (!process.waitFor(secondsMax, TimeUnit.SECONDS)) {
      return null;
    }
    String last = "";
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      state = line.startsWith("STATE") ? line : state;
      last = line;
    }
    return last;
  }

  /**
   * Whether what it found as it started is what was acknowledged; a commit may have been cut off
   * before its acknowledgement, so one batch more may be there.
   */
  void checkState(List<String> expected, long seed) {
    if (state == null) {
      return;
    }
    String[] words = state.split(" ");
    int batches = Integer.parseInt(words[1]);
    assertThat(batches)
        .as("seed %d: batches after a restart, acknowledged %d", seed, acknowledgedBefore)
        .isBetween(acknowledgedBefore, acknowledgedBefore + 1);
    assertThat(words[2])
        .as("seed %d: what shows after a restart at batch %d", seed, batches)
        .isEqualTo(expected.get(batches));
  }

  static int acknowledged(Path home) throws IOException {
    Path file = home.resolve("acknowledged");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }
}
