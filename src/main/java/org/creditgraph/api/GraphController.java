package org.creditgraph.api;

import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for parties and other nodes, with their links. */
@Controller
class GraphController {
  @QueryMapping
  Optional<Node> party(@Argument String id, View view) {
    return Node.find(view, id).filter(node -> node.nodeKind().isParty());
  }

  @QueryMapping
  Optional<Node> node(@Argument String id, View view) {
    return Node.find(view, id)
        .or(() -> contactPoint(id).flatMap(point -> Node.find(view, point.nodeId())));
  }

  /** The contact point that an id names with a value as people write it: PHONE:13876543210. */
  private static Optional<ContactPoint> contactPoint(String id) {
    return LinkKind.CONTACTS.stream()
        .filter(kind -> id.startsWith(kind + ":"))
        .map(kind -> ContactPoint.of(kind, id.substring(kind.name().length() + 1)))
        .findFirst();
  }

  @SchemaMapping(typeName = "GraphNode")
  PageConnection<LinkShown> links(
      Node node,
      @Argument @Nullable List<LinkKind> kinds,
      @Argument @Nullable Boolean includeEnded,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    return LinkPages.page(node, Given.kinds(kinds), Given.flag(includeEnded), first, after);
  }
}
