package org.creditgraph.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.creditgraph.graph.Refusal;

/**
 * How many decisions are kept for one caller within an hour. It is counted always and binds only
 * while the disk is filling, so that who filled it waits and others do not.
 */
public final class Quota {
  /** The free part of the disk from which on nobody is refused. */
  static final double FREE_MIN = 0.2;

  /** Of more callers in an hour those who ask least are forgotten. */
  private static final int CALLERS_MAX = 10_000;

  private final int perHour;
  private final DoubleSupplier freePart;
  private final Clock clock;
  private final Cache<String, MinuteCounts> counts;

  /**
   * @param perHour at least what one question may ask for
   * @param freePart which part of the disk is free, 0..1; asked only of who has used up his share
   */
  public Quota(int perHour, DoubleSupplier freePart, Clock clock) {
    if (perHour < Question.PARTIES_MAX) {
      throw new Refusal(
          "INVALID_ARGUMENT",
          "creditgraph.decisions-per-hour is %d; give at least %,d, the applicants of one request."
              .formatted(perHour, Question.PARTIES_MAX));
    }
    this.perHour = perHour;
    this.freePart = freePart;
    this.clock = clock;
    this.counts =
        Caffeine.newBuilder()
            .maximumSize(CALLERS_MAX)
            .expireAfterAccess(Duration.ofMinutes(MinuteCounts.MINUTES))
            .ticker(() -> clock.millis() * 1_000_000)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Takes room for decisions that are about to be kept.
   *
   * @throws Refusal QUOTA_EXCEEDED, telling from when on there is room again
   */
  Taken take(String caller, int decisions) {
    MinuteCounts used = counts.get(caller, key -> new MinuteCounts());
    long minute = clock.millis() / 60_000;
    synchronized (used) {
      used.moveTo(minute);
      if (used.sum() + decisions > perHour && !(freePart.getAsDouble() >= FREE_MIN)) {
        throw refusal(used.sum(), used.roomFrom(decisions, perHour));
      }
      used.add(minute, decisions);
    }
    return new Taken(used, minute);
  }

  private Refusal refusal(long used, Instant roomFrom) {
    return new Refusal(
        "QUOTA_EXCEEDED",
        ("%,d decisions were kept for your address within the hour. While less than %.0f %% of the"
                + " disk is free at most %,d are; ask again from %s on, or as a query, which keeps"
                + " nothing.")
            .formatted(used, 100 * FREE_MIN, perHour, roomFrom));
  }

  /** Room that was taken, of which what is not needed can be given back. */
  record Taken(MinuteCounts counts, long minute) {
    void giveBack(int decisions) {
      synchronized (counts) {
        counts.add(minute, -decisions);
      }
    }
  }
}
