package org.creditgraph.snapshot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.jspecify.annotations.Nullable;

/**
 * Writes a fact as bytes: a varint of which columns are there, then each value by its {@link
 * Layout}. Not thread-safe.
 */
final class FactEncoder {
  /** Dates are counted from 2020-01-01, near which most lie. */
  static final long ORIGIN = 18_262;

  /** What a text begins with: it is another of the fact, or its number follows, or its bytes. */
  static final int SAME = 0;

  static final int SHARED = 1;
  static final int IN_PLACE = 2;

  private final Texts nodes;
  private final Texts records;
  private final Texts words;
  private final RecentTexts recent;
  private byte[] buffer = new byte[512];
  private int size;

  /** The node, record or word number of each column of the last fact, -1 where it has none. */
  final int[] resolved = new int[32];

  /** What the last fact of contacts says. */
  private @Nullable ContactPoints contact;

  FactEncoder(Texts nodes, Texts records, Texts words) {
    this.nodes = nodes;
    this.records = records;
    this.words = words;
    recent = new RecentTexts(words);
  }

  /** Appends the fact and returns its place; ids that are new get their numbers. */
  int append(Fact fact, BytePages payloads) {
    Layout layout = Layout.of(fact.type());
    size = 0;
    String source = fact.source();
    long present = source == null ? 0 : 1L << layout.columns;
    for (int i = 0; i < layout.columns; i++) {
      if (fact.value(i) != null) {
        present |= 1L << i;
      } else if (layout.required[i]) {
        throw new IllegalArgumentException(
            fact + " lacks its " + fact.type().columns().get(i).name());
      }
    }
    varint(present);
    for (int i = 0; i < layout.columns; i++) {
      Object value = fact.value(i);
      resolved[i] = -1;
      if (value != null) {
        column(layout, i, value, fact);
      }
    }
    if (source != null) {
      varint(words.number(source));
    }
    return payloads.append(buffer, size);
  }

  ContactPoints contact() {
    return Objects.requireNonNull(contact);
  }

  private void column(Layout layout, int i, Object value, Fact fact) {
    switch (layout.codes[i]) {
      case NODE -> number(i, nodes.number((String) value));
      case RECORD -> number(i, records.number((String) value));
      case SHARED_TEXT -> varint(words.number((String) value));
      case TEXT -> text((String) value, i == 0 ? null : fact.value(0));
      case POINT -> {
        contact = ContactPoints.of(fact);
        number(i, nodes.number(contact.first().nodeId()));
        text((String) value, contact.first().value());
      }
      case WORD -> word(layout, i, (String) value);
      case DATE -> signed(((LocalDate) value).toEpochDay() - ORIGIN);
      case TIMESTAMP -> timestamp((OffsetDateTime) value);
      case NUMBER -> decimal((BigDecimal) value);
      case SHARE -> share((ShareBand) value);
      case FLAG -> {}
      case NAMES -> {
        List<?> names = (List<?>) value;
        varint(names.size());
        names.forEach(name -> text((String) name, null));
      }
    }
  }

  private void number(int column, int number) {
    resolved[column] = number;
    varint(number);
  }

  /** A text that equals another of the fact takes one byte, one of late its number. */
  private void text(String text, @Nullable Object same) {
    if (Objects.equals(text, same)) {
      varint(SAME);
      return;
    }
    int number = recent.number(text);
    if (number >= 0) {
      varint(SHARED);
      varint(number);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    varint(IN_PLACE + utf8.length);
    bytes(utf8);
  }

  private void word(Layout layout, int column, String word) {
    int position = layout.word(column, word);
    if (position < 0) {
      throw new IllegalArgumentException(
          layout.type + "." + layout.type.columns().get(column).name() + " cannot be " + word);
    }
    number(column, position);
  }

  private void timestamp(OffsetDateTime time) {
    signed(time.toEpochSecond());
    varint(time.getNano());
    signed(time.getOffset().getTotalSeconds());
  }

  /** Scale with a flag for more than 18 digits, then the digits. */
  private void decimal(BigDecimal number) {
    BigInteger digits = number.unscaledValue();
    boolean small = digits.bitLength() < 63;
    signed(number.scale() * 2L + (small ? 0 : 1));
    if (small) {
      signed(digits.longValue());
    } else {
      byte[] long18 = digits.toByteArray();
      varint(long18.length);
      bytes(long18);
    }
  }

  /** How many zeros the digits end with and whether another end follows, then the digits. */
  private void share(ShareBand band) {
    share(band.least(), band.isExact() ? 0 : 1);
    if (!band.isExact()) {
      share(band.most(), 0);
    }
  }

  private void share(Share share, int more) {
    long digits = share.trillionths();
    int zeros = 0;
    for (; zeros < Share.DECIMALS && digits % 10 == 0; zeros++) {
      digits /= 10;
    }
    varint(zeros << 1 | more);
    varint(digits);
  }

  private void signed(long value) {
    varint(value << 1 ^ value >> 63);
  }

  private void varint(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      buffer[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    buffer[size++] = (byte) rest;
  }

  private void bytes(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
  }

  private void reserve(int more) {
    if (size + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(size + more, buffer.length * 2));
    }
  }
}
