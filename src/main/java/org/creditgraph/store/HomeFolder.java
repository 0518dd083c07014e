package org.creditgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.creditgraph.graph.Refusal;

/** The folder for everything that the program writes: nobody else on the machine looks into it. */
record HomeFolder(Path path) {
  private static final Logger LOG = Logger.getLogger(HomeFolder.class.getName());
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final String DATABASE = "database";

  /**
   * Makes the folder, or closes one that is there to others. One that holds other things than ours,
   * or is another user's, is left as it is, with a warning. Nothing is done where files have no
   * rights.
   *
   * @throws Refusal HOME_NOT_WRITABLE
   */
  void prepare() {
    try {
      Files.createDirectories(path);
      if (isOpen() && !(isOurs() && close())) {
        LOG.log(
            Level.WARNING,
            "Others on this machine can read the folder {0}. Make it rwx------ (chmod 700).",
            path);
      }
    } catch (IOException e) {
      throw notWritable();
    }
    if (!Files.isDirectory(path) || !Files.isWritable(path)) {
      throw notWritable();
    }
  }

  Path database() {
    return path.resolve(DATABASE);
  }

  private boolean isOurs() throws IOException {
    if (Files.exists(database())) {
      return true;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private boolean isOpen() throws IOException {
    PosixFileAttributeView rights = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return rights != null && !OWNER.containsAll(rights.readAttributes().permissions());
  }

  /** False where the folder is another user's. */
  private boolean close() {
    try {
      Files.setPosixFilePermissions(path, OWNER);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Refusal notWritable() {
    return new Refusal(
        "HOME_NOT_WRITABLE",
        "The folder "
            + path.toAbsolutePath().normalize()
            + " cannot be written. Give this program the right to, or another folder with"
            + " --creditgraph.home=FOLDER.");
  }
}
