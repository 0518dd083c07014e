package org.creditgraph.access;

import java.nio.channels.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The connections that each client has open, and how many he may have. In place of one too many his
 * oldest goes on which nothing is under way, as many in a second as he may have; those that come
 * faster wait before the door, the latest to be let in first, the earliest turned away where too
 * many wait. So a crowd costs little, and who comes after it from the same address gets in.
 */
final class OpenConnections<C extends Channel> {
  private static final int LOOKED_THROUGH_EVERY = 1_024;
  private static final long NANOS_A_SECOND = 1_000_000_000;

  /** How long one waits before the door. */
  private static final long PATIENCE_NANOS = NANOS_A_SECOND;

  private final int most;
  private final Door<C> door;
  private final LongSupplier nanoTime;
  private final Map<String, Client> clients = new HashMap<>();
  private int sinceLookedThrough;

  /** What can be done with a connection. */
  interface Door<C> {
    void letIn(C connection);

    /** Ends one that was let in and on which nothing is under way; false for any other. */
    boolean givesUp(C connection);

    /** Ends one that was not let in. */
    void turnAway(C connection);
  }

  private record Waiting<C>(C connection, long since) {}

  private final class Client {
    final List<C> open = new ArrayList<>();
    final Deque<Waiting<C>> waiting = new ArrayDeque<>();
    private double replaceable = most;
    private long countedAt = nanoTime.getAsLong();

    boolean hasRoom() {
      if (open.size() >= most) {
        forgetClosed();
      }
      return open.size() < most || mayReplace() && replacesOne();
    }

    void forgetClosed() {
      open.removeIf(connection -> !connection.isOpen());
    }

    private boolean mayReplace() {
      long now = nanoTime.getAsLong();
      double since = (double) (now - countedAt) / NANOS_A_SECOND;
      replaceable = Math.min(most, replaceable + since * most);
      countedAt = now;
      return replaceable >= 1;
    }

    private boolean replacesOne() {
      for (Iterator<C> oldestFirst = open.iterator(); oldestFirst.hasNext(); ) {
        if (door.givesUp(oldestFirst.next())) {
          oldestFirst.remove();
          replaceable--;
          return true;
        }
      }
      return false;
    }

    void letIn(C connection) {
      open.add(connection);
      door.letIn(connection);
    }

    void letWait(C connection) {
      waiting.addLast(new Waiting<>(connection, nanoTime.getAsLong()));
      if (waiting.size() > most) {
        turnFirstAway();
      }
    }

    private void turnFirstAway() {
      door.turnAway(waiting.removeFirst().connection());
    }

    void turnWaitingAway() {
      while (!waiting.isEmpty()) {
        turnFirstAway();
      }
    }

    void letWaitingIn() {
      long since = nanoTime.getAsLong() - PATIENCE_NANOS;
      while (!waiting.isEmpty() && waiting.getFirst().since() - since < 0) {
        turnFirstAway();
      }
      while (!waiting.isEmpty() && hasRoom()) {
        letIn(waiting.removeLast().connection());
      }
    }
  }

  OpenConnections(int most, Door<C> door, LongSupplier nanoTime) {
    this.most = most;
    this.door = door;
    this.nanoTime = nanoTime;
  }

  /** Takes one that has come: it is let in, waits, or has another one turned away. */
  synchronized void take(String name, C connection) {
    if (++sinceLookedThrough >= LOOKED_THROUGH_EVERY) {
      sinceLookedThrough = 0;
      clients.values().forEach(Client::forgetClosed);
      clients.values().removeIf(client -> client.open.isEmpty() && client.waiting.isEmpty());
    }
    Client client = clients.computeIfAbsent(name, _ -> new Client());
    if (client.hasRoom()) {
      client.letIn(connection);
    } else {
      client.letWait(connection);
      notifyAll();
    }
  }

  /** Lets in those for whom there is room by now; to be called from time to time. */
  synchronized void letWaitingIn() {
    clients.values().forEach(Client::letWaitingIn);
  }

  /** Turns away all who wait: nobody will be let in any more. */
  synchronized void turnWaitingAway() {
    clients.values().forEach(Client::turnWaitingAway);
  }

  /** Returns when one waits. */
  synchronized void awaitWaiting() throws InterruptedException {
    while (clients.values().stream().allMatch(client -> client.waiting.isEmpty())) {
      wait();
    }
  }

  /** How many are remembered, closed ones among them. */
  synchronized int size() {
    return clients.values().stream().mapToInt(client -> client.open.size()).sum();
  }
}
