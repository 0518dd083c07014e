package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.naming.NameLikeness;
import org.creditgraph.succession.PartyTies;
import org.jspecify.annotations.Nullable;

/** Finds the stores that may go on for a store, or for which it may go on. Not thread-safe. */
final class StorePairs {
  /** What more share is everybody's. */
  static final int SHARERS_MAX = 60;

  /** Of an agent's many customers those with a like name and the same category are looked at. */
  private static final int CUSTOMERS_MAX = 2_000;

  private final StoreReader reader;
  private final PartyTies ties;
  private final StoreContacts contacts;
  private final StoreNames names;

  StorePairs(StoreReader reader, PartyTies ties, StoreContacts contacts, StoreNames names) {
    this.reader = reader;
    this.ties = ties;
    this.contacts = contacts;
    this.names = names;
  }

  /** A store, one that may go on for it, and why; no trouble where it was open before. */
  record StorePair(StoreTrace from, StoreTrace to, StoreTrouble trouble, boolean parallel) {}

  /** The pair at its fitting trouble; nothing where order in time and place allow none. */
  List<StorePair> of(StoreTrace from, StoreTrace to, List<StoreTrouble> troubles) {
    List<StorePair> found = new ArrayList<>();
    boolean elsewhere =
        from.platform() >= 0 && to.platform() >= 0 && from.platform() != to.platform();
    if (!elsewhere || to.opened() == StoreTrace.UNKNOWN || to.opened() > reader.today()) {
      return found;
    }
    StoreTrouble fitting = fitting(troubles, to.opened());
    if (fitting != null) {
      return List.of(new StorePair(from, to, fitting, false));
    }
    for (StoreTrouble trouble : troubles) {
      boolean wasOpen =
          to.opened() < trouble.conductFrom()
              && (to.closed() == StoreTrace.UNKNOWN || to.closed() >= trouble.conductFrom());
      if (wasOpen) {
        return List.of(new StorePair(from, to, trouble, true));
      }
    }
    return found;
  }

  /** The last decided before a store opened; of those decided only after it, the first. */
  private static @Nullable StoreTrouble fitting(List<StoreTrouble> troubles, int opened) {
    StoreTrouble found = null;
    for (StoreTrouble trouble : troubles) {
      if (trouble.allows(opened) && (found == null || trouble.decided() <= opened)) {
        found = trouble;
      }
    }
    return found;
  }

  /**
   * Stores that have an operator, people, a contact point, or a like name and no other category in
   * common with one.
   */
  Set<Integer> around(StoreTrace store) {
    Set<Integer> found = new TreeSet<>();
    Set<Integer> parties = new TreeSet<>();
    if (store.operator() >= 0) {
      parties.add(store.operator());
      parties.addAll(ties.linked(store.operator()));
    }
    for (StoreContacts.Reach reach : contacts.of(store)) {
      Set<Integer> sharers = ties.sharing(reach.point(), CUSTOMERS_MAX);
      for (int sharer : sharers) {
        NodeKind kind = reader.view().kind(sharer);
        boolean isStore = kind == NodeKind.STORE;
        if (isStore && (sharers.size() <= SHARERS_MAX || isLike(store, reader.store(sharer)))) {
          found.add(sharer);
        } else if (!isStore && sharers.size() <= SHARERS_MAX) {
          parties.add(sharer);
          if (kind == NodeKind.PERSON) {
            parties.addAll(ties.organizations(sharer));
          }
        }
      }
    }
    for (int party : parties) {
      found.addAll(reader.storesOf(party));
    }
    for (int bearer : names.near(reader.view(), store.brand())) {
      if (reader.isStore(bearer) && isLike(store, reader.store(bearer))) {
        found.add(bearer);
      }
    }
    found.remove(store.node());
    return found;
  }

  private static boolean isLike(StoreTrace store, StoreTrace other) {
    boolean category =
        store.category().isEmpty()
            || other.category().isEmpty()
            || store.category().equals(other.category());
    return category && store.brand().likeness(other.brand()) != NameLikeness.NONE;
  }
}
