package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that imports; its output is read as it comes. */
final class Child {
  private final Process process;
  private final BufferedReader output;
  private final Writer orders;
  final int acknowledgedBefore;
  private final Path errors;
  @Nullable String state;

  Child(ChildCommand command, Path home, Path folders) throws IOException {
    acknowledgedBefore = acknowledged(home);
    Files.createDirectories(home);
    errors = home.resolve("errors.txt");
    process = new ProcessBuilder(command.of(home, folders)).redirectError(errors.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // a run cut off
    output = process.inputReader(StandardCharsets.UTF_8);
    orders = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Orders one import, `-` or what it is to suffer. */
  void go(String suffering) throws IOException {
    order("GO " + suffering);
  }

  void order(String line) throws IOException {
    orders.write(line + "\n");
    orders.flush();
  }

  /**
   * Kills at a random moment of an import, of a commit, or as it has started; null when it ended
   * before. The first import of a process takes some seconds, and later ones less than one.
   */
  @Nullable String killedAt(Random random, boolean warm) throws IOException, InterruptedException {
    boolean inCommit = random.nextInt(3) == 0;
    boolean atStart = !warm && random.nextInt(6) == 0;
    go("-");
    go("-");
    String line = awaitLine(atStart ? "STATE" : inCommit ? "COMMIT" : "IMPORT");
    TimeUnit.MICROSECONDS.sleep(random.nextInt(inCommit ? 25_000 : warm ? 300_000 : 2_000_000));
    boolean alive = process.isAlive();
    kill();
    return alive ? line : null;
  }

  String errors() throws IOException {
    return Files.readString(errors);
  }

  /** Has it import all that are left. */
  void awaitEnd() throws IOException, InterruptedException {
    orders.close();
    assertThat(lastLine()).as("the process came to its end: %s", errors()).isEqualTo("DONE");
  }

  /** Has it import nothing more. */
  void end() throws IOException, InterruptedException {
    order("END");
    assertThat(lastLine()).as("the process came to its end: %s", errors()).isEqualTo("DONE");
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
    return process.waitFor(secondsMax, TimeUnit.SECONDS) ? lastLine() : null;
  }

  private String lastLine() throws IOException, InterruptedException {
    String last = "";
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      state = line.startsWith("STATE") ? line : state;
      last = line;
    }
    process.waitFor();
    return last;
  }

  /**
   * Reads on until an import is in and everything was checked.
   *
   * @return whether it suffered what was ordered
   */
  boolean awaitClean(List<String> expected, long seed) throws IOException {
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      state = line.startsWith("STATE") ? line : state;
      said.add(line);
      if (line.startsWith("CLEAN")) {
        String[] words = line.split(" ");
        assertThat(words[2])
            .as("seed %d: what shows after %s", seed, said)
            .isEqualTo(expected.get(Integer.parseInt(words[1])));
        return words[3].equals("yes");
      }
    }
    throw new AssertionError("seed %d: it ended with %s, %s".formatted(seed, said, errors()));
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
