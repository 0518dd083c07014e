package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.naming.CompanyName;
import org.creditgraph.naming.NameLikeness;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.succession.Trace.Deal;
import org.creditgraph.succession.Trace.Run;

/** Compares parties in all respects. Not thread-safe. */
final class Comparison {
  /** A brand that so many bear is one of many. */
  static final int RARE_MAX = 6;

  static final int SOLD_TO_STRANGERS = 0;
  static final int NOT_SOLD = 1;
  static final int SOLD_TO_ITS_OWN = 2;

  private static final int HANDOVER_DAYS = 30;

  private static final int YEAR_DAYS = 365;

  private final TraceReader reader;
  private final BrandIndex brands;
  private final SharedReach reaches;
  private final LinkCursor declared;

  Comparison(TraceReader reader, BrandIndex brands) {
    this.reader = reader;
    this.brands = brands;
    reaches = new SharedReach(reader);
    long kinds = LinkKind.SUCCEEDED_BY.bit() | LinkKind.BRANCH_OF.bit();
    declared = reader.view().links(kinds, true);
  }

  /** One clue at most for each feature. */
  List<Clue> clues(Pair pair) {
    List<Clue> people = PeopleTie.clues(reader, pair);
    List<Clue> clues = new ArrayList<>(people);
    clues.addAll(reaches.clues(pair));
    clues.add(name(pair));
    trade(pair, clues);
    clues.addAll(TradeMoved.clues(reader, pair));
    assets(pair, clues);
    boolean own = !people.isEmpty() && PeopleTie.isInCharge(people.getFirst().level());
    clues.add(sale(pair, own));
    clues.add(declared(pair));
    timing(pair, clues);
    clues.add(Both.of(clues));
    return clues;
  }

  /** Of all their names the two that are most alike. */
  private Clue name(Pair pair) {
    Clue best = Clue.of(Feature.NAME, 0);
    for (CompanyName old : pair.old().names()) {
      for (CompanyName next : pair.next().names()) {
        Clue clue = name(old, next);
        best = clue.level() > best.level() ? clue : best;
      }
    }
    return best;
  }

  private Clue name(CompanyName old, CompanyName next) {
    NameLikeness likeness = old.likeness(next);
    if (likeness == NameLikeness.NONE) {
      return Clue.of(Feature.NAME, 0);
    }
    boolean bySound = likeness == NameLikeness.SOUND;
    int count = brands.count(reader.view(), old.inCommon(next), bySound, 10 * RARE_MAX);
    return Clue.counted(Feature.NAME, likeness.level(count <= RARE_MAX), count, 10 * RARE_MAX);
  }

  private static void trade(Pair pair, List<Clue> clues) {
    Trace.Face old = pair.old().face();
    Trace.Face next = pair.next().face();
    if (!old.industry().isEmpty() && !next.industry().isEmpty()) {
      double overlap = overlap(old.scope(), next.scope());
      int level;
      if (old.industry().equals(next.industry())) {
        level = 3;
      } else if (overlap >= 0.5 || begin(old.industry(), next.industry(), 3)) {
        level = 2;
      } else {
        level = overlap > 0 || begin(old.industry(), next.industry(), 2) ? 1 : 0;
      }
      boolean there = pair.start().beginning() != Starts.Beginning.FOUNDED;
      if (level > 0 || !there) { // of a firm that was there the register tells the trade it had
        clues.add(Clue.of(Feature.TRADE, level));
      }
    }
  }

  private static boolean begin(String a, String b, int length) {
    return a.length() >= length && a.regionMatches(0, b, 0, length);
  }

  /** What both say they do as a part of what either says. */
  private static double overlap(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return both.size() / (double) all.size();
  }

  private static void assets(Pair pair, List<Clue> clues) {
    if (pair.old().assets().isEmpty()) {
      return;
    }
    Clue clue = Clue.of(Feature.ASSET, 0);
    Set<Integer> passed = new HashSet<>();
    for (Run then : pair.old().assets()) {
      for (Run now : pair.next().assets()) {
        if (then.asset() == now.asset()
            && now.from() >= pair.start().day() - HANDOVER_DAYS
            && then.from() < now.from()
            && passed.add(now.asset())) {
          List<Integer> links = List.of(then.link(), now.link());
          int level = Math.min(passed.size(), 2);
          clue =
              new Clue(
                  Feature.ASSET,
                  level,
                  links,
                  now.asset(),
                  now.from(),
                  now.until(),
                  passed.size(),
                  0);
        }
      }
    }
    if (clue.level() > 0 || !pair.next().assets().isEmpty()) {
      clues.add(clue);
    }
  }

  /**
   * Whether the one sold its business, or part of it, to the other.
   *
   * @param own whether people of the one, or kin of theirs, lead the other; a post there makes
   *     nobody its master
   */
  private Clue sale(Pair pair, boolean own) {
    for (Deal deal : pair.old().deals()) {
      if (deal.isTransferTo(pair.next().node(), reader)) {
        List<Integer> links = List.of(deal.link(), deal.partnerLink());
        int level = own ? SOLD_TO_ITS_OWN : SOLD_TO_STRANGERS;
        return new Clue(
            Feature.SALE, level, links, deal.thing(), deal.day(), Integer.MAX_VALUE, 0, 0);
      }
    }
    return Clue.of(Feature.SALE, NOT_SOLD);
  }

  private Clue declared(Pair pair) {
    Clue found = Clue.of(Feature.DECLARED, 0);
    for (declared.of(pair.old().node()); declared.next(); ) {
      List<Integer> links = List.of(declared.link());
      boolean between = declared.neighbour() == pair.next().node();
      if (between && (found.level() == 0 || reader.view().comparePaths(links, found.links()) < 0)) {
        int from = declared.validFrom();
        found = new Clue(Feature.DECLARED, 1, links, -1, from, declared.validUntil(), 0, 0);
      }
    }
    return found;
  }

  private static void timing(Pair pair, List<Clue> clues) {
    int day = pair.start().day();
    int since = day - pair.trouble().decided();
    int level;
    if (day > pair.trouble().lastInForce()) {
      level = 0;
    } else if (since < -YEAR_DAYS / 2) {
      level = 6;
    } else if (since < 0) {
      level = 5;
    } else {
      level = since <= YEAR_DAYS / 2 ? 4 : since <= YEAR_DAYS ? 3 : since <= 2 * YEAR_DAYS ? 2 : 1;
    }
    clues.add(new Clue(Feature.TIMING, level, List.of(), -1, day, Integer.MAX_VALUE, since, 0));
    clues.add(Clue.of(Feature.TAKEOVER, pair.start().beginning().ordinal()));
  }
}
