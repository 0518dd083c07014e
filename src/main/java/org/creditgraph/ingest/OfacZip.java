package org.creditgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.creditgraph.graph.Refusal;

/** A zip of the OFAC list: its files are taken out by name, whatever folder they stand in. */
final class OfacZip {
  private static final Set<String> FILES =
      Set.of("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv");
  private static final long BYTES_MAX = 200L << 20;
  private static final int ENTRIES_MAX = 1_000;
  private static final int BUFFER_BYTES = 1 << 16;

  private OfacZip() {}

  /**
   * @throws Refusal ZIP_REFUSED when it is no zip, holds a file twice, or unpacks to too much
   */
  static Path unpack(Path zip, Path folder) {
    try (InputStream bytes = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
      Files.createDirectories(folder);
      int count = 0;
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String name = entry.getName().replace('\\', '/');
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (++count > ENTRIES_MAX) {
          throw refused("it holds more than " + ENTRIES_MAX + " entries");
        }
        if (FILES.contains(file)) {
          copy(entries, folder.resolve(file));
        }
      }
      return folder;
    } catch (ZipException e) {
      throw refused("it cannot be unpacked (" + e.getMessage() + ")");
    } catch (IOException e) {
      throw new Refusal("FILE_UNREADABLE", "The zip cannot be read: " + e.getMessage() + ".");
    }
  }

  private static void copy(InputStream entry, Path target) throws IOException {
    if (Files.exists(target)) {
      throw refused("it holds " + target.getFileName() + " twice");
    }
    try (OutputStream out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      long total = 0;
      for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
        total += read;
        if (total > BYTES_MAX) {
          throw refused(
              "%s unpacks to more than %,d bytes".formatted(target.getFileName(), BYTES_MAX));
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private static Refusal refused(String why) {
    return new Refusal(
        "ZIP_REFUSED",
        "The zip is refused: " + why + ". Send sdn.csv, alt.csv, add.csv and sdn_comments.csv.");
  }
}
