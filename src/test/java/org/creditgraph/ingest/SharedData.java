package org.creditgraph.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The data that stands beside the project, where it does. */
public final class SharedData {
  private SharedData() {}

  /** A folder below the shared data; skips the test, saying so, where it is not there. */
  public static Path folder(String name) {
    Path folder = root().resolve(name);
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        () -> "skipped: " + folder.toAbsolutePath().normalize() + " is not there");
    return folder;
  }

  /** The folder `data` of the shared data, whether it is there or not. */
  static Path root() {
    return Path.of(System.getProperty("creditgraph.shared", "../shared")).resolve("data");
  }
}
