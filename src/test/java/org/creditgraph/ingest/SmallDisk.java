package org.creditgraph.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system of its own in a file, which can be filled; only root can make one. */
final class SmallDisk implements AutoCloseable {
  private static final int MEGABYTE = 1 << 20;

  private final Path file;
  private final Path folder;

  private SmallDisk(Path file, Path folder) {
    this.file = file;
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(new Thread(this::unmount)); // a test run cut off
  }

  /** Empty where this machine does not let us. */
  static Optional<SmallDisk> of(Path root, int megabytes) throws IOException, InterruptedException {
    Path file = root.resolve("disk.img");
    Path folder = Files.createDirectories(root.resolve("disk"));
    boolean made =
        run("truncate", "-s", megabytes + "M", file.toString())
            && run("mkfs.ext4", "-q", "-F", "-m", "0", file.toString())
            && run("mount", "-o", "loop", file.toString(), folder.toString());
    return made ? Optional.of(new SmallDisk(file, folder)) : Optional.empty();
  }

  Path folder() {
    return folder;
  }

  /** Takes all but some megabytes, as another program on the same disk does. */
  void fillTo(int megabytesFree) throws IOException {
    byte[] block = new byte[MEGABYTE];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (folder.toFile().getUsableSpace() > (long) megabytesFree * MEGABYTE) {
        out.write(block);
      }
    } catch (IOException full) {
      // as full as it gets
    }
  }

  /** Gives back what {@link #fillTo} took. */
  void release() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  /** Unmounts, if need be as soon as nobody has a file of it open. */
  @Override
  public void close() throws IOException {
    unmount();
    Files.deleteIfExists(file);
  }

  private void unmount() {
    try {
      if (!run("umount", folder.toString())) {
        run("umount", "-l", folder.toString());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such program here
    }
  }
}
