package org.creditgraph.graph;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where long work may be made to wait for others, or be stopped by an exception.
 *
 * <p>It goes with the thread, as an interrupt does, for the same reason: whoever works deep inside
 * an answer need not be told for whom, and what is kept of the work holds nothing of the request.
 * It never changes a result. Unlike an interrupt it closes no file, and it ends with the call that
 * it was set for. Work without one, such as a scan beside requests, goes on to its end.
 */
public abstract class Checkpoint {
  private static final ScopedValue<Checkpoint> CURRENT = ScopedValue.newInstance();

  /** Whether the work on this thread has none for a while. */
  private static final ScopedValue<Boolean> NONE = ScopedValue.newInstance();

  /** How much work there is between two looks at the time: some 50 to 200 microseconds. */
  private static final int STRIDE = 5_000;

  private int left = STRIDE;

  /** Work that may throw what a servlet's may. */
  @FunctionalInterface
  public interface Work<X extends Exception> {
    void run() throws X;
  }

  /** Works on this thread with a checkpoint. */
  public static <X extends Exception> void during(Checkpoint checkpoint, Work<X> work) throws X {
    ScopedValue.where(CURRENT, checkpoint)
        .<@Nullable Void, X>call(
            () -> {
              work.run();
              return null;
            });
  }

  /** That of the work on this thread; null where it has none. */
  public static @Nullable Checkpoint current() {
    return CURRENT.isBound() && !NONE.isBound() ? CURRENT.get() : null;
  }

  /** Waits for something other than the processor, and lets others work meanwhile. */
  public static <T> T waiting(Supplier<T> wait) {
    Checkpoint current = current();
    if (current == null) {
      return wait.get();
    }
    current.rest();
    T result = wait.get();
    current.resume();
    return result;
  }

  /**
   * Does work that is not to be stopped once it is begun, such as a write, and that is mostly
   * waiting. It is not begun where it would be stopped. Others work meanwhile; what comes after it
   * waits for its turn again.
   */
  public static <T> T aside(Supplier<T> work) {
    Checkpoint current = current();
    if (current == null) {
      return work.get();
    }
    current.reached();
    current.rest();
    return ScopedValue.where(NONE, true).call(work::get);
  }

  /** Tells the one of this thread, if any, of work done: steps of some 10 to 50 ns. */
  public static void passed(long steps) {
    Checkpoint current = current();
    if (current != null) {
      current.spend(steps);
    }
  }

  /** The same for whoever has it at hand. For the thread that works with it. */
  public final void spend(long steps) {
    if (steps >= left) {
      left = STRIDE;
      reached();
    } else {
      left -= (int) steps;
    }
  }

  /** Called before the work waits for something. */
  protected abstract void rest();

  /** Called when it has that, if it did not end by an exception: as {@link #reached}. */
  protected abstract void resume();

  /** Called time and again: may wait, or throw what the work is to end with. */
  protected abstract void reached();
}
