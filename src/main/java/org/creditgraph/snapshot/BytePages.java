package org.creditgraph.snapshot;

import java.util.Arrays;

/**
 * A growing store of bytes, in pages that never move. Every entry begins at an even place, so that
 * an int reaches 8 GiB. A fork shares the pages.
 */
final class BytePages {
  private static final int SHIFT = 15;
  private static final int PAGE = 1 << SHIFT;
  private static final int MASK = PAGE - 1;
  private static final long LIMIT = 1L << 33;

  private byte[][] pages;
  private long size;

  BytePages() {
    this(new byte[0][], 0);
  }

  private BytePages(byte[][] pages, long size) {
    this.pages = pages;
    this.size = size;
  }

  BytePages fork() {
    return new BytePages(pages, size);
  }

  /** Appends an entry and returns its number for {@link #position}. */
  int append(byte[] bytes, int length) {
    long start = (size + 1) & ~1L;
    long end = start + length;
    if (end > LIMIT) {
      throw new IllegalStateException("more than 8 GiB of one kind of text");
    }
    reserve(end);
    long at = start;
    for (int done = 0; done < length; ) {
      int offset = (int) at & MASK;
      int part = Math.min(length - done, PAGE - offset);
      System.arraycopy(bytes, done, pages[(int) (at >>> SHIFT)], offset, part);
      done += part;
      at += part;
    }
    size = end;
    return (int) (start >>> 1);
  }

  private void reserve(long end) {
    int held = (int) ((size + MASK) >>> SHIFT);
    int needed = (int) ((end + MASK) >>> SHIFT);
    if (needed > pages.length) {
      pages = Arrays.copyOf(pages, Math.max(needed, pages.length * 2));
    }
    for (int page = held; page < needed; page++) {
      pages[page] = new byte[PAGE];
    }
  }

  static long position(int entry) {
    return (entry & 0xFFFF_FFFFL) << 1;
  }

  byte at(long position) {
    return pages[(int) (position >>> SHIFT)][(int) position & MASK];
  }

  void copy(long position, byte[] into, int length) {
    long at = position;
    for (int done = 0; done < length; ) {
      int offset = (int) at & MASK;
      int part = Math.min(length - done, PAGE - offset);
      System.arraycopy(pages[(int) (at >>> SHIFT)], offset, into, done, part);
      done += part;
      at += part;
    }
  }

  boolean matches(long position, byte[] bytes, int length) {
    int offset = (int) position & MASK;
    if (offset + length <= PAGE) {
      byte[] page = pages[(int) (position >>> SHIFT)];
      return Arrays.equals(page, offset, offset + length, bytes, 0, length);
    }
    for (int i = 0; i < length; i++) {
      if (at(position + i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
