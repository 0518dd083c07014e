package org.creditgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.ScanProgress;
import org.jspecify.annotations.Nullable;

/**
 * Scans of the population that run beside requests, and those done lately. What a scan comes to is
 * so for ever for a day, a last batch and a limit. A few run at a time, each told of on a thread of
 * its own, while their work is done by threads that all share.
 */
final class PopulationScans<T, S> implements AutoCloseable {
  private static final int UNDER_WAY_MAX = 8;
  private static final int DONE_MAX = 8;
  private static final long IDLE_NANOS = Duration.ofSeconds(10).toNanos();

  /** How a population is scanned. */
  @FunctionalInterface
  interface Look<T, S> {
    S scan(View view, double minimum, Consumer<T> found, ScanProgress progress);
  }

  private record Question(int sequence, @Nullable Batch last, LocalDate validOn, double minimum) {}

  private record Running<T, S>(PopulationScan<T, S> scan, Thread thread) {
    void stop() {
      scan.stop();
      thread.interrupt();
    }
  }

  private final Look<T, S> look;
  private final Function<View, Comparator<T>> order;
  private final LongSupplier nanoTime;
  private final Map<Question, Running<T, S>> underWay = new HashMap<>();
  private final Cache<Question, PopulationScan<T, S>> done =
      Caffeine.newBuilder().maximumSize(DONE_MAX).build();
  private boolean closed;

  PopulationScans(Look<T, S> look, Function<View, Comparator<T>> order, LongSupplier nanoTime) {
    this.look = look;
    this.order = order;
    this.nanoTime = nanoTime;
  }

  /**
   * The scan that answers a question, under way or done.
   *
   * @throws Refusal TOO_MANY_SCANS when as many as may run are asked for just now
   */
  synchronized PopulationScan<T, S> of(View view, double minimum) {
    int sequence = view.sequence();
    Batch last = sequence == 0 ? null : view.snapshot().batches().get(sequence - 1);
    Question question = new Question(sequence, last, view.asOf().validOn(), minimum);
    PopulationScan<T, S> known = done.getIfPresent(question);
    if (known != null) {
      return known;
    }
    Running<T, S> running = underWay.get(question);
    if (running == null) {
      makeRoom();
      running = begun(question, view);
      underWay.put(question, running);
      running.thread().start();
    }
    running.scan().ask();
    return running.scan();
  }

  /** How many are under way. */
  synchronized int underWayCount() {
    return underWay.size();
  }

  @Override
  public synchronized void close() {
    closed = true;
    underWay.values().forEach(Running::stop);
  }

  private Running<T, S> begun(Question question, View view) {
    PopulationScan<T, S> scan = new PopulationScan<>(nanoTime);
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("scan-told")
            .priority(Thread.MIN_PRIORITY)
            .unstarted(
                () -> {
                  scan.run(
                      (found, progress) -> look.scan(view, question.minimum(), found, progress),
                      order.apply(view));
                  ended(question, scan);
                });
    return new Running<>(scan, thread);
  }

  /** One that was stopped, or failed, is begun anew when it is asked for again. */
  private synchronized void ended(Question question, PopulationScan<T, S> scan) {
    Running<T, S> running = underWay.get(question);
    if (running != null && running.scan() == scan) {
      underWay.remove(question);
    }
    if (scan.isDone()) {
      done.put(question, scan);
    }
  }

  /** Stops the scan that was not asked for longest, when there are too many. */
  private void makeRoom() {
    if (closed) {
      throw new Refusal("SHUTTING_DOWN", "The service is stopping; ask again when it is back.");
    }
    if (underWay.size() < UNDER_WAY_MAX) {
      return;
    }
    Question longest =
        underWay.keySet().stream()
            .max(Comparator.comparingLong(asked -> idleNanos(asked)))
            .orElseThrow();
    if (idleNanos(longest) < IDLE_NANOS) {
      throw new Refusal(
          "TOO_MANY_SCANS",
          UNDER_WAY_MAX
              + " scans of the population, for other days, moments or limits, are under way; ask"
              + " again in a minute.");
    }
    Running<T, S> stopped = underWay.remove(longest);
    if (stopped != null) {
      stopped.stop();
    }
  }

  private long idleNanos(Question question) {
    Running<T, S> running = underWay.get(question);
    return running == null ? 0 : running.scan().idleNanos();
  }
}
