package org.creditgraph.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.Numbering;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.ScanProgress;
import org.jspecify.annotations.Nullable;

/**
 * Scans of the population that run beside requests, and those done lately. What a scan comes to is
 * so for ever for a day, a last batch and a limit; it is kept in the numbers of a numbering of
 * facts, and never in those of one snapshot's links, so that every snapshot which has the numbering
 * can show it. A few run at a time, each told of on a thread of its own, while their work is done
 * by threads that all share.
 *
 * <p>What they found takes so much memory at most: the scans that were not asked for longest are
 * forgotten for those under way, and one that finds more than half of it is refused.
 */
final class PopulationScans<T, S> implements AutoCloseable {
  private static final int UNDER_WAY_MAX = 8;
  private static final int DONE_MAX = 64;
  private static final long IDLE_NANOS = Duration.ofSeconds(10).toNanos();
  private static final String TOO_LARGE = "SCAN_TOO_LARGE";

  /** How a population is scanned. */
  @FunctionalInterface
  interface Look<T, S> {
    S scan(View view, double minimum, Consumer<T> found, ScanProgress progress);
  }

  /** Of one numbering: in another the same node has another number. */
  private record Question(
      Numbering numbering, int sequence, @Nullable Batch last, LocalDate validOn, double minimum) {}

  private record Running<T, S>(PopulationScan<T, S> scan, Thread thread) {
    void stop() {
      scan.stop();
      thread.interrupt();
    }
  }

  private final Look<T, S> look;
  private final Function<View, Comparator<T>> order;
  private final ToLongFunction<T> weigher;
  private final long bytesMax;
  private final LongSupplier nanoTime;
  private final Map<Question, Running<T, S>> underWay = new HashMap<>();

  /** The one that was not asked for longest comes first. */
  private final Map<Question, PopulationScan<T, S>> done = new LinkedHashMap<>(16, 0.75f, true);

  private long bytes;
  private boolean closed;

  /**
   * @param weigher about how many bytes one that is found takes
   * @param bytesMax how many bytes all that is found may take
   */
  PopulationScans(
      Look<T, S> look,
      Function<View, Comparator<T>> order,
      ToLongFunction<T> weigher,
      long bytesMax,
      LongSupplier nanoTime) {
    this.look = look;
    this.order = order;
    this.weigher = weigher;
    this.bytesMax = bytesMax;
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
    Question question =
        new Question(view.snapshot().numbering(), sequence, last, view.asOf().validOn(), minimum);
    PopulationScan<T, S> known = done.get(question);
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

  /** About how many bytes are kept of what scans found. */
  synchronized long bytes() {
    return bytes;
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
                      order.apply(view),
                      weigher,
                      more -> take(scan, more));
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
    boolean tooLarge = scan.refusedAs().equals(TOO_LARGE);
    if (!scan.isDone()) {
      bytes -= scan.bytes();
    }
    if (scan.isDone() || tooLarge) {
      forget(done.put(question, scan));
      if (done.size() > DONE_MAX) {
        forgetOne();
      }
    }
  }

  /** Takes room for more of what a scan finds. */
  private synchronized void take(PopulationScan<T, S> scan, long more) {
    if (scan.bytes() + more > bytesMax / 2) {
      throw tooLarge(scan);
    }
    while (bytes + more > bytesMax && !done.isEmpty()) {
      forgetOne();
    }
    if (bytes + more > bytesMax) {
      throw new Refusal(
          "TOO_MANY_SCANS",
          "The scans of the population under way have found %s, all that may be kept; ask again in"
                  .formatted(megabytes(bytes))
              + " a minute, or with a higher minimumProbability.");
    }
    bytes += more;
  }

  private Refusal tooLarge(PopulationScan<T, S> scan) {
    PopulationScan.State<T, S> state = scan.state();
    return new Refusal(
        TOO_LARGE,
        ("%d are found where %d of %d are looked at; they take %s, all that is kept of one scan"
                + " (half of creditgraph.scan-memory). Ask with a higher minimumProbability.")
            .formatted(
                state.told().size(),
                state.scannedCount(),
                state.listedCount(),
                megabytes(bytesMax / 2)));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private void forgetOne() {
    Iterator<PopulationScan<T, S>> oldest = done.values().iterator();
    PopulationScan<T, S> scan = oldest.next();
    oldest.remove();
    forget(scan);
  }

  private void forget(@Nullable PopulationScan<T, S> scan) {
    bytes -= scan != null && scan.isDone() ? scan.bytes() : 0;
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
