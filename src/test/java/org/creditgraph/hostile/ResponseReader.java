package org.creditgraph.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the answers of HTTP/1.1 that come over one connection. */
final class ResponseReader {
  private static final int KEPT_BYTES = 1 << 20;
  private static final int LINE_BYTES_MAX = 1 << 16;

  private final InputStream in;
  private final boolean withoutBodies;

  /**
   * @param withoutBodies whether they answer HEAD, and have a length but no body
   */
  ResponseReader(InputStream in, boolean withoutBodies) {
    this.in = in;
    this.withoutBodies = withoutBodies;
  }

  /** The next answer that is no mere “go on”, or null where no more come. */
  Answer next() throws IOException {
    Answer answer = any();
    while (answer != null && answer.status() / 100 == 1 && answer.status() != 101) {
      answer = any();
    }
    return answer;
  }

  private Answer any() throws IOException {
    String first = line();
    if (first == null) {
      return null;
    }
    if (!first.startsWith("HTTP/1.") || first.length() < 12) {
      throw new IOException("no answer of HTTP: " + first);
    }
    int status = Integer.parseInt(first.substring(9, 12));
    StringBuilder head = new StringBuilder(first).append('\n');
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); line != null && !line.isEmpty(); line = line()) {
      head.append(line).append('\n');
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return new Answer(status, head.toString(), headers, body(status, headers));
  }

  private String body(int status, Map<String, String> headers) throws IOException {
    if (withoutBodies || status / 100 == 1 || status == 204 || status == 304) {
      return "";
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
      for (int size = chunkSize(); size > 0; size = chunkSize()) {
        copy(size, kept);
        line();
      }
      line();
    } else {
      String length = headers.get("content-length");
      copy(length == null ? Long.MAX_VALUE : Long.parseLong(length), kept);
    }
    return kept.toString(StandardCharsets.UTF_8);
  }

  private int chunkSize() throws IOException {
    String line = line();
    if (line == null) {
      throw new IOException("the answer broke off");
    }
    return Integer.parseInt(line.split(";", 2)[0].strip(), 16);
  }

  private void copy(long length, ByteArrayOutputStream kept) throws IOException {
    byte[] buffer = new byte[1 << 14];
    long left = length;
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        if (length != Long.MAX_VALUE) {
          throw new IOException("the answer broke off");
        }
        return;
      }
      left -= count;
      kept.write(buffer, 0, Math.min(count, KEPT_BYTES - Math.min(KEPT_BYTES, kept.size())));
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n' && line.length() < LINE_BYTES_MAX) {
      if (next != '\r') {
        line.append((char) next);
      }
      next = in.read();
    }
    return line.toString();
  }
}
