package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.LinkCursor;

/**
 * Parties that hang together count as one: those that one party, itself among them, leads or holds
 * half of. Thirty affiliates of one owner make no hub, thirty strangers do.
 */
final class Groups {
  /** Of more parties than this nobody asks who is behind each: they are many in any case. */
  static final int PARTIES_MAX = 200;

  /** Of so few that are left it is worth to see who is behind them by any way. */
  private static final int ASKED_MAX = 8;

  private static final long HALF = Share.WHOLE / 2;
  private static final int KEPT_MAX = 200_000;

  private final TraceReader reader;
  private final LinkCursor into;
  private final Map<Integer, List<Integer>> heads = new HashMap<>();

  Groups(TraceReader reader) {
    this.reader = reader;
    into = reader.view().links(PeopleReader.TIES, true);
  }

  /** How many groups there are among parties, those left out that have to do with the given. */
  int unrelated(Collection<Integer> parties, List<Trace> given) {
    if (parties.size() > PARTIES_MAX) {
      return parties.size();
    }
    Set<Integer> leaders = new HashSet<>();
    for (Trace trace : given) {
      leaders.add(trace.node());
      for (Trace.Behind behind : trace.people()) {
        if (behind.leads()) {
          leaders.add(behind.party());
        }
      }
    }
    Map<Integer, Integer> roots = new HashMap<>();
    int first = given.isEmpty() ? -1 : given.getFirst().node();
    leaders.forEach(leader -> union(roots, leader, first));
    for (int party : parties) {
      for (int head : heads(party)) {
        union(roots, party, head);
      }
    }
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int party : parties) {
      groups.computeIfAbsent(root(roots, party), root -> new ArrayList<>()).add(party);
    }
    groups.remove(root(roots, first));
    int left = groups.values().stream().mapToInt(List::size).sum();
    if (left <= ASKED_MAX) {
      groups.values().removeIf(group -> group.stream().anyMatch(one -> isLed(one, leaders)));
    }
    return groups.size();
  }

  private boolean isLed(int party, Set<Integer> leaders) {
    for (Trace.Behind behind : reader.trace(party).people()) {
      if (behind.leads() && leaders.contains(behind.party())) {
        return true;
      }
    }
    return false;
  }

  /** Who leads a party or holds half of it; no agents. */
  private List<Integer> heads(int party) {
    List<Integer> known = heads.get(party);
    if (known == null) {
      known = new ArrayList<>();
      for (into.into(party); into.next(); ) {
        LinkKind kind = into.kind();
        boolean leads =
            kind == LinkKind.LEGAL_REPRESENTATIVE
                || kind == LinkKind.PRINCIPAL
                || kind == LinkKind.CONTROLS
                || into.votes() >= HALF;
        if (leads && !reader.people().isAgent(into.neighbour())) {
          known.add(into.neighbour());
        }
      }
      if (heads.size() > KEPT_MAX) {
        heads.clear();
      }
      heads.put(party, known);
    }
    return known;
  }

  private static void union(Map<Integer, Integer> roots, int one, int other) {
    roots.put(root(roots, one), root(roots, other));
  }

  private static int root(Map<Integer, Integer> roots, int node) {
    int root = node;
    for (Integer next = roots.get(root); next != null && next != root; next = roots.get(root)) {
      root = next;
    }
    return root;
  }
}
