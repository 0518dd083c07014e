package org.creditgraph.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who of those that wait comes next: of the client that was served least, the request that has used
 * least so far (least attained service). So no client waits for all requests of another, and no
 * short request for all of a long one. Lists are short, hence no heaps. Not thread-safe.
 */
final class FairQueue {
  private final Map<String, Client> clients = new HashMap<>();
  private final List<Place> waiting = new ArrayList<>();
  private long lastNumber;

  /** A client with requests here. */
  private static final class Client {
    long servedNanos;
    int places;
  }

  /** The place of one request, waiting or not. */
  static final class Place {
    private final String client;
    private final long number;
    private long usedNanos;

    private Place(String client, long number) {
      this.client = client;
      this.number = number;
    }

    long usedNanos() {
      return usedNanos;
    }
  }

  /** A place for a request, which does not wait yet; to be left in the end. */
  Place enter(String name) {
    Client client = clients.get(name);
    if (client == null) {
      client = new Client();
      // Who was away is owed nothing for that, and owes nothing.
      client.servedNanos =
          clients.values().stream().mapToLong(other -> other.servedNanos).min().orElse(0);
      clients.put(name, client);
    }
    client.places++;
    return new Place(name, ++lastNumber);
  }

  void leave(Place place) {
    waiting.remove(place);
    if (--client(place).places == 0) {
      clients.remove(place.client);
    }
  }

  /** Counts what a request has used since it was counted last. */
  void use(Place place, long nanos) {
    place.usedNanos += nanos;
    client(place).servedNanos += nanos;
  }

  void await(Place place) {
    waiting.add(place);
  }

  /** Takes the next out of those that wait and may go on. */
  Optional<Place> next(Predicate<Place> mayGoOn) {
    Optional<Place> next = waiting.stream().filter(mayGoOn).min(order());
    next.ifPresent(waiting::remove);
    return next;
  }

  /** Whether one that waits and may go on comes before one that does not wait. */
  boolean isBehind(Place place, Predicate<Place> mayGoOn) {
    Comparator<Place> order = order();
    return waiting.stream().anyMatch(one -> mayGoOn.test(one) && order.compare(one, place) < 0);
  }

  /**
   * Who is to go so that a client gets one more place: the youngest that waits of the client with
   * the most places, if these are more than the first would then have.
   */
  Optional<Place> tooMany(String name) {
    Client asking = clients.get(name);
    int places = asking == null ? 0 : asking.places;
    return waiting.stream()
        .filter(place -> client(place).places > places + 1)
        .max(
            Comparator.<Place>comparingInt(place -> client(place).places)
                .thenComparing(place -> place.number));
  }

  private Comparator<Place> order() {
    return Comparator.<Place>comparingLong(place -> client(place).servedNanos)
        .thenComparing(place -> place.client)
        .thenComparingLong(place -> place.usedNanos)
        .thenComparingLong(place -> place.number);
  }

  private Client client(Place place) {
    return Objects.requireNonNull(clients.get(place.client), place.client);
  }

  /** Places that were entered and not left. */
  int size() {
    return clients.values().stream().mapToInt(client -> client.places).sum();
  }
}
