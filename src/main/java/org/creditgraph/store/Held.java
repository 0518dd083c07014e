package org.creditgraph.store;

import java.util.Objects;
import org.creditgraph.graph.Fact;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Row;
import org.jspecify.annotations.Nullable;

/** What is held to be so under one key, while the rows of a chunk are taken in one by one. */
class Held {
  private final @Nullable Fact before;
  private final @Nullable Fact first;
  private @Nullable Fact now;

  /**
   * @param before as it was before the batch began, null for nothing
   * @param first as the chunk finds it
   */
  Held(@Nullable Fact before, @Nullable Fact first) {
    this.before = before;
    this.first = first;
    this.now = first;
  }

  final @Nullable Fact first() {
    return first;
  }

  final @Nullable Fact now() {
    return now;
  }

  final @Nullable Fact before() {
    return before;
  }

  /** The fact of a row, with what is known of the columns that its file does not have. */
  final Fact told(Row row) {
    return now == null || row.retracted() ? row.fact() : row.fact().beside(now, row.absent());
  }

  final Effect take(Row row) {
    Fact last = now;
    if (row.retracted()) {
      now = null;
      return last == null ? Effect.NOTHING_TO_RETRACT : Effect.RETRACTED;
    }
    Fact told = told(row);
    if (told.equals(last)) {
      return Effect.UNCHANGED;
    }
    now = told;
    return last == null ? Effect.ADDED : Effect.SUPERSEDED;
  }

  /** Another fact says the same and more. */
  final void giveWay() {
    now = null;
  }

  final boolean isChanged() {
    return !Objects.equals(first, now);
  }

  /** What the batch had changed stands again as it was before the batch. */
  final boolean isAsBefore() {
    return Objects.equals(before, now);
  }

  final int difference() {
    return (Objects.equals(before, now) ? 0 : 1) - (Objects.equals(before, first) ? 0 : 1);
  }
}
