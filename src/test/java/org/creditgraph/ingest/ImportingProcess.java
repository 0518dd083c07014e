package org.creditgraph.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;
import org.creditgraph.store.StoreConnection;
import org.creditgraph.store.StoreSettings;

/**
 * Imports folders one after another into an embedded store and acknowledges each in a file, until
 * all are in or it is killed. Started again, it goes on with what is not acknowledged.
 *
 * <p>It tells on its output `STATE batches digest` of what it found, `IMPORT folder`, `COMMIT
 * folder`, `DONE`; then all versions stand in the file `versions` of its home. Where it is refused
 * something it ends with `REFUSED code sentence`.
 */
final class ImportingProcess {
  private ImportingProcess() {}

  /** Bytes of the disk that no import may take: `-Dcreditgraph.reserve`. */
  private static final long RESERVE = Long.getLong("creditgraph.reserve", 512L << 20);

  public static void main(String[] arguments) throws IOException {
    try {
      importAll(arguments);
      System.out.println("DONE");
      System.exit(0); // threads of the database linger for seconds
    } catch (Refusal refusal) {
      System.out.println("REFUSED " + refusal.code() + " " + refusal.getMessage());
      System.exit(2);
    }
  }

  private static void importAll(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    Path acknowledged = home.resolve("acknowledged");
    Files.createDirectories(home);
    StoreSettings settings = StoreSettings.inFolder(home).withDiskReserve(RESERVE);
    try (StoreConnection connection = StoreConnection.open(settings, Clock.systemUTC())) {
      FactStore store = connection.facts();
      int last = store.batchesAfter(0).size();
      System.out.println("STATE " + last + " " + digest(known(store, last)));
      // Suspicious facts are of no interest here: a snapshot without facts has none.
      Importer importer =
          new Importer(
              store,
              () -> Snapshot.of(store.batchesAfter(0), List.of()),
              Clock.systemUTC(),
              System::nanoTime);
      for (Path folder : folders(Path.of(arguments[1]))) {
        String name = folder.getFileName().toString();
        if (!Files.exists(acknowledged) || !Files.readAllLines(acknowledged).contains(name)) {
          importer.run(
              new ImportRequest(name, folder, ImportRequest.Format.CSV, null, null, work(home)),
              progress -> tell(progress, name));
          acknowledge(acknowledged, name);
        }
      }
      List<String> versions = new ArrayList<>();
      store.read(
          store.batchesAfter(0).size(),
          version -> versions.add(version.toString().replace('\n', ' ')));
      versions.sort(null);
      Files.write(home.resolve("versions"), versions);
    }
  }

  private static Path work(Path home) throws IOException {
    return Files.createTempDirectory(home, "work");
  }

  private static void tell(ImportProgress progress, String name) {
    switch (progress.phase()) {
      case OPENING -> System.out.println("IMPORT " + name);
      case COMMITTING -> System.out.println("COMMIT " + name);
      default -> {}
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.sorted().toList();
    }
  }

  private static void acknowledge(Path file, String name) throws IOException {
    Files.writeString(
        file,
        name + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
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
