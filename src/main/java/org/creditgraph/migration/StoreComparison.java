package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.naming.CompanyName;
import org.creditgraph.naming.NameLikeness;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.View;
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
  private static final int FEW_MAX = 4;
  private static final int BEARERS_MAX = 40;
  private static final int HALF_YEAR_DAYS = 182;

  private static final Map<StoreFeature, LinkKind> CONTACTS =
      new EnumMap<>(
          Map.of(
              StoreFeature.ACCOUNT,
              LinkKind.BANK_ACCOUNT,
              StoreFeature.PHONE,
              LinkKind.PHONE,
              StoreFeature.EMAIL,
              LinkKind.EMAIL,
              StoreFeature.ADDRESS,
              LinkKind.ADDRESS,
              StoreFeature.DEVICE,
              LinkKind.DEVICE));

  private final StoreReader reader;
  private final View view;
  private final PartyTies ties;
  private final Successions successions;
  private final StoreContacts contacts;
  private final StoreNames names;

  StoreComparison(
      StoreReader reader,
      PartyTies ties,
      StoreContacts contacts,
      Successions successions,
      StoreNames names) {
    this.reader = reader;
    this.view = reader.view();
    this.ties = ties;
    this.contacts = contacts;
    this.successions = successions;
    this.names = names;
  }

  List<StoreClue> clues(StoreTrace from, StoreTrace to, StoreTrouble trouble) {
    List<StoreClue> clues = new ArrayList<>();
    operator(from, to, trouble, clues);
    CONTACTS.forEach(
        (feature, kind) -> contacts.clue(feature, kind, from, to).ifPresent(clues::add));
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
    clues.add(stopped(from, to));
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
    if (!succeeds && tie.level().compareTo(PartyTies.Level.THROUGH_HOLDINGS) < 0) {
      founded(to, trouble).ifPresent(clues::add);
    }
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

  private Optional<StoreClue> founded(StoreTrace to, StoreTrouble trouble) {
    int founded = ties.founded(to.operator());
    if (founded == StoreTrace.UNKNOWN) {
      return Optional.empty();
    }
    int since = founded >= trouble.conductFrom() ? 1 : 0;
    return Optional.of(
        StoreClue.of(
            StoreFeature.FOUNDED, since, EvidenceKind.TIMING, StoreSentences.founded(since)));
  }

  private StoreClue name(StoreTrace from, StoreTrace to) {
    NameLikeness likeness = from.brand().likeness(to.brand());
    int rarity = likeness == NameLikeness.NONE ? 0 : rarity(from, to, likeness);
    int level =
        switch (likeness) {
          case NONE -> 0;
          case PART -> rarity > 0 ? 2 : 1;
          case SOUND -> 3 + 2 * rarity;
          case SAME -> 4 + 2 * rarity;
        };
    return StoreClue.of(
        StoreFeature.NAME, level, EvidenceKind.NAME, StoreSentences.name(from, to, likeness));
  }

  /** 2 where only these bear a name, 1 where few do, 0 where many do. */
  private int rarity(StoreTrace from, StoreTrace to, NameLikeness likeness) {
    CompanyName borne = from.brand().inCommon(to.brand());
    boolean bySound = likeness == NameLikeness.SOUND;
    List<Integer> bearers = names.bearers(view, borne, BEARERS_MAX);
    if (bearers.size() == BEARERS_MAX
        || successions.bearerCount(view, borne, bySound, RARE_MAX + 1) > RARE_MAX) {
      return 0;
    }
    int others = contacts.others(from, to, Set.copyOf(bearers));
    return others == 0 ? 2 : others <= FEW_MAX ? 1 : 0;
  }

  /** Whether the one stops about when the other begins, or on a day that nobody told. */
  private static StoreClue stopped(StoreTrace from, StoreTrace to) {
    boolean then =
        from.closed() != StoreTrace.UNKNOWN
            && from.closed() >= to.opened() - HALF_YEAR_DAYS
            && from.closed() <= to.opened() + 2 * HALF_YEAR_DAYS;
    int level = then ? 2 : from.stopped() ? 1 : 0;
    return StoreClue.of(
        StoreFeature.STOPPED, level, EvidenceKind.CARRYING_ON, StoreSentences.stopped(level));
  }
}
