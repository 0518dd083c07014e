package org.creditgraph.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives made in memory. */
final class Zips {
  /** So much of each entry is looked at. */
  private static final int SHOWN_BYTES = 1 << 16;

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

  /** The beginnings of what stands in a zip within other bytes, as far as it can be read. */
  static String texts(byte[] bytes) {
    int begin = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\3\4");
    StringBuilder texts = new StringBuilder();
    if (begin < 0) {
      return "";
    }
    var in = new ByteArrayInputStream(bytes, begin, bytes.length - begin);
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.append(entry.getName()).append('\n');
        texts.append(new String(zip.readNBytes(SHOWN_BYTES), StandardCharsets.UTF_8));
      }
    } catch (IOException | IllegalArgumentException broken) {
      // What was read until there is what can be told.
    }
    return texts.toString();
  }
}
