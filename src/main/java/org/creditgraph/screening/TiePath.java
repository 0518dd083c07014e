package org.creditgraph.screening;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.snapshot.LinkVersion;

/**
 * The way from an applicant to a related party, as numbers of a view.
 *
 * @param nodes from the applicant to the party
 * @param links one between each two nodes, of either direction
 */
public record TiePath(List<Integer> nodes, List<LinkVersion> links) {
  public TiePath {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /** This way and one from its end on; where that comes back to a node, without the loop. */
  TiePath then(TiePath further) {
    List<Integer> allNodes = new ArrayList<>(nodes);
    List<LinkVersion> allLinks = new ArrayList<>(links);
    for (int i = 0; i < further.links().size(); i++) {
      int next = further.nodes().get(i + 1);
      int seen = allNodes.indexOf(next);
      if (seen < 0) {
        allNodes.add(next);
        allLinks.add(further.links().get(i));
      } else {
        allNodes.subList(seen + 1, allNodes.size()).clear();
        allLinks.subList(seen, allLinks.size()).clear();
      }
    }
    return new TiePath(allNodes, allLinks);
  }

  /** The same way from its end on. */
  public TiePath reversed() {
    return new TiePath(nodes.reversed(), links.reversed());
  }
}
