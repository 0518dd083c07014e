package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.scenario.Ledger;
import org.jspecify.annotations.Nullable;

/** A plain method to compare with, and the threshold that served it best on another population. */
interface Baseline {
  String name();

  /** The higher the likelier. */
  double score(KnownWorld world, boolean ofStores, KnownWorld.Pair pair);

  /** How many attributes are the same. */
  record SharedAttributes() implements Baseline {
    @Override
    public String name() {
      return "shared attributes, counted";
    }

    @Override
    public double score(KnownWorld world, boolean ofStores, KnownWorld.Pair pair) {
      int count = 0;
      for (boolean same : traits(world, ofStores, pair)) {
        count += same ? 1 : 0;
      }
      return count;
    }
  }

  /** Common neighbours, the rarer the heavier: the sum of 1 / log(degree). */
  final class AdamicAdar implements Baseline {
    private @Nullable KnownWorld last;
    private Map<String, Integer> degreesOfLast = Map.of();

    @Override
    public String name() {
      return "Adamic–Adar";
    }

    @Override
    public double score(KnownWorld world, boolean ofStores, KnownWorld.Pair pair) {
      Ledger ledger = world.ledger();
      if (world != last) {
        last = world;
        degreesOfLast = degrees(world);
      }
      Map<String, Integer> degree = degreesOfLast;
      Traits traits = new Traits(ledger);
      Set<String> common = new HashSet<>();
      if (ofStores) {
        String one = ledger.stores.get(pair.from()).needed("operator_id");
        String other = ledger.stores.get(pair.to()).needed("operator_id");
        common.addAll(traits.commonNeighbours(one, other));
        if (one.equals(other)) {
          common.add(one);
        }
      }
      common.addAll(traits.commonNeighbours(pair.from(), pair.to()));
      double sum = 0;
      for (String each : common) {
        sum += 1 / Math.log(Math.max(2, degree.getOrDefault(each, 2)));
      }
      return sum;
    }

    private static Map<String, Integer> degrees(KnownWorld world) {
      Map<String, Integer> degrees = new HashMap<>(world.ledger().sharing);
      world
          .ledger()
          .organizations
          .keySet()
          .forEach(
              id -> {
                world.ledger().people(id).forEach(p -> degrees.merge(p, 1, Integer::sum));
                Set<String> partners = new HashSet<>();
                world
                    .ledger()
                    .deals
                    .getOrDefault(id, List.of())
                    .forEach(deal -> partners.add(deal.partner()));
                partners.forEach(p -> degrees.merge(p, 1, Integer::sum));
              });
      return degrees;
    }
  }

  /**
   * Agreement weights: the sum of log2(m/u) over attributes, m and u counted on a population of
   * which the truth is known.
   */
  final class FellegiSunter implements Baseline {
    private final double[] agree;
    private final double[] disagree;

    FellegiSunter(KnownWorld world, boolean ofStores, Collection<KnownWorld.Pair> candidates) {
      Set<KnownWorld.Pair> real = new HashSet<>(Evaluated.real(world, ofStores));
      real.retainAll(new HashSet<>(candidates));
      List<KnownWorld.Pair> others = new ArrayList<>(candidates);
      others.removeIf(real::contains);
      double[] m = shares(world, ofStores, real);
      double[] u = shares(world, ofStores, others);
      agree = new double[m.length];
      disagree = new double[m.length];
      for (int i = 0; i < m.length; i++) {
        agree[i] = Math.log(m[i] / u[i]) / Math.log(2);
        disagree[i] = Math.log((1 - m[i]) / (1 - u[i])) / Math.log(2);
      }
    }

    /** How often each attribute agrees, with half a case more on each side. */
    private static double[] shares(
        KnownWorld world, boolean ofStores, Collection<KnownWorld.Pair> pairs) {
      double[] counts = new double[ofStores ? 7 : 11];
      for (KnownWorld.Pair pair : pairs) {
        boolean[] same = traits(world, ofStores, pair);
        for (int i = 0; i < counts.length; i++) {
          counts[i] += same[i] ? 1 : 0;
        }
      }
      for (int i = 0; i < counts.length; i++) {
        counts[i] = (counts[i] + 0.5) / (pairs.size() + 1);
      }
      return counts;
    }

    @Override
    public String name() {
      return "Fellegi–Sunter, plain";
    }

    @Override
    public double score(KnownWorld world, boolean ofStores, KnownWorld.Pair pair) {
      boolean[] same = traits(world, ofStores, pair);
      double sum = 0;
      for (int i = 0; i < same.length; i++) {
        sum += same[i] ? agree[i] : disagree[i];
      }
      return sum;
    }
  }

  private static boolean[] traits(KnownWorld world, boolean ofStores, KnownWorld.Pair pair) {
    Traits traits = new Traits(world.ledger());
    return ofStores
        ? traits.ofStores(pair.from(), pair.to())
        : traits.ofParties(pair.from(), pair.to());
  }
}
