package org.creditgraph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;

/**
 * The files of the exchange format out of a zip, in a folder of their own. Names in the zip choose
 * among the file names of the format and never become a path; sizes are counted, not believed.
 */
record Unpacked(Path folder) {
  /** A small file may be packed as well as it likes. */
  private static final long RATIO_FREE_BYTES = 10 << 20;

  /**
   * @throws Refusal ZIP_REFUSED, UNKNOWN_FILE, NO_EXCHANGE_FILES
   */
  static Unpacked from(Path zip, ReadOptions options) throws IOException {
    ZipLimits limits = options.zipLimits();
    // The names of the format are ASCII: this charset reads those and never fails on others.
    try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1)) {
      Map<String, ZipEntry> entries = wanted(file, limits);
      Files.createDirectories(options.workFolder());
      Unpacked unpacked =
          new Unpacked(Files.createTempDirectory(options.workFolder(), "unpacked-"));
      try {
        long left = limits.bytesMax();
        for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
          Path target = unpacked.folder.resolve(entry.getKey());
          left -= unpack(file, entry.getValue(), target, left, limits);
        }
        return unpacked;
      } catch (RuntimeException | IOException e) {
        unpacked.remove();
        throw e;
      }
    } catch (ZipException e) {
      throw refusal(
          "\"%s\" is neither a folder nor a whole zip: %s.", zip, String.valueOf(e.getMessage()));
    }
  }

  /** The entries of the format by their bare names, after a look at the names of all. */
  private static Map<String, ZipEntry> wanted(ZipFile file, ZipLimits limits) {
    if (file.size() > limits.entryCountMax()) {
      throw refusal(
          "The zip has %d entries, more than the %d allowed.", file.size(), limits.entryCountMax());
    }
    Map<String, ZipEntry> wanted = new HashMap<>();
    Set<String> folders = new HashSet<>();
    for (ZipEntry entry : Collections.list(file.entries())) {
      String name = entry.getName().replace('\\', '/'); // as some programs of Windows write it
      refuseOutside(name);
      int slash = name.lastIndexOf('/');
      String bare = name.substring(slash + 1);
      boolean leftByMacOs = name.startsWith("__MACOSX/") || FolderFiles.isLeftByMacOs(bare);
      if (entry.isDirectory() || leftByMacOs || FolderFiles.typeOf(bare) == null) {
        continue;
      }
      folders.add(name.substring(0, slash + 1));
      if (wanted.put(bare, entry) != null) {
        throw refusal("The zip holds %s twice. Keep one of them.", bare);
      }
    }
    refuseScattered(folders);
    if (wanted.isEmpty()) {
      throw new Refusal(
          "NO_EXCHANGE_FILES",
          "No file of the exchange format is in the zip. It holds files such as "
              + FactType.ORGANIZATION.file()
              + ".");
    }
    return wanted;
  }

  private static void refuseOutside(String name) {
    boolean drive = name.length() > 1 && name.charAt(1) == ':';
    boolean outside =
        name.startsWith("/")
            || drive
            || name.indexOf(0) >= 0
            || List.of(name.split("/", -1)).contains("..");
    if (outside) {
      throw refusal("The zip holds \"%s\", a path that leads outside. Nothing was read.", name);
    }
  }

  /** All files lie at the top or together in one folder there. */
  private static void refuseScattered(Set<String> folders) {
    boolean deep = folders.stream().anyMatch(f -> f.indexOf('/') != f.lastIndexOf('/'));
    if (deep || folders.size() > 1) {
      throw refusal(
          "The files of the zip lie in several or nested folders (%s). Put them together at its top"
              + " or into one folder.",
          String.join(", ", folders.stream().sorted().limit(5).toList()));
    }
  }

  private static long unpack(
      ZipFile file, ZipEntry entry, Path target, long bytesMax, ZipLimits limits)
      throws IOException {
    long packed = Math.max(1, entry.getCompressedSize());
    long written = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = file.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        written += count;
        if (written > bytesMax) {
          throw refusal(
              "The zip unpacks to more than %d bytes, the most allowed.", limits.bytesMax());
        }
        if (written > RATIO_FREE_BYTES && written / packed > limits.ratioMax()) {
          throw refusal(
              "%s in the zip unpacks to more than %d times its size, as zip bombs do.",
              target.getFileName(), limits.ratioMax());
        }
        out.write(buffer, 0, count);
      }
    }
    return written;
  }

  /** Removes the folder and what is in it. */
  void remove() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (java.nio.file.NoSuchFileException e) {
      // Removed before: closing twice is no fault.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refusal refusal(String sentence, Object... values) {
    return new Refusal("ZIP_REFUSED", sentence.formatted(values));
  }
}
