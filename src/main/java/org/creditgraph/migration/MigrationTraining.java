package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.creditgraph.likelihood.Example;
import org.creditgraph.likelihood.Fitting;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.migration.StorePairs.StorePair;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.PartyTies;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.Successions;

/** Makes a migration model from populations of which the truth is known. */
public final class MigrationTraining {
  private final SuccessionModel successions;
  private final List<Example> examples = new ArrayList<>();
  private final List<String> worlds = new ArrayList<>();

  /** A pair of ids. */
  public record Ids(String from, String to) {}

  public MigrationTraining(SuccessionModel successions) {
    this.successions = successions;
  }

  /**
   * Takes in every pair of stores that order in time and place allow and that has anything in
   * common.
   *
   * @param kind who made it: a model is measured by kinds that it was not fitted to
   * @param unclear pairs that count neither way
   */
  public void learn(String world, String kind, View view, Set<Ids> real, Set<Ids> unclear) {
    StoreReader reader = new StoreReader(view);
    PartyTies ties = new PartyTies(view);
    StoreContacts contacts = new StoreContacts(reader, ties);
    StoreNames names = new StoreNames();
    names.follow(view.snapshot());
    StorePairs pairs = new StorePairs(reader, ties, contacts, names);
    StoreComparison comparison =
        new StoreComparison(reader, ties, contacts, new Successions(successions), names);
    int realCount = 0;
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (!reader.isStore(node)) {
        continue;
      }
      StoreTrace from = reader.store(node);
      List<StoreTrouble> troubles = StoreTrouble.of(reader, from);
      if (troubles.isEmpty()) {
        continue;
      }
      for (int other : pairs.around(from)) {
        Ids ids = new Ids(view.id(node), view.id(other));
        for (StorePair pair : pairs.of(from, reader.store(other), troubles)) {
          if (!pair.parallel() && !unclear.contains(ids)) {
            List<StoreClue> clues = comparison.clues(pair.from(), pair.to(), pair.trouble());
            boolean isReal = real.contains(ids);
            examples.add(new Example(levels(clues), isReal, world, kind));
            realCount += isReal ? 1 : 0;
          }
        }
      }
    }
    worlds.add(world + " (" + realCount + " real)");
  }

  private static List<Integer> levels(List<StoreClue> clues) {
    Integer[] levels = new Integer[StoreFeature.values().length];
    Arrays.fill(levels, -1);
    for (StoreClue clue : clues) {
      levels[clue.feature().ordinal()] = clue.level();
    }
    return List.of(levels);
  }

  /** Fits a model to all that was learnt. */
  public LevelModel model(String version) {
    String trained = examples.size() + " pairs of stores of " + String.join(", ", worlds);
    return new Fitting(MigrationModel.shapes()).fit("migration", version, trained, examples);
  }
}
