package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.succession.Trace.Reach;

/** Finds the contact points that two parties share, and how many others share them. */
final class SharedReach {
  static final int OTHER = 0;
  static final int HUB = 1;

  /** Both had it long before the trouble: nothing was taken up. */
  static final int OF_OLD = 2;

  static final int SOME = 3;
  static final int FEW = 4;
  static final int ONLY_THESE = 5;

  private static final int LONG_DAYS = 180;

  /** What ties a contact point to those who are reached at it, in either direction. */
  static final long SUBJECTS = LinkKind.bits(LinkKind.CONTACTS) | LinkKind.ACCOUNT_OWNER.bit();

  private static final int FEW_MAX = 2;
  private static final int SOME_MAX = 20;

  private final TraceReader reader;
  private final LinkCursor subjects;
  private final LinkCursor operators;
  private final Groups groups;

  SharedReach(TraceReader reader) {
    this.reader = reader;
    subjects = reader.view().links(SUBJECTS, true);
    operators = reader.view().links(LinkKind.STORE_OPERATOR.bit(), true);
    groups = new Groups(reader);
  }

  List<Clue> clues(Pair pair) {
    List<Clue> clues = new ArrayList<>();
    clue(pair, Feature.ADDRESS, LinkKind.ADDRESS, clues);
    clue(pair, Feature.PHONE, LinkKind.PHONE, clues);
    clue(pair, Feature.EMAIL, LinkKind.EMAIL, clues);
    clue(pair, Feature.WEBSITE, LinkKind.WEBSITE, clues);
    clue(pair, Feature.ACCOUNT, LinkKind.BANK_ACCOUNT, clues);
    clue(pair, Feature.DEVICE, LinkKind.DEVICE, clues);
    return clues;
  }

  private void clue(Pair pair, Feature feature, LinkKind kind, List<Clue> clues) {
    boolean had = false;
    Clue best = null;
    for (Reach then : pair.old().reaches()) {
      had |= then.kind() == kind.ordinal() && then.isOwn();
    }
    for (Reach now : pair.next().reaches()) {
      if (now.kind() != kind.ordinal() || now.until() < pair.start().day()) {
        continue;
      }
      best = best == null && had && now.isOwn() ? Clue.of(feature, OTHER) : best;
      for (Reach then : pair.old().reaches()) {
        if (then.isSharedWith(now, pair.old(), pair.next())) {
          Clue found = shared(pair, feature, then, now);
          best = best == null || found.level() > best.level() ? found : best;
        }
      }
    }
    if (best != null) {
      clues.add(best);
    }
  }

  private Clue shared(Pair pair, Feature feature, Reach then, Reach now) {
    int others = others(pair, now.point());
    int level =
        isOfOld(pair, now) && others <= SOME_MAX
            ? OF_OLD
            : others == 0 ? ONLY_THESE : others <= FEW_MAX ? FEW : others <= SOME_MAX ? SOME : HUB;
    List<Integer> links = new ArrayList<>(then.links());
    links.addAll(now.links().reversed());
    return new Clue(feature, level, links, now.point(), now.from(), now.until(), others, SOME_MAX);
  }

  private static boolean isOfOld(Pair pair, Reach now) {
    boolean there = pair.start().beginning() != Starts.Beginning.FOUNDED;
    return there
        && now.from() != Trace.UNKNOWN
        && now.from() < Math.min(pair.start().day(), pair.trouble().earliest()) - LONG_DAYS;
  }

  /** How many groups share a point, those left out that the people of the two lead. */
  private int others(Pair pair, int point) {
    Set<Integer> sharers = new HashSet<>();
    for (subjects.of(point); subjects.next() && sharers.size() <= Groups.PARTIES_MAX + 2; ) {
      int subject = subjects.neighbour();
      if (reader.view().kind(subject).isParty()) {
        sharers.add(subject);
      } else {
        boolean run = false;
        for (operators.from(subject); operators.next(); run = true) {
          sharers.add(operators.neighbour());
        }
        if (!run) {
          sharers.add(subject);
        }
      }
    }
    sharers.remove(pair.old().node());
    sharers.remove(pair.next().node());
    return groups.unrelated(sharers, List.of(pair.old(), pair.next()));
  }
}
