package org.creditgraph.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.Refusal;
import org.creditgraph.succession.ScanProgress;
import org.jspecify.annotations.Nullable;

/**
 * One scan of the population, which runs beside the requests that ask for it. It stops by itself
 * when nobody has asked for a while.
 *
 * @param <T> what it finds
 * @param <S> what it comes to at its end
 */
final class PopulationScan<T, S> {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

  /**
   * What is known of a scan at one moment.
   *
   * @param told what was found so far, in the order in which it is found; what a later moment knows
   *     begins with the same
   * @param end null until it is done
   */
  record State<T, S>(List<T> told, int scannedCount, int listedCount, @Nullable End<T, S> end) {
    boolean done() {
      return end != null;
    }
  }

  /** All that was found, in its final order. */
  record End<T, S>(List<T> sorted, S summary) {}

  private final LongSupplier nanoTime;
  private Growing<T> told = new Growing<>();
  private long bytes;
  private int scannedCount;
  private int listedCount;
  private @Nullable End<T, S> end;
  private @Nullable Throwable failure;
  private boolean stopped;
  private int waiting;
  private long askedAt;

  PopulationScan(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.askedAt = nanoTime.getAsLong();
  }

  /**
   * Scans on this thread; to be called once.
   *
   * @param look scans, tells what it finds and how far it is
   * @param order the final one
   * @param weigher about how many bytes one that is found takes
   * @param room asked for so many bytes more before one is kept; refuses when there are none
   */
  void run(
      BiFunction<Consumer<T>, ScanProgress, S> look,
      Comparator<T> order,
      ToLongFunction<T> weigher,
      LongConsumer room) {
    try {
      S summary = look.apply(found -> add(found, weigher.applyAsLong(found), room), this::scanned);
      List<T> sorted = new ArrayList<>(state().told());
      sorted.sort(order);
      finish(new End<>(List.copyOf(sorted), summary), null);
    } catch (CancellationException given) {
      stop();
    } catch (RuntimeException | Error thrown) {
      finish(null, thrown);
    }
  }

  /** Ends it before its time; what was found so far can still be read. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  synchronized boolean isDone() {
    return end != null;
  }

  /** The code it was refused with for what it found; empty when it was not. */
  synchronized String refusedAs() {
    return failure instanceof Refusal refusal ? refusal.code() : "";
  }

  synchronized void ask() {
    askedAt = nanoTime.getAsLong();
  }

  synchronized long idleNanos() {
    return waiting > 0 ? 0 : nanoTime.getAsLong() - askedAt;
  }

  /** About how many bytes are kept of what was found. */
  synchronized long bytes() {
    return bytes;
  }

  /**
   * @throws Refusal as it was refused room
   * @throws IllegalStateException when the scan failed
   */
  synchronized State<T, S> state() {
    if (failure instanceof Refusal refusal) {
      throw refusal;
    }
    if (failure != null) {
      throw new IllegalStateException("The scan of the population failed", failure);
    }
    return new State<>(told.soFar(), scannedCount, listedCount, end);
  }

  /**
   * Waits until it is done, or what is known is enough, or so long.
   *
   * @param enough asked about one state after another, each of which goes on from the one before
   */
  State<T, S> await(Duration atMost, Predicate<State<T, S>> enough) {
    return Checkpoint.waiting(() -> awaited(atMost, enough));
  }

  private State<T, S> awaited(Duration atMost, Predicate<State<T, S>> enough) {
    long until = System.nanoTime() + atMost.toNanos();
    waiters(1);
    try {
      while (true) {
        State<T, S> state = state();
        long left = until - System.nanoTime();
        if (state.done() || left <= 0 || enough.test(state) || !pause(state, left)) {
          return state;
        }
      }
    } finally {
      waiters(-1);
    }
  }

  /** One waiter more or less; while there is one, the scan goes on. */
  private synchronized void waiters(int more) {
    waiting += more;
    ask();
  }

  /** Waits for more than is known; false when there is nothing to wait for. */
  private synchronized boolean pause(State<T, S> known, long nanos) {
    if (end != null || failure != null || scannedCount != known.scannedCount()) {
      return true;
    }
    if (stopped) {
      return false;
    }
    try {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1_000_000));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void finish(@Nullable End<T, S> reached, @Nullable Throwable thrown) {
    end = reached;
    failure = thrown;
    if (thrown != null) {
      told = new Growing<>();
    }
    notifyAll();
  }

  private void add(T found, long more, LongConsumer room) {
    room.accept(more);
    synchronized (this) {
      told.add(found);
      bytes += more;
    }
  }

  /** Whoever waits looks at what was found when some more are scanned, not at each. */
  private synchronized void scanned(int done, int listed) {
    scannedCount = done;
    listedCount = listed;
    notifyAll();
    if (stopped || idleNanos() > PATIENCE_NANOS) {
      throw new CancellationException("nobody asks for this scan");
    }
  }
}
