package org.creditgraph.snapshot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FactEncoder} wrote. Not thread-safe, cheap to make. */
final class FactDecoder {
  private final Tables tables;
  private long at;

  FactDecoder(Tables tables) {
    this.tables = tables;
  }

  Fact fact(int version) {
    FactType type = tables.versions.type(version);
    Layout layout = Layout.of(type);
    at = tables.versions.position(version);
    long present = varint();
    @Nullable Object[] values = new Object[layout.columns];
    for (int i = 0; i < layout.columns; i++) {
      values[i] = (present >>> i & 1) == 0 ? null : read(layout, i, values);
    }
    boolean sourced = (present >>> layout.columns & 1) != 0;
    return new Fact(type, values, sourced ? tables.words.get((int) varint()) : null);
  }

  /** The text of a column, or null. */
  @Nullable String text(int version, int column) {
    Layout layout = seek(version, column);
    if (layout == null) {
      return null;
    }
    if (layout.codes[column] != Layout.Code.TEXT) {
      return (String) read(layout, column, new Object[] {null});
    }
    String text = ownText();
    return text == null ? text(version, 0) : text;
  }

  /** The day of a date column as an epoch day within the range of int, or {@code unknown}. */
  int day(int version, int column, int unknown) {
    Layout layout = seek(version, column);
    return layout == null ? unknown : Math.clamp(signed() + FactEncoder.ORIGIN, -MAX, MAX);
  }

  /** Days beyond ± this are as good as open. */
  static final int MAX = Integer.MAX_VALUE - 1;

  /** The node, record or word number of a column, or -1. */
  int number(int version, int column) {
    return seek(version, column) == null ? -1 : (int) varint();
  }

  boolean tells(int version, int column) {
    return seek(version, column) != null;
  }

  /** Moves to a column; null when it has no value. */
  private @Nullable Layout seek(int version, int column) {
    Layout layout = Layout.of(tables.versions.type(version));
    at = tables.versions.position(version);
    long present = varint();
    for (int i = 0; i < column; i++) {
      if ((present >>> i & 1) != 0) {
        skip(layout.codes[i]);
      }
    }
    return (present >>> column & 1) == 0 ? null : layout;
  }

  private void skip(Layout.Code code) {
    switch (code) {
      case NODE, RECORD, SHARED_TEXT, WORD, DATE -> varint();
      case TEXT -> skipText();
      case POINT -> {
        varint();
        skipText();
      }
      case TIMESTAMP -> {
        varint();
        varint();
        varint();
      }
      case NUMBER -> decimal();
      case SHARE -> share();
      case FLAG -> {}
      case NAMES -> {
        for (long names = varint(); names > 0; names--) {
          skipText();
        }
      }
    }
  }

  private void skipText() {
    long head = varint();
    if (head == FactEncoder.SHARED) {
      varint();
    } else if (head != FactEncoder.SAME) {
      at += head - FactEncoder.IN_PLACE;
    }
  }

  private Object read(Layout layout, int column, @Nullable Object[] before) {
    return switch (layout.codes[column]) {
      case NODE -> tables.nodes.get((int) varint());
      case RECORD -> tables.records.get((int) varint());
      case SHARED_TEXT -> tables.words.get((int) varint());
      case TEXT -> text(before[0]);
      case POINT -> {
        String node = tables.nodes.get((int) varint());
        yield text(Tables.pointValue(node, (String) Objects.requireNonNull(before[column - 1])));
      }
      case WORD -> layout.word(column, (int) varint());
      case DATE -> LocalDate.ofEpochDay(signed() + FactEncoder.ORIGIN);
      case TIMESTAMP -> timestamp();
      case NUMBER -> decimal();
      case SHARE -> share();
      case FLAG -> Boolean.TRUE;
      case NAMES -> names();
    };
  }

  private Object text(@Nullable Object same) {
    String text = ownText();
    return text == null ? Objects.requireNonNull(same) : text;
  }

  /** A text, or null when it is another of the fact. */
  private @Nullable String ownText() {
    int head = (int) varint();
    return switch (head) {
      case FactEncoder.SAME -> null;
      case FactEncoder.SHARED -> tables.words.get((int) varint());
      default -> new String(bytes(head - FactEncoder.IN_PLACE), StandardCharsets.UTF_8);
    };
  }

  private List<String> names() {
    int count = (int) varint();
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add((String) text(null));
    }
    return names;
  }

  private OffsetDateTime timestamp() {
    long second = signed();
    long nano = varint();
    ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) signed());
    return Instant.ofEpochSecond(second, nano).atOffset(offset);
  }

  private BigDecimal decimal() {
    long head = signed();
    int scale = (int) (head >> 1);
    if ((head & 1) == 0) {
      return BigDecimal.valueOf(signed(), scale);
    }
    return new BigDecimal(new BigInteger(bytes((int) varint())), scale);
  }

  private ShareBand share() {
    int head = (int) varint();
    Share least = share(head >>> 1);
    if ((head & 1) == 0) {
      return ShareBand.of(least);
    }
    return new ShareBand(least, share((int) varint() >>> 1));
  }

  private Share share(int zeros) {
    long digits = varint();
    for (int i = 0; i < zeros; i++) {
      digits *= 10;
    }
    return new Share(digits);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    tables.payloads.copy(at, bytes, length);
    at += length;
    return bytes;
  }

  private long signed() {
    long coded = varint();
    return coded >>> 1 ^ -(coded & 1);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = tables.payloads.at(at++);
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
