package org.creditgraph.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.creditgraph.api.FairQueue.Place;
import org.creditgraph.graph.Refusal;

/**
 * Lets questions work beside each other without starving any.
 *
 * <p>What a question costs is known only once it is worked on. So each has a first slice of the
 * processor free, in which nearly all are done; one that needs more takes turns with the others
 * that do: as many at a time as there are processors, the least served first. A bounded number of
 * them may be here; one more is refused, or the youngest of a client who has more. While their
 * memory is more than there is for them, those that have much wait for the oldest to be done. Each
 * waits on its own thread, at a {@link org.creditgraph.graph.Checkpoint}.
 */
final class Admission {
  static final String OVERLOADED = "OVERLOADED";

  private final Limits limits;
  private final Meters meters;
  private final ReentrantLock lock = new ReentrantLock();
  private final FairQueue queue = new FairQueue();

  /** Those that have a place, the oldest first. */
  private final Map<Place, Ticket> tickets = new LinkedHashMap<>();

  private int runningCount;
  private long heldBytes;

  /**
   * @param running how many work at a time
   * @param places how many there may be beyond their free slice, working or waiting
   * @param free the time of the processor, and
   * @param freeBytes the memory that a question has without a place
   * @param turn after how much of the processor others may have theirs
   * @param memory how much those with a place may have taken before all but the oldest wait
   * @param values how many values an answer may have
   */
  record Limits(
      int running,
      int places,
      Duration free,
      long freeBytes,
      Duration turn,
      long memory,
      long values,
      Duration timeout) {}

  /** What the current thread has used; the clock. */
  record Meters(LongSupplier nanoTime, LongSupplier processorNanos, LongSupplier allocatedBytes) {}

  Admission(Limits limits, Meters meters) {
    this.limits = limits;
    this.meters = meters;
  }

  /** For a request that begins on this thread; to be closed. */
  Ticket ticket(String client) {
    return new Ticket(this, client, limits, meters);
  }

  /** Gives a question a place, and waits for its turn. */
  void enter(Ticket ticket) {
    lock.lock();
    try {
      if (tickets.size() >= limits.places()) {
        Place youngest = queue.tooMany(ticket.client()).orElseThrow(this::overloaded);
        Ticket refused = requireNonNull(tickets.get(youngest));
        refused.refuse(overloaded());
        requireNonNull(refused.turned).signal();
        remove(refused);
      }
      Place place = queue.enter(ticket.client());
      tickets.put(place, ticket);
      ticket.place = place;
      ticket.turned = lock.newCondition();
      count(ticket);
      awaitTurn(ticket);
    } finally {
      lock.unlock();
    }
  }

  /** At a checkpoint of one that has its turn: it may be over. */
  void reach(Ticket ticket) {
    lock.lock();
    try {
      count(ticket);
      if (!ticket.running) { // what it waited for ended by an exception
        ticket.resting = false;
        awaitTurn(ticket);
        return;
      }
      Place place = requireNonNull(ticket.place);
      boolean over =
          ticket.turnNanos > limits.turn().toNanos() && queue.isBehind(place, this::mayGoOn);
      if (over || !mayGoOn(place)) {
        runningCount--;
        ticket.running = false;
        awaitTurn(ticket);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Gives its turn to others while it waits for something else. */
  void rest(Ticket ticket) {
    lock.lock();
    try {
      if (ticket.running) {
        ticket.running = false;
        runningCount--;
      }
      ticket.resting = true;
      grant();
    } finally {
      lock.unlock();
    }
  }

  void resume(Ticket ticket) {
    lock.lock();
    try {
      ticket.resting = false;
      ticket.goOn();
      awaitTurn(ticket);
    } finally {
      lock.unlock();
    }
  }

  /** Gives up the place of one that is answered; what the answer takes stays counted. */
  void answer(Ticket ticket, long answerBytes) {
    lock.lock();
    try {
      remove(ticket);
      ticket.countedBytes = answerBytes;
      heldBytes += answerBytes;
      grant();
    } finally {
      lock.unlock();
    }
  }

  void leave(Ticket ticket) {
    lock.lock();
    try {
      remove(ticket);
      heldBytes -= ticket.countedBytes;
      ticket.countedBytes = 0;
      grant();
    } finally {
      lock.unlock();
    }
  }

  private void remove(Ticket ticket) {
    Place place = ticket.place;
    if (place != null && tickets.remove(place) != null) {
      queue.leave(place);
      heldBytes -= ticket.countedBytes;
      ticket.countedBytes = 0;
      if (ticket.running) {
        ticket.running = false;
        runningCount--;
      }
    }
  }

  private void awaitTurn(Ticket ticket) {
    queue.await(requireNonNull(ticket.place));
    grant();
    try {
      while (!ticket.running) {
        ticket.goOn();
        long left = ticket.leftNanos();
        if (left <= 0) {
          throw overloaded();
        }
        requireNonNull(ticket.turned).awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("SHUTTING_DOWN", "The service is stopping; ask again when it is back.");
    } finally {
      if (!ticket.running) {
        remove(ticket);
        grant();
      }
    }
    ticket.turnNanos = 0;
  }

  /** Gives turns to those who may have one. */
  private void grant() {
    while (runningCount < limits.running()) {
      Optional<Place> next = queue.next(this::mayGoOn);
      if (next.isEmpty()) {
        return;
      }
      Ticket ticket = requireNonNull(tickets.get(next.get()));
      ticket.running = true;
      runningCount++;
      requireNonNull(ticket.turned).signal();
    }
  }

  /** Whether there is memory for it. */
  private boolean mayGoOn(Place place) {
    Ticket ticket = requireNonNull(tickets.get(place));
    return heldBytes <= limits.memory()
        || ticket.countedBytes <= 2 * limits.freeBytes()
        || ticket == oldest();
  }

  private Ticket oldest() {
    return tickets.values().stream()
        .filter(ticket -> !ticket.resting)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("all rest"));
  }

  private void count(Ticket ticket) {
    Place place = requireNonNull(ticket.place);
    long used = ticket.usedNanos() - place.usedNanos();
    queue.use(place, used);
    ticket.turnNanos += used;
    long bytes = ticket.takenBytes();
    heldBytes += bytes - ticket.countedBytes;
    ticket.countedBytes = bytes;
  }

  private Refusal overloaded() {
    return new Refusal(
        OVERLOADED,
        "The service is busy with other questions; ask again in some seconds."
            + " 系统正忙于其他查询，请数秒后再试。");
  }

  long heldBytes() {
    lock.lock();
    try {
      return heldBytes;
    } finally {
      lock.unlock();
    }
  }

  int placeCount() {
    lock.lock();
    try {
      return tickets.size();
    } finally {
      lock.unlock();
    }
  }
}
