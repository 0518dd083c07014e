package org.creditgraph.access;

import java.nio.channels.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The connections that each client has open, the oldest first, and how many he may have. Which are
 * closed by now is asked when it matters, and from time to time. For one thread: one accepts.
 */
final class OpenConnections<C extends Channel> {
  private static final int LOOKED_THROUGH_EVERY = 1_024;

  private final int most;
  private final Map<String, List<C>> byClient = new HashMap<>();
  private int sinceLookedThrough;

  OpenConnections(int most) {
    this.most = most;
  }

  /**
   * Whether a client may have one more; then it is his. In place of one too many his oldest goes
   * that can be given up.
   *
   * @param giveUp ends a connection on which nothing is under way; false for any other
   */
  boolean admits(String client, C connection, Predicate<C> giveUp) {
    if (++sinceLookedThrough >= LOOKED_THROUGH_EVERY) {
      byClient.values().forEach(OpenConnections::forgetClosed);
      byClient.values().removeIf(List::isEmpty);
      sinceLookedThrough = 0;
    }
    List<C> open = byClient.computeIfAbsent(client, _ -> new ArrayList<>());
    if (open.size() >= most) {
      forgetClosed(open);
    }
    return (open.size() < most || givesUpOne(open, giveUp)) && open.add(connection);
  }

  private static void forgetClosed(List<? extends Channel> connections) {
    connections.removeIf(connection -> !connection.isOpen());
  }

  private boolean givesUpOne(List<C> open, Predicate<C> giveUp) {
    for (Iterator<C> oldestFirst = open.iterator(); oldestFirst.hasNext(); ) {
      if (giveUp.test(oldestFirst.next())) {
        oldestFirst.remove();
        return true;
      }
    }
    return false;
  }

  /** How many are remembered, closed ones among them. */
  int size() {
    return byClient.values().stream().mapToInt(List::size).sum();
  }
}
