package org.creditgraph.access;

import java.nio.channels.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The connections that each client has open, the oldest first, and how many he may have. Which are
 * closed by now is asked when it matters, and from time to time. For one thread: one accepts.
 */
final class OpenConnections<C extends Channel> {
  private static final int LOOKED_THROUGH_EVERY = 1_024;

  private final int most;
  private final LongSupplier nanoTime;
  private final Map<String, Client> clients = new HashMap<>();
  private int sinceLookedThrough;

  /** One client, and how many he may still replace: as many in a second as he may have. */
  private final class Client {
    final List<C> open = new ArrayList<>();
    double replaceable = most;
    long asOf = nanoTime.getAsLong();

    boolean mayReplace() {
      long now = nanoTime.getAsLong();
      replaceable = Math.min(most, replaceable + (now - asOf) / 1e9 * most);
      asOf = now;
      return replaceable >= 1;
    }

    boolean replaces(Predicate<C> giveUp) {
      for (Iterator<C> oldestFirst = open.iterator(); oldestFirst.hasNext(); ) {
        if (giveUp.test(oldestFirst.next())) {
          oldestFirst.remove();
          replaceable--;
          return true;
        }
      }
      return false;
    }

    void forgetClosed() {
      open.removeIf(connection -> !connection.isOpen());
    }
  }

  OpenConnections(int most, LongSupplier nanoTime) {
    this.most = most;
    this.nanoTime = nanoTime;
  }

  /**
   * Whether a client may have one more; then it is his. In place of one too many his oldest goes
   * that can be given up, unless he opens them faster than that is worth the work.
   *
   * @param giveUp ends a connection on which nothing is under way; false for any other
   */
  boolean admits(String name, C connection, Predicate<C> giveUp) {
    if (++sinceLookedThrough >= LOOKED_THROUGH_EVERY) {
      clients.values().forEach(Client::forgetClosed);
      clients.values().removeIf(client -> client.open.isEmpty());
      sinceLookedThrough = 0;
    }
    Client client = clients.computeIfAbsent(name, _ -> new Client());
    if (client.open.size() >= most) {
      client.forgetClosed();
    }
    boolean admitted =
        client.open.size() < most || client.mayReplace() && client.replaces(giveUp);
    return admitted && client.open.add(connection);
  }

  /** How many are remembered, closed ones among them. */
  int size() {
    return clients.values().stream().mapToInt(client -> client.open.size()).sum();
  }
}
