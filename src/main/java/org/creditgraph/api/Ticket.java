package org.creditgraph.api;

import java.util.concurrent.locks.Condition;
import org.creditgraph.api.Admission.Limits;
import org.creditgraph.api.Admission.Meters;
import org.creditgraph.api.FairQueue.Place;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/** One request on its thread: what it may still use, and what it was stopped by. */
final class Ticket extends Checkpoint implements AutoCloseable {
  /** A question that costs more than this is taken to be dear before it is begun. */
  private static final int DEAR_COST = 50_000;

  /** What a value of an answer takes until it is written. */
  static final int VALUE_BYTES = 500;

  private final Admission admission;
  private final String client;
  private final Limits limits;
  private final Meters meters;
  private final long beganAt;
  private final long processorAtStart;
  private final long allocatedAtStart;
  private long valueCount;
  private boolean answered;
  private volatile @Nullable Refusal refusal;

  /** Of the admission, guarded by its lock: null while it is within its free slice. */
  @Nullable Place place;

  @Nullable Condition turned;
  boolean running;
  boolean resting;
  long turnNanos;
  long countedBytes;

  Ticket(Admission admission, String client, Limits limits, Meters meters) {
    this.admission = admission;
    this.client = client;
    this.limits = limits;
    this.meters = meters;
    beganAt = meters.nanoTime().getAsLong();
    processorAtStart = meters.processorNanos().getAsLong();
    allocatedAtStart = meters.allocatedBytes().getAsLong();
  }

  String client() {
    return client;
  }

  /** What it was stopped by; null while it goes on. */
  @Nullable Refusal refusal() {
    return refusal;
  }

  /** Stops it at its next checkpoint. */
  void refuse(Refusal refusal) {
    this.refusal = refusal;
  }

  /** A question that is known to be dear waits for its turn before it begins. */
  void expect(int cost) {
    if (cost > DEAR_COST && place == null) {
      inTurn(() -> admission.enter(this));
    }
  }

  /** Counts values that an answer is to have. */
  void add(int values) {
    valueCount += values;
    if (valueCount > limits.values()) {
      throw stopped(
          "ANSWER_TOO_LARGE",
          "The answer has more than %,d values; ask for fewer entries or fewer fields."
                  .formatted(limits.values())
              + " 答案过大，请减少条目或字段。");
    }
  }

  /** All is worked out; what is left is to write the answer. */
  void answered() {
    answered = true;
    if (place != null) {
      admission.answer(this, valueCount * VALUE_BYTES);
    }
  }

  @Override
  public void close() {
    if (place != null) {
      admission.leave(this);
    }
  }

  @Override
  protected void reached() {
    if (answered) {
      return;
    }
    goOn();
    if (leftNanos() <= 0) {
      throw stopped(
          "QUERY_TIMEOUT",
          "The question takes longer than the %,d ms that one may; ask for fewer entries or fields, or less depth or length."
                  .formatted(limits.timeout().toMillis())
              + " 查询超过允许的时间，请减少条目、字段、层数或长度。");
    }
    if (place != null) {
      inTurn(() -> admission.reach(this));
    } else if (usedNanos() > limits.free().toNanos() || takenBytes() > limits.freeBytes()) {
      inTurn(() -> admission.enter(this));
    }
  }

  @Override
  protected void rest() {
    if (place != null) {
      admission.rest(this);
    }
  }

  @Override
  protected void resume() {
    if (place != null) {
      inTurn(() -> admission.resume(this));
    }
  }

  /** Throws what it was stopped by. */
  void goOn() {
    Refusal stopped = refusal;
    if (stopped != null) {
      throw stopped;
    }
  }

  private void inTurn(Runnable wait) {
    try {
      wait.run();
    } catch (Refusal refused) {
      refusal = refused;
      throw refused;
    }
  }

  private Refusal stopped(String code, String message) {
    Refusal stopped = new Refusal(code, message);
    refusal = stopped;
    return stopped;
  }

  long leftNanos() {
    return limits.timeout().toNanos() - (meters.nanoTime().getAsLong() - beganAt);
  }

  /** What it has used of the processor; for its own thread. */
  long usedNanos() {
    return meters.processorNanos().getAsLong() - processorAtStart;
  }

  /** How much memory it took, given back or not; for its own thread. */
  long takenBytes() {
    return meters.allocatedBytes().getAsLong() - allocatedAtStart;
  }
}
