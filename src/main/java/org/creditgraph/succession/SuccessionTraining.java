package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.creditgraph.likelihood.Example;
import org.creditgraph.likelihood.Fitting;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.snapshot.View;

/** Makes a succession model from populations of which the truth is known. */
public final class SuccessionTraining {
  private final List<Example> examples = new ArrayList<>();
  private final List<String> worlds = new ArrayList<>();

  /** A pair of ids. */
  public record Ids(String predecessor, String successor) {}

  /**
   * Takes in every pair of a population that the order in time allows and that has anything in
   * common.
   *
   * @param kind who made it: a model is measured by kinds that it was not fitted to
   * @param hidden real pairs of which nothing is left on file
   * @param unclear pairs that count neither way
   */
  public void learn(
      String world, String kind, View view, Set<Ids> real, Set<Ids> hidden, Set<Ids> unclear) {
    TraceReader reader = new TraceReader(view);
    BrandIndex brands = BrandIndex.of(view.snapshot());
    Candidates candidates = new Candidates(reader, brands);
    Comparison comparison = new Comparison(reader, brands);
    int realCount = 0;
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      List<Trouble> troubles = reader.isOrganization(node) ? Trouble.of(view, node) : List.of();
      if (troubles.isEmpty()) {
        continue;
      }
      Trace old = reader.trace(node);
      for (int candidate : candidates.of(old, troubles)) {
        Ids ids = new Ids(view.id(node), view.id(candidate));
        boolean isHidden = hidden.contains(ids);
        boolean isReal = isHidden || real.contains(ids);
        Pair pair =
            unclear.contains(ids)
                ? null
                : Pairs.of(reader, old, reader.trace(candidate), troubles).orElse(null);
        if (pair != null) {
          List<Integer> levels = levels(comparison.clues(pair));
          examples.add(new Example(levels, isReal, world, kind, isHidden));
          realCount += isReal && !isHidden ? 1 : 0;
        }
      }
    }
    worlds.add(world + " (" + realCount + " real)");
  }

  static List<Integer> levels(List<Clue> clues) {
    Integer[] levels = new Integer[Feature.values().length];
    Arrays.fill(levels, -1);
    for (Clue clue : clues) {
      levels[clue.feature().ordinal()] = clue.level();
    }
    return List.of(levels);
  }

  public int exampleCount() {
    return examples.size();
  }

  /** Fits a model to all that was learnt. */
  public LevelModel model(String version) {
    String trained = examples.size() + " pairs of " + String.join(", ", worlds);
    return new Fitting(SuccessionModel.shapes()).fit("succession", version, trained, examples);
  }

  /** Fits a model to what was learnt in some populations. */
  public LevelModel modelOf(Set<String> populations, String version) {
    List<Example> some =
        examples.stream().filter(one -> populations.contains(one.world())).toList();
    String trained = some.size() + " pairs of " + String.join(", ", populations);
    return new Fitting(SuccessionModel.shapes()).fit("succession", version, trained, some);
  }
}
