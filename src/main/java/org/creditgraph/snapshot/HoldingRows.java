package org.creditgraph.snapshot;

import java.util.Arrays;
import org.creditgraph.graph.ShareBand;

/**
 * A dictionary of what holdings tell, numbered from 0 in the order of their coming. Rows stand in
 * pages that never move; a fork shares them.
 */
final class HoldingRows {
  static final int SHARE = 0;
  static final int SHARE_MOST = 1;
  static final int VOTES = 2;
  static final int VOTES_MOST = 3;
  static final int NOMINEE = 4;
  private static final int WIDTH = 5;
  private static final int SHIFT = 10;
  private static final int MASK = (1 << SHIFT) - 1;

  /** For the writer alone, and shared by the forks that follow each other. */
  private static final class Index {
    /** In open addressing, one more than the number of a row. */
    private int[] slots = new int[64];

    private int count;
  }

  private long[][] pages;
  private final Index index;

  HoldingRows() {
    this(new long[1][], new Index());
  }

  private HoldingRows(long[][] pages, Index index) {
    this.pages = pages;
    this.index = index;
  }

  HoldingRows fork() {
    return new HoldingRows(pages, index);
  }

  long get(int row, int field) {
    return pages[row >>> SHIFT][(row & MASK) * WIDTH + field];
  }

  /** The number of what a holding tells, which is added when it is new. */
  int number(ShareBand share, ShareBand votes, boolean nominee) {
    long[] row = {
      share.least().trillionths(),
      share.most().trillionths(),
      votes.least().trillionths(),
      votes.most().trillionths(),
      nominee ? 1 : 0
    };
    int slot = slot(row);
    if (index.slots[slot] == 0) {
      append(row);
      index.slots[slot] = index.count;
      if (index.count * 2 > index.slots.length) {
        grow();
      }
      return index.count - 1;
    }
    return index.slots[slot] - 1;
  }

  /** Where a row is entered, or the free place where it would be. */
  private int slot(long[] row) {
    int mask = index.slots.length - 1;
    int hash = Arrays.hashCode(row) * 0x9E3779B9;
    int slot = (hash ^ hash >>> 15) & mask;
    while (index.slots[slot] != 0 && !isAt(index.slots[slot] - 1, row)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean isAt(int number, long[] row) {
    int start = (number & MASK) * WIDTH;
    return Arrays.equals(pages[number >>> SHIFT], start, start + WIDTH, row, 0, WIDTH);
  }

  private void append(long[] row) {
    int page = index.count >>> SHIFT;
    if (page >= pages.length) {
      pages = Arrays.copyOf(pages, 2 * page);
    }
    if (pages[page] == null) {
      pages[page] = new long[WIDTH << SHIFT];
    }
    System.arraycopy(row, 0, pages[page], (index.count++ & MASK) * WIDTH, WIDTH);
  }

  private void grow() {
    index.slots = new int[2 * index.slots.length];
    long[] row = new long[WIDTH];
    for (int number = 0; number < index.count; number++) {
      System.arraycopy(pages[number >>> SHIFT], (number & MASK) * WIDTH, row, 0, WIDTH);
      index.slots[slot(row)] = number + 1;
    }
  }
}
