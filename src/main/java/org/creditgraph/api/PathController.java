package org.creditgraph.api;

import org.creditgraph.path.Paths;
import org.creditgraph.snapshot.View;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers how nodes hang together. */
@Controller
class PathController {
  @QueryMapping
  PathsShown paths(@Arguments PathArguments asked, View view) {
    return PathsShown.of(view, Paths.between(view, asked.query(view)));
  }

  @QueryMapping
  SubgraphShown connect(@Arguments ConnectArguments asked, View view) {
    return SubgraphShown.of(view, Paths.connect(view, asked.query(view)));
  }

  @QueryMapping
  SubgraphShown neighbourhood(@Arguments NeighbourhoodArguments asked, View view) {
    return SubgraphShown.of(view, asked.partyId(), Paths.neighbourhood(view, asked.query(view)));
  }
}
