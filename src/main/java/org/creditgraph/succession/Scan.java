package org.creditgraph.succession;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.creditgraph.snapshot.View;

/**
 * Looks at every party with a record, in parts that run side by side and are told in order. At most
 * a few parts are under way, so that memory does not grow with the population.
 */
final class Scan {
  private static final int PART = 128;
  private static final int PARTS_AHEAD = 8;

  /** A shift by which no window meets the real one: 1300 > 1095 + 180. */
  private static final int PLACEBO_DAYS = 1_300;

  private final View view;
  private final SuccessionModel model;
  private final BrandIndex brands;
  private final ScanQuery query;

  Scan(SuccessionModel model, View view, BrandIndex brands, ScanQuery query) {
    this.view = view;
    this.model = model;
    this.brands = brands;
    this.query = query;
  }

  private record Part(List<Succession> found, List<Double> placebo, int listedCount) {}

  ScanSummary run(Executor executor, Consumer<Succession> sink, ScanProgress progress) {
    List<Integer> listed = listed();
    Deque<CompletableFuture<Part>> ahead = new ArrayDeque<>();
    List<Double> found = new ArrayList<>();
    List<Double> placebo = new ArrayList<>();
    int done = 0;
    int next = 0;
    while (next < listed.size() || !ahead.isEmpty()) {
      while (next < listed.size() && ahead.size() < PARTS_AHEAD) {
        List<Integer> part = listed.subList(next, Math.min(listed.size(), next + PART));
        ahead.add(CompletableFuture.supplyAsync(() -> part(part), executor));
        next += part.size();
      }
      Part part = joined(ahead.removeFirst());
      for (Succession one : part.found()) {
        found.add(one.probability());
        sink.accept(one);
      }
      placebo.addAll(part.placebo());
      done += part.listedCount();
      progress.scanned(done, listed.size());
    }
    return new ScanSummary(listed.size(), array(found), array(placebo), query.placebo());
  }

  private static Part joined(CompletableFuture<Part> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private List<Integer> listed() {
    List<Integer> listed = new ArrayList<>();
    for (int record = 0; record < view.snapshot().recordCount(); record++) {
      view.record(record)
          .map(found -> view.find(found.subjectId()))
          .filter(node -> node >= 0 && view.kind(node).isOrganization())
          .ifPresent(listed::add);
    }
    return listed.stream().distinct().sorted().toList();
  }

  private Part part(List<Integer> nodes) {
    Finder finder = new Finder(model, view, brands);
    List<Succession> found = new ArrayList<>();
    List<Double> placebo = new ArrayList<>();
    int count = 0;
    for (int node : nodes) {
      List<Trouble> troubles = Trouble.of(view, node);
      count++;
      if (!troubles.isEmpty()) {
        found.addAll(finder.successors(node, query.minimumProbability()));
        if (query.placebo()) {
          List<Trouble> shifted = troubles.stream().map(t -> t.earlier(PLACEBO_DAYS)).toList();
          placebo.addAll(finder.successorOdds(node, shifted, query.minimumProbability()));
        }
      }
    }
    return new Part(found, placebo, count);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
