package org.creditgraph.api;

import java.util.List;
import org.creditgraph.screening.TiePath;
import org.creditgraph.snapshot.View;

/** The way from an applicant to a related party, a source of the schema's Path. */
record WayShown(View view, TiePath path) {
  public int length() {
    return path.links().size();
  }

  public List<Node> nodes() {
    return SubgraphShown.nodes(view, path.nodes());
  }

  public List<LinkShown> links() {
    return path.links().stream().map(link -> LinkShown.of(view, link)).toList();
  }

  public List<PathsShown.StepShown> steps() {
    return links().stream().map(link -> new PathsShown.StepShown(link, List.of(), 1)).toList();
  }
}
