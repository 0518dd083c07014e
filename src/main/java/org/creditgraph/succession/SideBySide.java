package org.creditgraph.succession;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on a list in parts that run side by side, and tells of them in the list's order. At most a
 * few parts are under way, so that memory does not grow with the list. Ends with a {@link
 * CancellationException} when its thread is interrupted, or the listener throws one; parts that
 * have not begun by then never do.
 */
public final class SideBySide {
  private static final int PARTS_AHEAD = 8;

  private SideBySide() {}

  public static <T, R> void run(
      List<T> all, int partSize, Executor executor, Function<List<T>, R> work, Consumer<R> told) {
    Deque<CompletableFuture<R>> ahead = new ArrayDeque<>();
    int next = 0;
    try {
      while (next < all.size() || !ahead.isEmpty()) {
        while (next < all.size() && ahead.size() < PARTS_AHEAD) {
          List<T> part = all.subList(next, Math.min(all.size(), next + partSize));
          ahead.add(CompletableFuture.supplyAsync(() -> work.apply(part), executor));
          next += part.size();
        }
        told.accept(done(ahead.removeFirst()));
      }
    } finally {
      ahead.forEach(part -> part.cancel(false));
    }
  }

  private static <R> R done(CompletableFuture<R> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      part.cancel(false);
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
