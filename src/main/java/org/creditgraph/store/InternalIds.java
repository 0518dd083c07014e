package org.creditgraph.store;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Internal ids of a change log, some of them twice: eight bytes each. */
final class InternalIds {
  private long[] ids = new long[16];
  private int count;

  /**
   * @param logged the property of a part of the log: an array, or null where the part has none
   */
  void addAll(@Nullable Object logged) {
    switch (logged) {
      case null -> {}
      case long[] more -> {
        makeRoom(more.length);
        System.arraycopy(more, 0, ids, count, more.length);
        count += more.length;
      }
      case Object[] more -> { // an empty list has no type of its own
        makeRoom(more.length);
        for (Object id : more) {
          ids[count++] = ((Number) id).longValue();
        }
      }
      default -> throw new IllegalStateException("the log holds " + logged.getClass());
    }
  }

  private void makeRoom(int more) {
    if (more > ids.length - count) {
      ids = Arrays.copyOf(ids, Math.max(Math.addExact(count, more), ids.length + ids.length / 2));
    }
  }

  int count() {
    return count;
  }

  /** Tells each id once, in the order in which the store holds them; then they are forgotten. */
  void drain(LongConsumer action) {
    long[] sorted = ids;
    int size = count;
    ids = new long[0];
    count = 0;
    Arrays.sort(sorted, 0, size);
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        action.accept(sorted[i]);
      }
    }
  }
}
