package org.creditgraph.api;

import java.util.List;
import java.util.function.Function;
import org.creditgraph.api.PopulationScan.State;
import org.jspecify.annotations.Nullable;

/** A page of what a scan of the population found, with how far the scan is. */
record ScanConnection<T>(PageConnection<T> page, ProgressShown progress) {
  /** How far a scan is, the source of the schema's ScanProgress. */
  record ProgressShown(int scanned, int listed, boolean done) {
    static ProgressShown of(State<?, ?> state) {
      return new ProgressShown(state.scannedCount(), state.listedCount(), state.done());
    }
  }

  static <F, T> ScanConnection<T> of(
      ScanPages.Page<F> page, @Nullable String after, State<F, ?> state, Function<F, T> shown) {
    List<PageConnection.Edge<T>> edges =
        page.cuts().stream()
            .map(cut -> new PageConnection.Edge<>(cut.cursor(), shown.apply(cut.entry())))
            .toList();
    String start = edges.isEmpty() ? null : edges.getFirst().cursor();
    String end = edges.isEmpty() && state.done() ? null : page.endCursor();
    return new ScanConnection<>(
        new PageConnection<>(
            edges,
            new PageConnection.PageInfo(page.more(), after != null, start, end),
            page.wantedCount(),
            page.more()),
        ProgressShown.of(state));
  }

  public List<PageConnection.Edge<T>> edges() {
    return page.edges();
  }

  public List<T> nodes() {
    return page.nodes();
  }

  public PageConnection.PageInfo pageInfo() {
    return page.pageInfo();
  }

  public @Nullable Integer totalCount() {
    return page.totalCount();
  }

  public boolean truncated() {
    return page.truncated();
  }
}
