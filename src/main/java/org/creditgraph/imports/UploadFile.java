package org.creditgraph.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file into which an upload goes, readable by nobody else. */
final class UploadFile implements AutoCloseable {
  static final int BUFFER_BYTES = 1 << 16;
  private static final Logger log = LoggerFactory.getLogger(UploadFile.class);

  private final Path path;
  private final OutputStream out;

  private UploadFile(Path path, OutputStream out) {
    this.path = path;
    this.out = out;
  }

  /**
   * @throws org.creditgraph.graph.Refusal NOT_ENOUGH_SPACE when it cannot be made
   */
  static UploadFile in(Path folder) {
    try {
      Files.createDirectories(folder);
      Path path = Files.createTempFile(folder, "upload-", ".zip");
      return new UploadFile(path, Files.newOutputStream(path));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static RuntimeException unwritable(IOException e) {
    log.error("An upload could not be written", e);
    return UploadRefusals.unwritable();
  }

  Path path() {
    return path;
  }

  void write(byte[] bytes, int count) {
    try {
      out.write(bytes, 0, count);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * @throws org.creditgraph.graph.Refusal EMPTY_UPLOAD or NOT_A_ZIP
   */
  void checkZip() throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(2);
    }
    if (head.length == 0) {
      throw UploadRefusals.empty();
    }
    if (head.length < 2 || head[0] != 'P' || head[1] != 'K') {
      throw UploadRefusals.noZip();
    }
  }

  void remove() {
    try (out) {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      log.warn("An upload could not be removed; the next start does: {}", e.toString());
    }
  }
}
