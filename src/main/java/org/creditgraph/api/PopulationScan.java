package org.creditgraph.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.creditgraph.graph.Checkpoint;
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
  private static final long LOOK_MILLIS = 50;

  /**
   * What is known of a scan at one moment.
   *
   * @param told what was found so far, in the order in which it is found
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
  private final List<T> told = new ArrayList<>();
  private int scannedCount;
  private int listedCount;
  private @Nullable End<T, S> end;
  private @Nullable Throwable failure;
  private boolean stopped;
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
   */
  void run(BiFunction<Consumer<T>, ScanProgress, S> look, Comparator<T> order) {
    try {
      S summary = look.apply(this::add, this::scanned);
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

  synchronized void ask() {
    askedAt = nanoTime.getAsLong();
  }

  synchronized long idleNanos() {
    return nanoTime.getAsLong() - askedAt;
  }

  /**
   * @throws IllegalStateException when the scan failed
   */
  synchronized State<T, S> state() {
    if (failure != null) {
      throw new IllegalStateException("The scan of the population failed", failure);
    }
    return new State<>(List.copyOf(told), scannedCount, listedCount, end);
  }

  /** Waits until it is done, or what is known is enough, or so long. */
  State<T, S> await(Duration atMost, Predicate<State<T, S>> enough) {
    return Checkpoint.waiting(() -> awaited(atMost, enough));
  }

  private State<T, S> awaited(Duration atMost, Predicate<State<T, S>> enough) {
    long from = System.nanoTime();
    while (true) {
      ask();
      State<T, S> state = state();
      long left = atMost.toNanos() - (System.nanoTime() - from);
      if (state.done() || left <= 0 || enough.test(state) || !pause(left / 1_000_000)) {
        return state;
      }
    }
  }

  /** False when there is nothing to wait for. */
  private synchronized boolean pause(long leftMillis) {
    if (end != null || failure != null) {
      return true;
    }
    if (stopped) {
      return false;
    }
    try {
      wait(Math.clamp(leftMillis, 1, LOOK_MILLIS));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void finish(@Nullable End<T, S> reached, @Nullable Throwable thrown) {
    end = reached;
    failure = thrown;
    notifyAll();
  }

  private synchronized void add(T found) {
    told.add(found);
  }

  private synchronized void scanned(int done, int listed) {
    scannedCount = done;
    listedCount = listed;
    if (stopped || nanoTime.getAsLong() - askedAt > PATIENCE_NANOS) {
      throw new CancellationException("nobody asks for this scan");
    }
  }
}
