package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.creditgraph.snapshot.View;

/** Looks at every party with a record, in parts that run side by side and are told in order. */
final class Scan {
  private static final int PART = 128;

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
    DoubleStream.Builder found = DoubleStream.builder();
    DoubleStream.Builder placebo = DoubleStream.builder();
    AtomicInteger done = new AtomicInteger();
    progress.scanned(0, listed.size());
    SideBySide.run(
        listed,
        PART,
        executor,
        this::part,
        part -> {
          for (Succession one : part.found()) {
            found.add(one.probability());
            sink.accept(one);
          }
          part.placebo().forEach(placebo::add);
          progress.scanned(done.addAndGet(part.listedCount()), listed.size());
        });
    return new ScanSummary(
        listed.size(), found.build().toArray(), placebo.build().toArray(), query.placebo());
  }

  /** By id: the same order in whatever order facts were read. */
  private List<Integer> listed() {
    Map<String, Integer> listed = new TreeMap<>();
    for (int record = 0; record < view.snapshot().recordCount(); record++) {
      view.record(record)
          .map(found -> view.find(found.subjectId()))
          .filter(node -> node >= 0 && view.kind(node).isOrganization())
          .ifPresent(node -> listed.put(view.id(node), node));
    }
    return List.copyOf(listed.values());
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
}
