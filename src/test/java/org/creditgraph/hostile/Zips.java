package org.creditgraph.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives made in memory. */
final class Zips {
  private Zips() {}

  /** Names and contents in turn. */
  static byte[] zip(String... namesAndContents) {
    return written(
        zip -> {
          for (int i = 0; i < namesAndContents.length; i += 2) {
            zip.putNextEntry(new ZipEntry(namesAndContents[i]));
            zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  /** An entry of many equal parts, which packs well. */
  static byte[] bomb(String name, String part, int count) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    return written(
        zip -> {
          zip.putNextEntry(new ZipEntry(name));
          for (int i = 0; i < count; i++) {
            zip.write(bytes);
          }
        });
  }

  static byte[] manyEntries(int count) {
    return written(
        zip -> {
          for (int i = 0; i < count; i++) {
            zip.putNextEntry(new ZipEntry("f" + i + ".csv"));
          }
        });
  }

  static byte[] gzipped(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private interface Filling {
    void into(ZipOutputStream zip) throws IOException;
  }

  private static byte[] written(Filling filling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      filling.into(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
