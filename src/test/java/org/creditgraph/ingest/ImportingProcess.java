package org.creditgraph.ingest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.store.DatabaseProcess;
import org.creditgraph.store.FactStore;
import org.creditgraph.store.StoreSettings;
import org.slf4j.LoggerFactory;

/**
 * Imports folders one after another and acknowledges each in a file, until it is killed. Started
 * again, it goes on with what is not acknowledged.
 *
 * <p>It imports one folder for each line `GO -` of its input, or `GO suffering number` with a word
 * of {@link Suffering}, and for each line `SEND`, after which it checks nothing; `END` and `QUIT`
 * end it, and where the input ends it imports all that are left first. It tells on its output
 * `STATE batches digest` of what it found, `IMPORT folder`, `COMMIT folder`, `FAILED folder why`
 * before it tries again, `CLEAN batches digest yes-or-no` of an import that is in and whether it
 * suffered, `WRONG sentence`, `DONE`; then, but for `QUIT`, all versions stand in the file
 * `versions` of its home. Where it is refused something for good it ends with `REFUSED code
 * sentence`, where it cannot write a file with `STOPPED sentence`.
 */
final class ImportingProcess {
  private ImportingProcess() {}

  /** Bytes of the disk that no import may take: `-Dcreditgraph.reserve`. */
  private static final long RESERVE = Long.getLong("creditgraph.reserve", 512L << 20);

  private static final String SERVER = System.getProperty("creditgraph.server");

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    try {
      serve(Path.of(arguments[0]), Path.of(arguments[1]));
      System.out.println("DONE");
      System.exit(0); // threads of the database linger for seconds
    } catch (Refusal refusal) {
      System.out.println("REFUSED " + refusal.code() + " " + refusal.getMessage());
      System.exit(2);
    } catch (IOException | UncheckedIOException full) {
      System.out.println("STOPPED " + full);
      System.exit(4);
    } catch (RuntimeException | Error failure) {
      failure.printStackTrace();
      System.out.println("WRONG " + failure.toString().replace('\n', ' '));
      System.exit(3);
    }
  }

  private static void serve(Path home, Path folders) throws Exception {
    Files.createDirectories(home);
    StoreSettings settings =
        SERVER == null
            ? StoreSettings.inFolder(home).withDiskReserve(RESERVE)
            : new StoreSettings(
                home,
                URI.create(SERVER),
                DatabaseProcess.USER,
                DatabaseProcess.PASSWORD,
                null,
                RESERVE,
                1_000);
    try (ImportingService service = new ImportingService(settings)) {
      Deque<Path> left = new ArrayDeque<>(service.notAcknowledged(folders(folders)));
      System.out.println("STATE " + service.checked());
      BufferedReader input =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = input.readLine();
      while (line != null && !line.equals("END") && !line.equals("QUIT")) {
        Path folder = left.removeFirst();
        if (line.equals("SEND")) {
          service.importUntilIn(folder);
        } else {
          System.out.println("CLEAN " + service.importWhole(folder, line.split(" ")));
        }
        line = input.readLine();
      }
      while (line == null && !left.isEmpty()) {
        service.importWhole(left.removeFirst(), "GO");
      }
      if (!"QUIT".equals(line)) {
        Files.write(home.resolve("versions"), service.versions());
      }
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.sorted().toList();
    }
  }

  static List<FactVersion> known(FactStore store, int sequence) {
    List<FactVersion> versions = new ArrayList<>();
    store.read(
        sequence,
        version -> {
          if (version.knownAt(sequence)) {
            versions.add(version);
          }
        });
    return versions;
  }

  /** All versions that some batches made known, a line each. */
  static List<String> versions(FactStore store, int sequence) {
    List<String> versions = new ArrayList<>();
    store.read(sequence, version -> versions.add(version.toString().replace('\n', ' ')));
    versions.sort(null);
    return versions;
  }

  /** A sum over the versions, whatever their order. */
  static String digest(List<FactVersion> versions) {
    long sum = 0;
    for (FactVersion version : versions) {
      long hash = 17;
      for (char c : version.toString().toCharArray()) {
        hash = hash * 0x100000001b3L + c;
      }
      sum += hash;
    }
    return versions.size() + ":" + Long.toHexString(sum);
  }
}
