package org.creditgraph.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditgraph.graph.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Reports and rejected rows of imports: a folder for each below `creditgraph.home`. */
final class ImportArchive {
  private static final Pattern ID = Pattern.compile("[0-9]{8}-[0-9]{6}-[0-9a-f]{8}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_]+\\.csv");
  private static final String REPORT = "report.json";

  private final Path folder;
  private final JsonMapper json;

  /**
   * @param home the folder `creditgraph.home`
   */
  ImportArchive(Path home, JsonMapper json) {
    this.folder = home.resolve("imports");
    this.json = json;
  }

  /** The folder of an import; an id that is none has no folder. */
  Path folder(String id) {
    if (!ID.matcher(id).matches()) {
      throw new Refusal("UNKNOWN_IMPORT", "There is no import with the id “" + id + "”.");
    }
    return folder.resolve(id);
  }

  void keep(ImportReport report) {
    Path target = folder(report.id()).resolve(REPORT);
    Path part = target.resolveSibling(REPORT + ".part");
    try {
      Files.createDirectories(target.getParent());
      Files.write(part, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<ImportReport> find(String id) {
    try {
      byte[] bytes = Files.readAllBytes(folder(id).resolve(REPORT));
      return Optional.of(json.readValue(bytes, ImportReport.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest imports, newest first. */
  List<ImportReport> newest(int countMax) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> ID.matcher(name).matches())
          .sorted(Comparator.reverseOrder())
          .map(this::find)
          .flatMap(Optional::stream)
          .limit(countMax)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the CSV files with the rejected rows of an import. */
  List<String> rejectedFiles(String id) {
    Path rejected = folder(id).resolve("rejected");
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
    return folder(id).resolve("rejected").resolve(name);
  }

  /** Removes all files of an import but its report. */
  void clear(String id) {
    Path own = folder(id);
    if (!Files.isDirectory(own)) {
      return;
    }
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(own) && !file.equals(own.resolve(REPORT))) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
