package org.creditgraph.api;

import java.util.List;
import org.creditgraph.search.MatchKind;
import org.creditgraph.search.PartyHit;
import org.creditgraph.search.PartyHits;
import org.creditgraph.search.PartySearch;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds parties, and all else that has a name or a number, by what people type. */
@Controller
class SearchController {
  private final PartySearch search;

  SearchController(PartySearch search) {
    this.search = search;
  }

  /** What was found, the source of the schema's PartyHit and NodeHit. */
  record HitShown(Node node, String matchedText, MatchKind match, double score) {
    static HitShown of(View view, PartyHit hit) {
      return new HitShown(Node.of(view, hit.node()), hit.matchedText(), hit.match(), hit.score());
    }

    public Node party() {
      return node;
    }
  }

  /**
   * A page of hits, the source of the schema's PartyHitConnection and NodeHitConnection; its name
   * tells Spring that it is a connection already.
   */
  record HitConnection(PageConnection<HitShown> page, int batchesBehind) {
    public List<PageConnection.Edge<HitShown>> edges() {
      return page.edges();
    }

    public List<HitShown> nodes() {
      return page.nodes();
    }

    public PageConnection.PageInfo pageInfo() {
      return page.pageInfo();
    }

    public boolean truncated() {
      return page.truncated();
    }
  }

  @QueryMapping
  HitConnection search(@Arguments SearchArguments asked, View view) {
    return shown(search.search(asked.query(), view), asked.after(), view);
  }

  @QueryMapping
  HitConnection find(@Arguments FindArguments asked, View view) {
    return shown(search.find(asked.query(), view), asked.after(), view);
  }

  private static HitConnection shown(PartyHits found, @Nullable String after, View view) {
    List<PageConnection.Edge<HitShown>> edges =
        found.hits().stream()
            .map(hit -> new PageConnection.Edge<>(hit.position(), HitShown.of(view, hit)))
            .toList();
    return new HitConnection(
        PageConnection.of(edges, found.hasNextPage(), after != null, found.truncated()),
        found.batchesBehind());
  }
}
