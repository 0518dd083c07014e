package org.creditgraph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How well the bytes of a file are UTF-8. Counts what fits and what does not, because a damaged
 * file of UTF-8 is something else than a file in another encoding.
 */
final class Utf8Scan {
  private static final int BUFFER_BYTES = 1 << 17;

  /** Fewer faults than one in so many well-formed characters beyond ASCII is damage. */
  private static final int DAMAGE_RATIO = 4;

  private long line = 1;
  private long characterCount;
  private long malformedCount;
  private long firstMalformedLine;

  /** How many continuation bytes are due, and the range of the next one. */
  private int due;

  private int low = 0x80;
  private int high = 0xbf;

  private Utf8Scan() {}

  static Utf8Scan of(Path file) throws IOException {
    Utf8Scan scan = new Utf8Scan();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
        scan.take(buffer, count);
      }
    }
    if (scan.due > 0) {
      scan.malformed();
    }
    return scan;
  }

  long malformedCount() {
    return malformedCount;
  }

  /** The first line with bytes that are no UTF-8, or 0. */
  long firstMalformedLine() {
    return firstMalformedLine;
  }

  boolean isUtf8WithDamage() {
    return malformedCount > 0 && characterCount > malformedCount * DAMAGE_RATIO;
  }

  private void take(byte[] bytes, int count) {
    int i = 0;
    while (i < count) {
      int b = bytes[i];
      if (due == 0 && b >= 0) {
        line += b == '\n' ? 1 : 0;
        i++;
      } else if (due == 0) {
        lead(b & 0xff);
        i++;
      } else if ((b & 0xff) >= low && (b & 0xff) <= high) {
        low = 0x80;
        high = 0xbf;
        characterCount += --due == 0 ? 1 : 0;
        i++;
      } else {
        malformed();
        due = 0;
      }
    }
  }

  /** The first byte of a character beyond ASCII (Unicode 17, table 3-7). */
  private void lead(int b) {
    low = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
    high = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
    if (b >= 0xc2 && b <= 0xdf) {
      due = 1;
    } else if (b >= 0xe0 && b <= 0xef) {
      due = 2;
    } else if (b >= 0xf0 && b <= 0xf4) {
      due = 3;
    } else {
      malformed();
    }
  }

  private void malformed() {
    malformedCount++;
    if (firstMalformedLine == 0) {
      firstMalformedLine = line;
    }
  }
}
