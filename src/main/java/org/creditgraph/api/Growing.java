package org.creditgraph.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that is only ever added to. What it holds at a moment is told without being copied, and
 * stays so whatever is added later. Whoever adds and whoever asks hold one lock.
 */
final class Growing<T> {
  private @Nullable Object[] entries = new Object[16];
  private int size;

  void add(T entry) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size + (size >> 1));
    }
    entries[size++] = entry;
  }

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // nothing but T is ever added
  List<T> soFar() {
    List<T> all = (List<T>) Arrays.asList(entries);
    return Collections.unmodifiableList(all.subList(0, size));
  }
}
