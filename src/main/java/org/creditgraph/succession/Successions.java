package org.creditgraph.succession;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.creditgraph.naming.CompanyName;
import org.creditgraph.sanction.WarningSource;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/**
 * Finds changes of entity, on the day and at the moment of a view, by one model. For many threads;
 * keeps an index of names for the snapshots that follow each other.
 */
public final class Successions {
  private final SuccessionModel model;
  private final BrandIndex brands = BrandIndex.ofOrganizations();

  public Successions(SuccessionModel model) {
    this.model = model;
  }

  public SuccessionModel model() {
    return model;
  }

  /**
   * Takes in the names of a snapshot that follows those seen before. A question does so itself;
   * done beforehand, no question waits for it.
   */
  public void prepare(Snapshot snapshot) {
    brands.follow(snapshot);
  }

  /** Who carries on a party's business; most likely first, then by id. */
  public List<Succession> successorsOf(View view, int party, SuccessionQuery query) {
    return first(finder(view).successors(party, query.minimumProbability()), query);
  }

  /** Whose business a party carries on; most likely first, then by id. */
  public List<Succession> predecessorsOf(View view, int party, SuccessionQuery query) {
    return first(finder(view).predecessors(party, query.minimumProbability()), query);
  }

  /** Warns of successors of at least a probability, for records about organisations. */
  public WarningSource warnings(double probabilityMin) {
    return new SuccessorWarnings(this, probabilityMin);
  }

  private Finder finder(View view) {
    brands.follow(view.snapshot());
    return new Finder(model, view, brands);
  }

  private static List<Succession> first(List<Succession> found, SuccessionQuery query) {
    return List.copyOf(found.subList(0, Math.min(found.size(), query.first())));
  }

  /**
   * Looks at every party with a usable record, in parts that the executor runs side by side.
   * Successions come in the order of the predecessors' ids, each as soon as its part is done and
   * without a q-value, which {@link ScanSummary#qValue} tells at the end.
   */
  public ScanSummary scan(
      View view,
      ScanQuery query,
      Executor executor,
      Consumer<Succession> found,
      ScanProgress progress) {
    brands.follow(view.snapshot());
    return new Scan(model, view, brands, query).run(executor, found, progress);
  }

  /** The same on the caller's thread, without looking at dates at which nothing happened. */
  public void scan(
      View view, double minimumProbability, Consumer<Succession> found, ScanProgress progress) {
    scan(view, new ScanQuery(minimumProbability, false), Runnable::run, found, progress);
  }

  /** How many organisations bear a brand, or one that sounds like it; counted to a limit. */
  public int bearerCount(View view, CompanyName name, boolean sameSound, int limit) {
    brands.follow(view.snapshot());
    return brands.count(view, name, sameSound, limit);
  }
}
