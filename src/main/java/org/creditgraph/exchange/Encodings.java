package org.creditgraph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/** Recognises how the text of a file is written down, by reading all of it once. */
final class Encodings {
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int SNIFFED_BYTES = 4096;
  private static final int BUFFER_BYTES = 1 << 16;

  private Encodings() {}

  /**
   * The encoding of a file.
   *
   * @param forced what the user says it is, or null
   * @throws Refusal ENCODING_REFUSED
   */
  static Charset of(Path file, String name, @Nullable Charset forced) throws IOException {
    if (forced != null) {
      long line = firstMalformedLine(file, forced);
      if (line > 0) {
        throw refusal(
            "%s is not written in %s: line %d does not fit. Name the right encoding, or save it as"
                + " UTF-8.",
            name, forced, line);
      }
      return forced;
    }
    refuseWhatIsNoText(file, name);
    Utf8Scan scan = Utf8Scan.of(file);
    if (scan.malformedCount() == 0) {
      return StandardCharsets.UTF_8;
    }
    if (scan.isUtf8WithDamage()) {
      throw refusal(
          "%s is written in UTF-8 but damaged: line %d holds bytes that are no UTF-8. Mend that"
              + " line and save the file again.",
          name, scan.firstMalformedLine());
    }
    if (firstMalformedLine(file, GB18030) == 0) {
      return GB18030;
    }
    throw refusal(
        "%s is written neither in UTF-8 nor in GB18030 (line %d does not fit). Save it as UTF-8, or"
            + " name its encoding with --encoding.",
        name, scan.firstMalformedLine());
  }

  /** UTF-16 and UTF-32 show by their marks or by many zeros; so does what is no text. */
  static void refuseWhatIsNoText(Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SNIFFED_BYTES);
    }
    int zeros = 0;
    for (byte b : head) {
      zeros += b == 0 ? 1 : 0;
    }
    boolean mark =
        head.length >= 2
            && ((head[0] == (byte) 0xff && head[1] == (byte) 0xfe)
                || (head[0] == (byte) 0xfe && head[1] == (byte) 0xff));
    if (mark || zeros * 8 > head.length) {
      throw refusal(
          "%s is written in UTF-16 or is no text at all. Save it as UTF-8 (in a spreadsheet: \"CSV"
              + " UTF-8\") and send it again.",
          name);
    }
  }

  /** The first line with bytes that do not fit, or 0. */
  private static long firstMalformedLine(Path file, Charset charset) throws IOException {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES);
    long line = 1;
    try (InputStream in = Files.newInputStream(file)) {
      boolean more = true;
      while (more) {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        more = count > 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        CoderResult result;
        do {
          result = decoder.decode(bytes, chars, !more);
          line += lineFeeds(chars.flip());
          chars.clear();
        } while (result.isOverflow());
        if (result.isError()) {
          return line;
        }
      }
    }
    return 0;
  }

  /** A decoder that reports what does not fit instead of guessing. */
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static int lineFeeds(CharBuffer chars) {
    int count = 0;
    while (chars.hasRemaining()) {
      count += chars.get() == '\n' ? 1 : 0;
    }
    return count;
  }

  private static Refusal refusal(String sentence, Object... values) {
    return new Refusal("ENCODING_REFUSED", sentence.formatted(values));
  }
}
