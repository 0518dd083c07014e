package org.creditgraph.live;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is done again and again, whatever it throws.
 *
 * <p>After a failure it waits twice as long as after the one before, up to {@link #WAIT_MAX}; the
 * first failure of each kind is logged, and the first success after it. It never runs twice at a
 * time.
 */
public final class Follower implements AutoCloseable {
  static final Duration EVERY = Duration.ofMillis(500);
  static final Duration WAIT_MAX = Duration.ofMinutes(1);

  /** So many failures in a row are more than a hiccup. */
  static final int FAILURES_TOLD = 3;

  private static final int KINDS_MAX = 100;
  private static final Logger log = LoggerFactory.getLogger(Follower.class);

  private final String name;
  private final Runnable task;
  private final LongSupplier nanoTime;
  private final ReentrantLock running = new ReentrantLock();
  private final Set<String> kinds = new HashSet<>();
  private @Nullable ScheduledExecutorService timer;
  private volatile long lastSuccess;
  private volatile long notBefore;
  private volatile int failures;
  private volatile long failuresEver;
  private volatile boolean closed;

  /**
   * @param name what is followed, for the log and the metrics
   */
  Follower(String name, Runnable task, LongSupplier nanoTime) {
    this.name = name;
    this.task = task;
    this.nanoTime = nanoTime;
    this.lastSuccess = nanoTime.getAsLong();
    this.notBefore = lastSuccess;
  }

  /** One that runs twice a second on a thread of its own until it is closed. */
  public static Follower started(String name, Runnable task) {
    Follower follower = new Follower(name, task, System::nanoTime);
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            run -> Thread.ofPlatform().daemon().name(name).unstarted(run));
    follower.timer = timer;
    // With a fixed delay the timer needs no memory to go on, and nothing is thrown into it.
    timer.scheduleWithFixedDelay(follower::run, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return follower;
  }

  /** Runs now, unless it is running or waiting after a failure. Throws nothing. */
  public void run() {
    if (closed || nanoTime.getAsLong() - notBefore < 0 || !running.tryLock()) {
      return;
    }
    try {
      task.run();
      succeeded();
    } catch (Throwable failure) { // following must not end, whatever it was
      failed(failure);
    } finally {
      running.unlock();
    }
  }

  private void succeeded() {
    int before = failures;
    failures = 0;
    lastSuccess = nanoTime.getAsLong();
    if (before > 0) {
      kinds.clear();
      log.info("“{}” goes on after {} failures", name, before);
    }
  }

  private void failed(Throwable failure) {
    int count = failures + 1;
    failures = count;
    failuresEver++;
    Duration wait = waitAfter(count);
    notBefore = nanoTime.getAsLong() + wait.toNanos();
    if (closed) {
      return;
    }
    try {
      if (kinds.size() < KINDS_MAX && kinds.add(kindOf(failure))) {
        log.error("“{}” failed; it is tried again after {} and more", name, wait, failure);
      }
    } catch (Throwable unlogged) { // no memory to say so either
      kinds.clear();
    }
  }

  /** Failures are of one kind when the same exceptions came from the same place. */
  private static String kindOf(Throwable failure) {
    StringBuilder kind = new StringBuilder();
    Throwable next = failure;
    for (int depth = 0; next != null && depth < 10; depth++) {
      StackTraceElement[] trace = next.getStackTrace();
      kind.append(next.getClass().getName()).append(trace.length == 0 ? "" : trace[0]).append('|');
      next = next.getCause();
    }
    return kind.toString();
  }

  static Duration waitAfter(int failureCount) {
    Duration wait = EVERY.multipliedBy(1L << Math.min(failureCount, 10));
    return wait.compareTo(WAIT_MAX) < 0 ? wait : WAIT_MAX;
  }

  String name() {
    return name;
  }

  /** How many failures there were since the last success. */
  int failures() {
    return failures;
  }

  long failuresEver() {
    return failuresEver;
  }

  Duration sinceSuccess() {
    return Duration.ofNanos(nanoTime.getAsLong() - lastSuccess);
  }

  boolean isFailing() {
    return failures >= FAILURES_TOLD;
  }

  @Override
  public void close() {
    closed = true;
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
