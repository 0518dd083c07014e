package org.creditgraph.snapshot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A dictionary of texts, numbered from 0 in the order of their coming, as UTF-8 without objects.
 *
 * <p>The table is one of open addressing with an int a slot: the number + 1 in as many bits as the
 * table's length has, and in the others the upper bits of the hash, so that a text is fetched for
 * comparison only where these are equal. A slot is written once, in one piece; a reader of an older
 * fork passes over the slots of texts that are not its own.
 */
final class Texts {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final BytePages bytes;
  private final IntPages starts;
  private int[] table;
  private int count;

  Texts() {
    this(new BytePages(), new IntPages(), new int[64], 0);
  }

  private Texts(BytePages bytes, IntPages starts, int[] table, int count) {
    this.bytes = bytes;
    this.starts = starts;
    this.table = table;
    this.count = count;
  }

  Texts fork() {
    return new Texts(bytes.fork(), starts.fork(), table, count);
  }

  int count() {
    return count;
  }

  /** The number of a text, or -1. */
  int find(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return (table[slotOf(utf8, hash(utf8))] & table.length - 1) - 1;
  }

  /** The number of a text, which is added when it is new. */
  int number(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int hash = hash(utf8);
    int slot = slotOf(utf8, hash);
    if (table[slot] != 0) {
      return (table[slot] & table.length - 1) - 1;
    }
    starts.set(count, append(utf8));
    count++;
    table[slot] = hash & -table.length | count;
    if (count > table.length / 8 * 5) {
      grow();
    }
    return count - 1;
  }

  /**
   * Touches what {@link #number} is going to read for each of these texts. Done for many at once
   * the reads do not wait for each other, which makes them ten times faster than one after the
   * other where they miss the caches.
   *
   * @return something that depends on every read, so that none is left out
   */
  int touch(String[] texts, int size) {
    int[] held = new int[size];
    for (int i = 0; i < size; i++) {
      held[i] = hash(texts[i].getBytes(StandardCharsets.UTF_8)) & table.length - 1;
    }
    for (int i = 0; i < size; i++) {
      held[i] = table[held[i]] & table.length - 1;
    }
    for (int i = 0; i < size; i++) {
      held[i] = held[i] == 0 ? 0 : starts.get(held[i] - 1);
    }
    int touched = 0;
    for (int i = 0; count > 0 && i < size; i++) {
      touched += bytes.at(BytePages.position(held[i]));
    }
    return touched;
  }

  String get(int number) {
    byte[] utf8 = utf8(number);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private byte[] utf8(int number) {
    long at = BytePages.position(starts.get(number));
    int length = length(at);
    byte[] utf8 = new byte[length];
    bytes.copy(at + width(length), utf8, length);
    return utf8;
  }

  private int append(byte[] utf8) {
    int width = width(utf8.length);
    byte[] entry = new byte[width + utf8.length];
    if (width == 1) {
      entry[0] = (byte) utf8.length;
    } else {
      entry[0] = (byte) 0xFF;
      for (int i = 0; i < 4; i++) {
        entry[i + 1] = (byte) (utf8.length >>> (8 * i));
      }
    }
    System.arraycopy(utf8, 0, entry, width, utf8.length);
    return bytes.append(entry, entry.length);
  }

  /** Lengths below 255 take one byte, others five. */
  private static int width(int length) {
    return length < 255 ? 1 : 5;
  }

  private int length(long at) {
    int first = bytes.at(at) & 0xFF;
    if (first < 255) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < 4; i++) {
      length |= (bytes.at(at + 1 + i) & 0xFF) << (8 * i);
    }
    return length;
  }

  /** The slot that holds the text, or the empty one where it would be put. */
  private int slotOf(byte[] utf8, int hash) {
    int mask = table.length - 1;
    for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
      int held = table[slot];
      int number = (held & mask) - 1;
      boolean same = ((held ^ hash) & ~mask) == 0;
      if (held == 0 || (same && number < count && isText(number, utf8))) {
        return slot;
      }
    }
  }

  private boolean isText(int number, byte[] utf8) {
    long at = BytePages.position(starts.get(number));
    return length(at) == utf8.length && bytes.matches(at + width(utf8.length), utf8, utf8.length);
  }

  private void grow() {
    int[] larger = new int[table.length * 2];
    int mask = larger.length - 1;
    for (int number = 0; number < count; number++) {
      int hash = hash(utf8(number));
      int slot = hash & mask;
      while (larger[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = hash & ~mask | number + 1;
    }
    table = larger;
  }

  private static int hash(byte[] utf8) {
    long hash = utf8.length * MIX;
    int i = 0;
    for (; i + 8 <= utf8.length; i += 8) {
      hash = (hash ^ (long) LONGS.get(utf8, i)) * MIX;
      hash ^= hash >>> 32;
    }
    long rest = 0;
    for (; i < utf8.length; i++) {
      rest = rest << 8 | (utf8[i] & 0xFF);
    }
    hash = (hash ^ rest) * MIX;
    return (int) (hash >>> 32);
  }
}
