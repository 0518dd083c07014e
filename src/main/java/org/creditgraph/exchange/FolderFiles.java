package org.creditgraph.exchange;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NearestWord;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/** Which files of the exchange format a folder holds. */
final class FolderFiles {
  private FolderFiles() {}

  /**
   * @return the files in the order of their types, one at least
   * @throws Refusal NO_SUCH_FOLDER, UNKNOWN_FILE, EMPTY_FILE, NO_EXCHANGE_FILES
   */
  static Map<FactType, Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Refusal("NO_SUCH_FOLDER", "There is no folder or zip \"" + folder + "\".");
    }
    Map<FactType, Path> files = new EnumMap<>(FactType.class);
    Path subfolder = null;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (Files.isDirectory(entry)) {
          subfolder = hasFilesOfTheFormat(entry) ? entry : subfolder;
          continue;
        }
        FactType type = isLeftByMacOs(name) ? null : typeOf(name);
        if (type != null) {
          if (Files.size(entry) == 0) {
            throw new Refusal(
                "EMPTY_FILE",
                name + " is empty. Give it a header line, or leave it out when it has no rows.");
          }
          files.put(type, entry);
        }
      }
    }
    if (files.isEmpty()) {
      throw noFiles(folder, subfolder);
    }
    return files;
  }

  /**
   * The type that a file name stands for, or null for a file that is none of ours.
   *
   * @throws Refusal UNKNOWN_FILE for a CSV file of another name
   */
  static @Nullable FactType typeOf(String name) {
    for (FactType type : FactType.values()) {
      if (type.file().equals(name)) {
        return type;
      }
    }
    if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return null;
    }
    throw new Refusal(
        "UNKNOWN_FILE",
        "%s is no file of the exchange format; did you mean %s? Rename it or take it out."
            .formatted(name, nearest(name)));
  }

  /** Whether a file holds what macOS notes of another one of the same name. */
  static boolean isLeftByMacOs(String name) {
    return name.startsWith("._");
  }

  private static Refusal noFiles(Path folder, @Nullable Path subfolder) {
    String hint =
        subfolder == null
            ? "It holds files such as " + FactType.ORGANIZATION.file() + "."
            : "There are some in \"" + subfolder + "\": name that folder.";
    return new Refusal(
        "NO_EXCHANGE_FILES",
        "No file of the exchange format is in \"" + folder.getFileName() + "\". " + hint);
  }

  private static boolean hasFilesOfTheFormat(Path folder) {
    for (FactType type : FactType.values()) {
      if (Files.exists(folder.resolve(type.file()))) {
        return true;
      }
    }
    return false;
  }

  private static String nearest(String name) {
    List<String> files = Arrays.stream(FactType.values()).map(FactType::file).toList();
    return NearestWord.of(name.toLowerCase(Locale.ROOT), files);
  }
}
