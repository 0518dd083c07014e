package org.creditgraph.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.ingest.ImportRequest.Format;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.store.StoreConnection;
import org.jspecify.annotations.Nullable;

/**
 * Measures imports into an embedded store: folders given as arguments, each so many times into a
 * fresh store of the same process, so that the last run is warm; then the OFAC lists in order.
 *
 * <p>Arguments: `--rounds N`, `--ofac FOLDER`, folders of the exchange format. Run with `mvn -P
 * bench`, or with the test classpath.
 */
public final class ImportBench {
  private ImportBench() {}

  public static void main(String[] arguments) throws IOException {
    int rounds = 3;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
        case "--ofac" -> ofac(Path.of(arguments[++i]));
        default -> folder(Path.of(arguments[i]), rounds);
      }
    }
  }

  private static void folder(Path folder, int rounds) throws IOException {
    for (int round = 1; round <= rounds; round++) {
      Path home = Files.createTempDirectory("import-bench");
      try (StoreConnection connection = StoreConnection.embedded(home, Clock.systemUTC())) {
        LiveSnapshot live = LiveSnapshot.load(connection.facts());
        run("round " + round + " new", connection, live, home, folder, Format.CSV, null);
        run("round " + round + " again", connection, live, home, folder, Format.CSV, null);
      } finally {
        delete(home);
      }
    }
  }

  private static void ofac(Path lists) throws IOException {
    Path home = Files.createTempDirectory("import-bench");
    try (StoreConnection connection = StoreConnection.embedded(home, Clock.systemUTC());
        Stream<Path> folders = Files.list(lists)) {
      LiveSnapshot live = LiveSnapshot.load(connection.facts());
      List<Path> days =
          folders
              .filter(f -> f.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}"))
              .sorted()
              .toList();
      for (Path day : days) {
        Instant moment =
            LocalDate.parse(day.getFileName().toString())
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        run(day.getFileName().toString(), connection, live, home, day, Format.OFAC, moment);
      }
    } finally {
      delete(home);
    }
  }

  private static void run(
      String name,
      StoreConnection connection,
      LiveSnapshot live,
      Path home,
      Path folder,
      Format format,
      @Nullable Instant moment) {
    long[] phases = new long[ImportProgress.Phase.values().length + 1];
    Importer importer =
        new Importer(connection.facts(), live::follow, Clock.systemUTC(), System::nanoTime, PublicationTerms.BY_SEVERITY);
    ImportOutcome outcome =
        importer.run(
            new ImportRequest(name, folder, format, null, moment, home.resolve("work")),
            progress -> {
              int phase = progress.phase().ordinal();
              phases[phase] = phases[phase] == 0 ? System.nanoTime() : phases[phase];
            });
    System.out.printf(
        Locale.ROOT,
        "%-16s %s rows %,d, %,d rows/s; write %.2f s, commit %.2f s, examine %.2f s; +%,d =%,d"
            + " ~%,d -%,d, rejected %,d, findings %,d, heap %,d MB%n",
        name,
        outcome.state(),
        outcome.total().rows(),
        outcome.rowsPerSecond(),
        seconds(phases, ImportProgress.Phase.WRITING),
        seconds(phases, ImportProgress.Phase.COMMITTING),
        seconds(phases, ImportProgress.Phase.EXAMINING),
        outcome.total().added(),
        outcome.total().unchanged(),
        outcome.total().superseded(),
        outcome.total().retracted(),
        outcome.total().rejected(),
        outcome.findingCount(),
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    outcome.rejects().stream().limit(3).forEach(System.out::println);
    outcome.findings().stream().limit(3).forEach(f -> System.out.println("  " + f.english()));
  }

  private static double seconds(long[] phases, ImportProgress.Phase phase) {
    int next = phase.ordinal() + 1;
    while (next < phases.length - 1 && phases[next] == 0) {
      next++;
    }
    return phases[phase.ordinal()] == 0 ? 0 : (phases[next] - phases[phase.ordinal()]) / 1e9;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
