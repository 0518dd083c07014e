package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Period;
import org.creditgraph.likelihood.Calibration;
import org.creditgraph.migration.StorePairs.StorePair;
import org.creditgraph.snapshot.LinkVersion;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Evidence;
import org.creditgraph.succession.EvidenceKind;
import org.creditgraph.succession.PartyTies;
import org.creditgraph.succession.Successions;

/** Finds store migrations in one view. Not thread-safe. */
final class MigrationFinder {
  /** Not learnt: a rule. */
  private static final double PARALLEL_BITS = -40;

  private final MigrationModel model;
  private final View view;
  private final StoreReader reader;
  private final StorePairs pairs;
  private final StoreComparison comparison;

  MigrationFinder(MigrationModel model, View view, Successions successions, StoreNames names) {
    this.model = model;
    this.view = view;
    reader = new StoreReader(view);
    PartyTies ties = new PartyTies(view);
    StoreContacts contacts = new StoreContacts(reader, ties);
    pairs = new StorePairs(reader, ties, contacts, names);
    comparison = new StoreComparison(reader, ties, contacts, successions, names);
  }

  /** Where a store goes on. */
  List<StoreMigration> from(int node, double minimum) {
    List<StoreMigration> found = new ArrayList<>();
    if (reader.isStore(node)) {
      StoreTrace from = reader.store(node);
      List<StoreTrouble> troubles = StoreTrouble.of(reader, from);
      if (!troubles.isEmpty()) {
        for (int other : pairs.around(from)) {
          offer(from, reader.store(other), troubles, minimum, found);
        }
      }
    }
    return found;
  }

  /** Which stores one goes on for. */
  List<StoreMigration> to(int node, double minimum) {
    List<StoreMigration> found = new ArrayList<>();
    if (reader.isStore(node)) {
      StoreTrace to = reader.store(node);
      for (int other : pairs.around(to)) {
        StoreTrace from = reader.store(other);
        List<StoreTrouble> troubles = StoreTrouble.of(reader, from);
        if (!troubles.isEmpty()) {
          offer(from, to, troubles, minimum, found);
        }
      }
    }
    return found;
  }

  private void offer(
      StoreTrace from,
      StoreTrace to,
      List<StoreTrouble> troubles,
      double minimum,
      List<StoreMigration> found) {
    for (StorePair pair : pairs.of(from, to, troubles)) {
      if (!pair.parallel() || minimum == 0) {
        StoreMigration migration = weighed(pair, troubles);
        if (migration.probability() >= minimum) {
          found.add(migration);
        }
      }
    }
  }

  private StoreMigration weighed(StorePair pair, List<StoreTrouble> troubles) {
    List<StoreClue> clues = comparison.clues(pair.from(), pair.to(), pair.trouble());
    List<Evidence> evidence = new ArrayList<>();
    double bits = model.levels().priorBits();
    int operator = 0;
    for (StoreClue clue : clues) {
      double weight = model.bits(clue);
      operator = clue.feature() == StoreFeature.OPERATOR ? clue.level() : operator;
      bits += weight;
      if (weight != 0 || clue.feature().isContact() && clue.level() > 0) {
        evidence.add(evidence(pair, clue, weight));
      }
    }
    Calibration calibration = model.levels().calibration();
    evidence.sort(
        Comparator.<Evidence>comparingDouble(one -> -Math.abs(one.weight()))
            .thenComparing(Evidence::kind));
    List<CreditRecord> records = new ArrayList<>();
    for (StoreTrouble trouble : troubles) {
      if (trouble == pair.trouble() || trouble.allows(pair.to().opened())) {
        records.add(trouble.record());
      }
    }
    if (pair.parallel()) {
      evidence.add(0, parallel(pair));
    }
    return new StoreMigration(
        pair.from().node(),
        pair.to().node(),
        migrationClass(pair, operator),
        pair.parallel() ? 0 : calibration.probability(bits),
        pair.to().opened() - pair.trouble().decided(),
        records,
        model.levels().priorBits(),
        evidence,
        StoreGrounds.of(clues).missing());
  }

  private static Evidence parallel(StorePair pair) {
    return new Evidence(
        EvidenceKind.TIMING,
        PARALLEL_BITS,
        StoreSentences.parallel(pair.trouble().conductFrom() - pair.to().opened()),
        List.of(),
        List.of(),
        Period.ALWAYS);
  }

  private static MigrationClass migrationClass(StorePair pair, int operator) {
    if (pair.parallel()) {
      return MigrationClass.PARALLEL;
    }
    if (operator == StoreComparison.SAME_OPERATOR) {
      return MigrationClass.SAME_OPERATOR;
    }
    boolean linked = operator > PartyTies.Level.LOOSE.ordinal();
    return linked ? MigrationClass.LINKED_OPERATOR : MigrationClass.LOOKALIKE;
  }

  private Evidence evidence(StorePair pair, StoreClue clue, double weight) {
    List<LinkVersion> links = clue.links().stream().map(view::linkVersion).toList();
    return new Evidence(
        clue.kind(),
        weight,
        clue.text(),
        Evidence.nodes(pair.from().node(), links),
        links,
        Evidence.period(clue.from(), clue.until()));
  }
}
