package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.naming.CompanyName;
import org.creditgraph.naming.NameLikeness;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.BrandIndex;
import org.creditgraph.succession.EvidenceKind;
import org.creditgraph.succession.PartyTies;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionQuery;
import org.creditgraph.succession.Successions;

/** Compares stores in all respects. Not thread-safe. */
final class StoreComparison {
  static final int SUCCESSOR = 7;
  static final int SAME_OPERATOR = 8;
  private static final int RARE_MAX = 6;
  private static final int HALF_YEAR_DAYS = 182;

  /** Of more sharers than this nobody asks who they are. */
  private static final int SHARERS_MAX = 200;

  private final StoreReader reader;
  private final View view;
  private final PartyTies ties;
  private final Successions successions;
  private final BrandIndex brands;

  StoreComparison(StoreReader reader, PartyTies ties, Successions successions, BrandIndex brands) {
    this.reader = reader;
    this.view = reader.view();
    this.ties = ties;
    this.successions = successions;
    this.brands = brands;
  }

  List<StoreClue> clues(StoreTrace from, StoreTrace to, StoreTrouble trouble) {
    List<StoreClue> clues = new ArrayList<>();
    operator(from, to, trouble, clues);
    contact(StoreFeature.ACCOUNT, LinkKind.BANK_ACCOUNT, from, to, clues);
    contact(StoreFeature.PHONE, LinkKind.PHONE, from, to, clues);
    contact(StoreFeature.EMAIL, LinkKind.EMAIL, from, to, clues);
    contact(StoreFeature.ADDRESS, LinkKind.ADDRESS, from, to, clues);
    clues.add(name(from, to));
    if (!from.category().isEmpty() && !to.category().isEmpty()) {
      boolean same = from.category().equals(to.category());
      clues.add(
          StoreClue.of(
              StoreFeature.CATEGORY,
              same ? 1 : 0,
              EvidenceKind.CATEGORY,
              same
                  ? StoreSentences.sameCategory(to.category())
                  : StoreSentences.otherCategory(from.category(), to.category())));
    }
    stopped(from, to).ifPresent(clues::add);
    clues.add(
        StoreClue.of(
            StoreFeature.BOTH,
            StoreGrounds.of(clues).both(),
            EvidenceKind.DAMPING,
            StoreSentences.both(StoreGrounds.of(clues).both())));
    int since = to.opened() - trouble.decided();
    int level = since < 0 ? 2 : since <= HALF_YEAR_DAYS ? 1 : 0;
    clues.add(
        new StoreClue(
            StoreFeature.TIMING,
            level,
            EvidenceKind.TIMING,
            StoreSentences.timing(since),
            List.of(),
            to.opened(),
            Integer.MAX_VALUE));
    return clues;
  }

  private void operator(
      StoreTrace from, StoreTrace to, StoreTrouble trouble, List<StoreClue> clues) {
    if (from.operator() < 0 || to.operator() < 0) {
      return;
    }
    if (from.operator() == to.operator()) {
      List<Integer> links = around(from, List.of(), to);
      clues.add(
          new StoreClue(
              StoreFeature.OPERATOR,
              SAME_OPERATOR,
              EvidenceKind.OPERATOR,
              StoreSentences.sameOperator(view.name(from.operator())),
              links,
              to.opened(),
              Integer.MAX_VALUE));
      return;
    }
    PartyTies.Tie tie = ties.between(from.operator(), to.operator(), trouble.record(), to.opened());
    boolean succeeds = tie.level().compareTo(PartyTies.Level.SAME_LEADER) < 0 && succeeds(from, to);
    if (tie.known() || succeeds) {
      int level = succeeds ? SUCCESSOR : tie.level().ordinal();
      BilingualText text =
          succeeds
              ? StoreSentences.successor(view.name(from.operator()), view.name(to.operator()))
              : StoreSentences.operators(tie.summary());
      clues.add(
          new StoreClue(
              StoreFeature.OPERATOR,
              level,
              level == 0 ? EvidenceKind.OTHER_PEOPLE : EvidenceKind.OPERATOR,
              text,
              tie.links().isEmpty() ? List.of() : around(from, tie.links(), to),
              to.opened(),
              Integer.MAX_VALUE));
    }
  }

  private boolean succeeds(StoreTrace from, StoreTrace to) {
    for (Succession found :
        successions.successorsOf(view, from.operator(), new SuccessionQuery(0.5, 100))) {
      if (found.successor() == to.operator()) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> around(StoreTrace from, List<Integer> links, StoreTrace to) {
    List<Integer> path = new ArrayList<>();
    path.add(reader.operatorLink(from.node()));
    path.addAll(links);
    path.add(reader.operatorLink(to.node()));
    return path;
  }

  private void contact(
      StoreFeature feature, LinkKind kind, StoreTrace from, StoreTrace to, List<StoreClue> clues) {
    boolean had = from.reaches().stream().anyMatch(reach -> reach.kind() == kind.ordinal());
    boolean has = to.reaches().stream().anyMatch(reach -> reach.kind() == kind.ordinal());
    if (!had || !has) {
      return;
    }
    StoreClue best = StoreClue.of(feature, 0, evidence(kind), StoreSentences.otherContact(kind));
    for (StoreTrace.Reach now : to.reaches()) {
      for (StoreTrace.Reach then : from.reaches()) {
        if (now.kind() == kind.ordinal() && now.point() == then.point()) {
          int others = others(from, to, now.point());
          int level = others == 0 ? 4 : others <= 2 ? 3 : others <= 20 ? 2 : 1;
          if (level > best.level()) {
            List<Integer> links = new ArrayList<>(then.links());
            links.addAll(now.links().reversed());
            best =
                new StoreClue(
                    feature,
                    level,
                    evidence(kind),
                    StoreSentences.sameContact(kind, view.name(now.point()), others),
                    links,
                    now.from(),
                    now.until());
          }
        }
      }
    }
    clues.add(best);
  }

  /**
   * How many groups of operators beside the two have a contact point, a store without operator as
   * one; many where it is everybody's.
   */
  private int others(StoreTrace from, StoreTrace to, int point) {
    Set<Integer> sharers = ties.sharing(point, SHARERS_MAX);
    if (sharers.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    Set<Integer> parties = new HashSet<>();
    for (int sharer : sharers) {
      int operator = reader.isStore(sharer) ? reader.store(sharer).operator() : sharer;
      parties.add(operator < 0 ? sharer : operator);
    }
    parties.removeAll(List.of(from.node(), to.node(), from.operator(), to.operator()));
    return ties.unrelated(parties, from.operator(), to.operator());
  }

  private StoreClue name(StoreTrace from, StoreTrace to) {
    NameLikeness likeness = from.brand().likeness(to.brand());
    CompanyName borne = from.brand().inCommon(to.brand());
    boolean bySound = likeness == NameLikeness.SOUND;
    boolean rare =
        likeness != NameLikeness.NONE
            && brands.count(view, borne, bySound, RARE_MAX + 1) <= RARE_MAX
            && successions.bearerCount(view, borne, bySound, RARE_MAX + 1) <= RARE_MAX;
    int level = likeness.level(rare);
    return StoreClue.of(
        StoreFeature.NAME, level, EvidenceKind.NAME, StoreSentences.name(from, to, likeness));
  }

  /** Whether the one stops about when the other begins, where that is known. */
  private Optional<StoreClue> stopped(StoreTrace from, StoreTrace to) {
    boolean known = from.closed() != StoreTrace.UNKNOWN;
    boolean then =
        known
            && from.closed() >= to.opened() - HALF_YEAR_DAYS
            && from.closed() <= to.opened() + 2 * HALF_YEAR_DAYS;
    if (!known && from.stopped()) {
      return Optional.empty();
    }
    return Optional.of(
        StoreClue.of(
            StoreFeature.STOPPED,
            then ? 1 : 0,
            EvidenceKind.CARRYING_ON,
            StoreSentences.stopped(then)));
  }

  private static EvidenceKind evidence(LinkKind kind) {
    return EvidenceKind.valueOf(kind.name());
  }
}
