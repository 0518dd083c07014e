package org.creditgraph.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.ImportRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports and rejected rows of imports: a folder for each below `creditgraph.home`. A report that
 * cannot be written, such as on a full disk, is in memory until it can.
 */
final class ImportArchive {
  private static final Logger log = LoggerFactory.getLogger(ImportArchive.class);
  private static final Pattern ID = Pattern.compile("[0-9]{8}-[0-9]{6}-[0-9a-f]{8}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_]+\\.csv");
  private static final String REPORT = "report.json";
  private static final String REJECTED = "rejected";
  private static final int UNWRITTEN_MAX = 1_000;

  private final Path folder;
  private final JsonMapper json;
  private final NavigableMap<String, ImportReport> unwritten = new ConcurrentSkipListMap<>();

  /**
   * @param home the folder `creditgraph.home`
   */
  ImportArchive(Path home, JsonMapper json) {
    this.folder = home.resolve("imports");
    // A report of an earlier version does not tell what was counted later.
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
  }

  /** The folder of an import; an id that is none has no folder. */
  Path folder(String id) {
    if (!ID.matcher(id).matches()) {
      throw new Refusal("UNKNOWN_IMPORT", "There is no import with the id “" + id + "”.");
    }
    return folder.resolve(id);
  }

  /** Where uploads are received. */
  Path uploads() {
    return folder.resolve("uploads");
  }

  void keep(ImportReport report) {
    try {
      write(report);
      unwritten.remove(report.id());
    } catch (IOException | JacksonException e) {
      if (unwritten.put(report.id(), report) == null) {
        log.error("The report of import {} is in memory only: {}", report.id(), e.toString());
      }
      if (unwritten.size() > UNWRITTEN_MAX) {
        unwritten.pollFirstEntry();
      }
    }
  }

  private void write(ImportReport report) throws IOException {
    Path target = folder(report.id()).resolve(REPORT);
    Path part = target.resolveSibling(REPORT + ".part");
    Files.createDirectories(target.getParent());
    Files.write(part, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Tries again to write what could not be written.
   *
   * @throws UncheckedIOException while it still cannot
   */
  void writeUnwritten() {
    for (ImportReport report : List.copyOf(unwritten.values())) {
      try {
        write(report);
        unwritten.remove(report.id(), report);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Optional<ImportReport> find(String id) {
    Path file = folder(id).resolve(REPORT);
    ImportReport held = unwritten.get(id);
    if (held != null) {
      return Optional.of(held);
    }
    try {
      return Optional.of(json.readValue(Files.readAllBytes(file), ImportReport.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      log.warn("The report of import {} is damaged and left out", id);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of all imports, newest first. */
  List<String> ids() {
    List<String> ids = new ArrayList<>(unwritten.keySet());
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        entries
            .map(entry -> entry.getFileName().toString())
            .filter(name -> ID.matcher(name).matches())
            .forEach(ids::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return ids.stream().distinct().sorted(Comparator.reverseOrder()).toList();
  }

  /** The newest imports, newest first. */
  List<ImportReport> newest(int countMax) {
    return ids().stream().map(this::find).flatMap(Optional::stream).limit(countMax).toList();
  }

  /** The names of the CSV files with the rejected rows of an import. */
  List<String> rejectedFiles(String id) {
    Path rejected = folder(id).resolve(REJECTED);
    if (!Files.isDirectory(rejected)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(rejected)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> FILE.matcher(name).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path rejectedFile(String id, String name) {
    if (!rejectedFiles(id).contains(name)) {
      throw new Refusal(
          "NO_REJECTED_ROWS",
          "Import "
              + id
              + " has no rejected rows of “"
              + name
              + "”; GET /imports/"
              + id
              + " lists its files under rejectedFiles.");
    }
    return folder(id).resolve(REJECTED).resolve(name);
  }

  /**
   * The CSV file with all findings of an import.
   *
   * @throws Refusal NO_FINDINGS
   */
  Path findingsFile(String id) {
    Path file = folder(id).resolve(ImportRequest.FINDINGS);
    if (!Files.isRegularFile(file)) {
      throw new Refusal("NO_FINDINGS", "Import " + id + " has no findings. 该次导入没有可疑事实。");
    }
    return file;
  }

  /** Removes all files of an import but its report. */
  void clear(String id) {
    clear(id, List.of(REPORT));
  }

  /** Removes the upload of an import and what was unpacked of it. */
  void clearWork(String id) {
    clear(id, List.of(REPORT, REJECTED, ImportRequest.FINDINGS));
  }

  private void clear(String id, List<String> but) {
    Path own = folder(id);
    if (!Files.isDirectory(own)) {
      return;
    }
    try (Stream<Path> files = Files.list(own)) {
      for (Path file : files.toList()) {
        if (!but.contains(file.getFileName().toString())) {
          FileSystemUtils.deleteRecursively(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes an import with all that is kept of it. */
  void remove(String id) {
    unwritten.remove(id);
    try {
      FileSystemUtils.deleteRecursively(folder(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
