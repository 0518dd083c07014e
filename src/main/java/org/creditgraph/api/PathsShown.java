package org.creditgraph.api;

import java.util.List;
import org.creditgraph.path.Path;
import org.creditgraph.path.PathList;
import org.creditgraph.path.Step;
import org.creditgraph.snapshot.View;

/** Paths with what lies on them, the source of the schema's PathList. */
record PathsShown(List<PathShown> paths, boolean truncated) {
  /** One path. */
  record PathShown(View view, Path path) {
    public int length() {
      return path.length();
    }

    public List<Node> nodes() {
      return SubgraphShown.nodes(view, path.nodes());
    }

    public List<LinkShown> links() {
      return SubgraphShown.links(view, path.steps().stream().map(Step::link).toList());
    }

    public List<StepShown> steps() {
      return path.steps().stream().map(step -> StepShown.of(view, step)).toList();
    }
  }

  /** What ties one node of a path to the next. */
  record StepShown(LinkShown link, List<LinkShown> alsoLinkedBy, int linkCount) {
    static StepShown of(View view, Step step) {
      return new StepShown(
          new LinkShown(view, step.link()),
          SubgraphShown.links(view, step.alsoLinkedBy()),
          step.linkCount());
    }
  }

  static PathsShown of(View view, PathList found) {
    return new PathsShown(
        found.paths().stream().map(path -> new PathShown(view, path)).toList(), found.truncated());
  }
}
