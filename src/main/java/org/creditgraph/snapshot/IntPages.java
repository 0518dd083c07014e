package org.creditgraph.snapshot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing array of ints in pages that never move; what was never set is 0. A fork shares the
 * pages.
 */
final class IntPages {
  private static final int SHIFT = 12;
  static final int PAGE = 1 << SHIFT;
  static final int MASK = PAGE - 1;

  private int[] @Nullable [] pages;

  IntPages() {
    this(new int[4][]);
  }

  private IntPages(int[] @Nullable [] pages) {
    this.pages = pages;
  }

  IntPages fork() {
    return new IntPages(pages);
  }

  int get(int index) {
    int page = index >>> SHIFT;
    if (page >= pages.length) {
      return 0;
    }
    int[] ints = pages[page];
    return ints == null ? 0 : ints[index & MASK];
  }

  void set(int index, int value) {
    page(index)[index & MASK] = value;
  }

  /** The page that holds an index, at {@code index & MASK}. */
  int[] page(int index) {
    int page = index >>> SHIFT;
    int[] ints = page < pages.length ? pages[page] : null;
    return ints == null ? newPage(page) : ints;
  }

  private int[] newPage(int page) {
    if (page >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(page + 1, pages.length * 2));
    }
    int[] ints = new int[PAGE];
    pages[page] = ints;
    return ints;
  }
}
