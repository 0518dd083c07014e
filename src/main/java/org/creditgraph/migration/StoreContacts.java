package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.EvidenceKind;
import org.creditgraph.succession.PartyTies;

/**
 * Where stores can be reached and paid: at contact points of their own, of their operator, and of
 * the people who lead it. Not thread-safe.
 */
final class StoreContacts {
  private static final int REACHES_MAX = 120;
  private static final int KEPT_MAX = 50_000;

  /** Of more sharers than this nobody asks who they are. */
  private static final int SHARERS_MAX = 200;

  private static final int FEW_MAX = 2;
  private static final int SOME_MAX = 20;

  private final StoreReader reader;
  private final View view;
  private final PartyTies ties;
  private final LinkCursor own;
  private final Map<Integer, List<Reach>> read = new HashMap<>();

  StoreContacts(StoreReader reader, PartyTies ties) {
    this.reader = reader;
    this.view = reader.view();
    this.ties = ties;
    own = view.links(LinkKind.bits(LinkKind.CONTACTS), true);
  }

  /**
   * @param owner the store, its operator, or a person who leads that
   * @param links from the store to the point
   */
  record Reach(int point, int kind, int owner, int from, int until, List<Integer> links) {}

  /** Its own first, then its operator's. */
  List<Reach> of(StoreTrace store) {
    if (read.size() > KEPT_MAX) {
      read.clear();
    }
    List<Reach> known = read.get(store.node());
    if (known == null) {
      known = reaches(store);
      read.put(store.node(), known);
    }
    return known;
  }

  private List<Reach> reaches(StoreTrace store) {
    List<Reach> found = new ArrayList<>();
    for (own.from(store.node()); own.next() && found.size() < REACHES_MAX; ) {
      found.add(
          new Reach(
              own.neighbour(),
              own.kind().ordinal(),
              store.node(),
              own.validFrom(),
              own.validUntil(),
              List.of(own.link())));
    }
    if (store.operator() >= 0) {
      int operator = reader.operatorLink(store.node());
      for (PartyTies.Contact contact : ties.contacts(store.operator())) {
        if (found.size() < REACHES_MAX) {
          List<Integer> links = new ArrayList<>(List.of(operator));
          links.addAll(contact.links());
          found.add(
              new Reach(
                  contact.point(),
                  contact.kind(),
                  contact.owner(),
                  contact.from(),
                  contact.until(),
                  links));
        }
      }
    }
    found.sort(
        Comparator.<Reach>comparingInt(reach -> reach.links().size())
            .thenComparingInt(Reach::kind)
            .thenComparingInt(Reach::from)
            .thenComparingInt(Reach::until)
            .thenComparing(reach -> view.id(reach.point()))
            .thenComparing(Reach::links, view::comparePaths));
    return found;
  }

  /** What the two have in common of a kind; nothing where the one or the other is not known. */
  Optional<StoreClue> clue(StoreFeature feature, LinkKind kind, StoreTrace from, StoreTrace to) {
    List<Reach> mine = telling(from, kind, to);
    List<Reach> others = telling(to, kind, from);
    boolean had = mine.stream().anyMatch(reach -> isOwn(reach, from));
    boolean has = others.stream().anyMatch(reach -> isOwn(reach, to));
    StoreClue best =
        had && has
            ? StoreClue.of(feature, 0, evidence(kind), StoreSentences.otherContact(kind))
            : null;
    for (Reach now : others) {
      for (Reach then : mine) {
        if (now.point() == then.point() && (isOwn(then, from) || isOwn(now, to))) {
          StoreClue found = shared(feature, kind, from, to, then, now);
          best = best == null || found.level() > best.level() ? found : best;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Those of a kind that tell more of another store than who is behind it, which is told already.
   */
  private List<Reach> telling(StoreTrace store, LinkKind kind, StoreTrace other) {
    List<Reach> found = new ArrayList<>();
    for (Reach reach : of(store)) {
      boolean toldAlready =
          other.operator() >= 0
              && (reach.owner() == other.operator()
                  || !isOwn(reach, store) && ties.isBehind(reach.owner(), other.operator()));
      if (reach.kind() == kind.ordinal() && !toldAlready) {
        found.add(reach);
      }
    }
    return found;
  }

  /** Whether it is the store's or its operator's, not a person's who leads that. */
  private static boolean isOwn(Reach reach, StoreTrace store) {
    return reach.owner() == store.node() || reach.owner() == store.operator();
  }

  private StoreClue shared(
      StoreFeature feature, LinkKind kind, StoreTrace from, StoreTrace to, Reach then, Reach now) {
    int others = others(from, to, now.point());
    int level = others == 0 ? 4 : others <= FEW_MAX ? 3 : others <= SOME_MAX ? 2 : 1;
    List<Integer> links = new ArrayList<>(then.links());
    links.addAll(now.links().reversed());
    return new StoreClue(
        feature,
        level,
        evidence(kind),
        StoreSentences.sameContact(kind, view.name(now.point()), others),
        links,
        now.from(),
        now.until());
  }

  /**
   * How many groups of operators beside the two have a contact point, a store without operator as
   * one; many where it is everybody's.
   */
  private int others(StoreTrace from, StoreTrace to, int point) {
    Set<Integer> sharers = ties.sharing(point, SHARERS_MAX);
    return sharers.isEmpty() ? Integer.MAX_VALUE : others(from, to, sharers);
  }

  /** How many groups beside the two there are among operators and stores. */
  int others(StoreTrace from, StoreTrace to, Set<Integer> sharers) {
    Set<Integer> parties = new HashSet<>();
    for (int sharer : sharers) {
      int operator = reader.isStore(sharer) ? reader.store(sharer).operator() : sharer;
      parties.add(operator < 0 ? sharer : operator);
    }
    parties.removeAll(List.of(from.node(), to.node(), from.operator(), to.operator()));
    return ties.unrelated(parties, from.operator(), to.operator());
  }

  private static EvidenceKind evidence(LinkKind kind) {
    return EvidenceKind.valueOf(kind.name());
  }
}
