package org.creditgraph.snapshot;

import java.util.Arrays;

/**
 * A growing table of rows of {@link Links#WIDTH} ints in pages that never move. A fork shares the
 * pages.
 */
final class LinkRows {
  static final int SHIFT = 12;
  static final int PAGE = 1 << SHIFT;
  static final int MASK = PAGE - 1;
  private static final int WIDTH = Links.WIDTH;

  /** Row {@code i} is in page {@code i >>> SHIFT} at {@link #offset}. */
  int[][] pages;

  private int held;

  LinkRows() {
    this(new int[4][], 0);
  }

  private LinkRows(int[][] pages, int held) {
    this.pages = pages;
    this.held = held;
  }

  LinkRows fork() {
    return new LinkRows(pages, held);
  }

  int[] page(int row) {
    return pages[row >>> SHIFT];
  }

  static int offset(int row) {
    return (row & MASK) * WIDTH;
  }

  int get(int row, int field) {
    return pages[row >>> SHIFT][(row & MASK) * WIDTH + field];
  }

  void set(int row, int field, int value) {
    pages[row >>> SHIFT][(row & MASK) * WIDTH + field] = value;
  }

  /** Makes room for so many rows. */
  void reserve(int rows) {
    int needed = (rows + MASK) >>> SHIFT;
    if (needed > pages.length) {
      pages = Arrays.copyOf(pages, Math.max(needed, pages.length * 2));
    }
    for (; held < needed; held++) {
      pages[held] = new int[PAGE * WIDTH];
    }
  }

  /** A copy whose row i is this one's row {@code order[i]}. */
  LinkRows arranged(int[] order) {
    LinkRows copy = new LinkRows();
    copy.reserve(order.length);
    for (int row = 0; row < order.length; row++) {
      copy(order[row], copy.page(row), offset(row));
    }
    return copy;
  }

  /**
   * Puts row {@code order[i]} in the place of row i, without a second table: along each cycle of
   * the permutation. What is left of the order is of no use.
   */
  void arrange(int[] order) {
    int[] first = new int[WIDTH];
    for (int start = 0; start < order.length; start++) {
      if (order[start] == start) {
        continue;
      }
      copy(start, first, 0);
      int row = start;
      for (int from = order[row]; from != start; from = order[row]) {
        copy(from, page(row), offset(row));
        order[row] = row;
        row = from;
      }
      System.arraycopy(first, 0, page(row), offset(row), WIDTH);
      order[row] = row;
    }
  }

  private void copy(int row, int[] into, int offset) {
    System.arraycopy(page(row), offset(row), into, offset, WIDTH);
  }
}
