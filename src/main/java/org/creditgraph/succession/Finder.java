package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Chains.Hit;

/** Finds successions in one view. Not thread-safe. */
final class Finder {
  private final TraceReader reader;
  private final Candidates candidates;
  private final Weighing weighing;
  private final Chains chains;

  Finder(SuccessionModel model, View view, BrandIndex brands) {
    reader = new TraceReader(view);
    candidates = new Candidates(reader, brands);
    weighing = new Weighing(model, view);
    chains = new Chains(reader, new Comparison(reader, brands), weighing);
  }

  List<Succession> successors(int node, double minimum) {
    List<Trouble> troubles =
        reader.isOrganization(node) ? Trouble.of(reader.view(), node) : List.of();
    return troubles.isEmpty() ? List.of() : told(successors(node, troubles, minimum));
  }

  /** The probabilities of those found, for counting only. */
  List<Double> successorOdds(int node, List<Trouble> troubles, double minimum) {
    return successors(node, troubles, minimum).stream()
        .map(hit -> hit.sum().probability())
        .toList();
  }

  private List<Hit> successors(int node, List<Trouble> troubles, double minimum) {
    Trace old = reader.trace(node);
    List<Hit> hits = new ArrayList<>();
    for (int candidate : candidates.of(old, troubles)) {
      if (candidates.mayHaveTaken(candidate) || Starts.arePossible(reader, candidate, troubles)) {
        offer(old, reader.trace(candidate), troubles, minimum, hits);
      }
    }
    return chains.ofSuccessors(hits, minimum);
  }

  List<Succession> predecessors(int node, double minimum) {
    if (!reader.isOrganization(node)) {
      return List.of();
    }
    Trace next = reader.trace(node);
    List<Hit> hits = new ArrayList<>();
    for (int candidate : candidates.of(next, reader.view()::mayHaveRecord)) {
      List<Trouble> troubles = Trouble.of(reader.view(), candidate);
      if (!troubles.isEmpty()) {
        offer(reader.trace(candidate), next, troubles, minimum, hits);
      }
    }
    return told(chains.ofPredecessors(hits, minimum));
  }

  private void offer(
      Trace old, Trace next, List<Trouble> troubles, double minimum, List<Hit> hits) {
    chains
        .hit(old, next, troubles)
        .filter(hit -> hit.sum().probability() >= Math.min(minimum, Chains.STEP_MIN))
        .ifPresent(hits::add);
  }

  private List<Succession> told(List<Hit> hits) {
    List<Succession> found = new ArrayList<>();
    for (Hit hit : hits) {
      found.add(
          weighing.succession(
              hit.pair(), weighing.weighed(hit.clues()), hit.sum(), hit.troubles()));
    }
    View view = reader.view();
    found.sort(
        Comparator.comparingDouble(Succession::probability)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Succession::bits).reversed())
            .thenComparing(one -> view.id(one.predecessor()))
            .thenComparing(one -> view.id(one.successor())));
    return found;
  }
}
