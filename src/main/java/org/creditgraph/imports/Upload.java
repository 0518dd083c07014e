package org.creditgraph.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A zip that was received, in a file of its own until it is taken. */
final class Upload implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Upload.class);

  private final Path file;
  private final @Nullable String name;
  private final Runnable freeing;

  /**
   * @param name that of the file as it was sent, or null
   * @param freeing gives its place among the uploads to another
   */
  Upload(Path file, @Nullable String name, Runnable freeing) {
    this.file = file;
    this.name = name;
    this.freeing = freeing;
  }

  @Nullable String name() {
    return name;
  }

  /** Moves the zip to where it is worked on. */
  void moveTo(Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.move(file, target);
  }

  /** Removes the zip unless it was moved. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("An upload could not be removed; the next start does: {}", e.toString());
    } finally {
      freeing.run();
    }
  }
}
