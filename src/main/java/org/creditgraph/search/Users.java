package org.creditgraph.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** The parties that use, own or run things: of the contacts of a store, those who run it. */
final class Users {
  private static final int USERS_MAX = 1_000;
  private static final long TIES =
      LinkKind.STORE_OPERATOR.bit()
          | LinkKind.ASSET_PARTY.bit()
          | LinkKind.ACCOUNT_OWNER.bit()
          | LinkKind.CONTRACT_PARTY.bit()
          | contacts();

  private final View view;
  private final Map<Integer, MatchedText> found = new LinkedHashMap<>();
  private boolean truncated;

  Users(View view) {
    this.view = view;
  }

  private static long contacts() {
    long bits = 0;
    for (String kind : FactType.CONTACT.columns().get(FactType.CONTACT.position("kind")).words()) {
      bits |= LinkKind.valueOf(kind).bit();
    }
    return bits;
  }

  /**
   * Adds those of one thing, on whatever day up to the day asked.
   *
   * @param text its number or name, as it fits what was typed
   */
  void of(int thing, String text) {
    LinkCursor links = view.links(TIES, true);
    for (links.of(thing); links.next() && !truncated; ) {
      int user = links.neighbour();
      NodeKind kind = view.kind(user);
      if (kind.isParty()) {
        add(user, text);
      } else if (kind == NodeKind.STORE || kind == NodeKind.ACCOUNT) {
        addOwners(user, text);
      }
    }
  }

  private void addOwners(int thing, String text) {
    LinkCursor links =
        view.links(LinkKind.STORE_OPERATOR.bit() | LinkKind.ACCOUNT_OWNER.bit(), true);
    for (links.from(thing); links.next() && !truncated; ) {
      if (view.kind(links.neighbour()).isParty()) {
        add(links.neighbour(), text);
      }
    }
  }

  private void add(int party, String text) {
    truncated = found.size() == USERS_MAX && !found.containsKey(party);
    if (!truncated) {
      found.putIfAbsent(party, new MatchedText(text, MatchKind.USES));
    }
  }

  /** Their numbers. */
  Set<Integer> nodes() {
    return found.keySet();
  }

  MatchedText matched(int party) {
    return Objects.requireNonNull(found.get(party));
  }

  /** Whether there are more than are followed. */
  boolean truncated() {
    return truncated;
  }
}
