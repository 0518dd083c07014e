package org.creditgraph.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.View;

/**
 * The links of a subgraph, gathered as numbers, sorted, and only then looked up.
 *
 * <p>A link is one long: the place of its later node, that of its earlier node, its number.
 */
final class SubgraphLinks {
  private static final int PLACE_BITS = 12;

  private final View view;
  private final Excerpt excerpt;
  private final int[] locals;

  /** Place + 1 by local number; 0 for nodes that are not in the subgraph. */
  private final int[] places;

  private long[] gathered = new long[64];
  private int count;

  /**
   * @param locals the nodes of the subgraph in their order, fewer than 4096
   */
  SubgraphLinks(View view, Excerpt excerpt, int[] locals) {
    this.view = view;
    this.excerpt = excerpt;
    this.locals = locals;
    places = new int[excerpt.size()];
    for (int place = 0; place < locals.length; place++) {
      places[locals[place]] = place + 1;
    }
  }

  /** All links among the nodes that are read. */
  void gatherAll() {
    for (int place = 0; place < locals.length; place++) {
      int local = locals[place];
      int end = excerpt.isRead(local) ? excerpt.end(local) : excerpt.start(local);
      for (int i = excerpt.start(local); i < end; i++) {
        int otherPlace = places[excerpt.neighbour(i)] - 1;
        if (otherPlace >= 0 && otherPlace <= place) {
          gather(place, otherPlace, excerpt.link(i));
        }
      }
    }
  }

  /** The links between two of the nodes, one of which is read. */
  void gatherBetween(int local, int other) {
    for (int link : excerpt.linksBetween(local, other)) {
      gather(places[local] - 1, places[other] - 1, link);
    }
  }

  private void gather(int place, int otherPlace, int link) {
    if (count == gathered.length) {
      gathered = Arrays.copyOf(gathered, 2 * count);
    }
    long later = Math.max(place, otherPlace);
    long earlier = Math.min(place, otherPlace);
    gathered[count++] = (later << PLACE_BITS | earlier) << 32 | link;
  }

  /** The subgraph; nodes whose links would be too many are left out, the last first. */
  Subgraph subgraph(boolean truncated, int linksMax) {
    Arrays.sort(gathered, 0, count);
    List<Link> links = new ArrayList<>(Math.min(count, linksMax));
    boolean cut = truncated;
    int nodeCount = locals.length;
    int complete = 0;
    for (int start = 0, end; start < count && nodeCount == locals.length; start = end) {
      long pair = gathered[start] >>> 32;
      if (start > 0 && pair >>> PLACE_BITS != gathered[start - 1] >>> 32 + PLACE_BITS) {
        complete = links.size();
      }
      end = start + 1;
      while (end < count && gathered[end] >>> 32 == pair) {
        end++;
      }
      int kept = Math.min(end - start, 1 + Step.ALSO_MAX);
      cut |= kept < end - start;
      if (links.size() + kept > linksMax) {
        nodeCount = (int) (pair >>> PLACE_BITS);
        links.subList(complete, links.size()).clear();
        cut = true;
      } else {
        links.addAll(LinkOrder.sorted(view, numbers(start, end)).subList(0, kept));
      }
    }
    List<Integer> nodes = new ArrayList<>(nodeCount);
    for (int place = 0; place < nodeCount; place++) {
      nodes.add(excerpt.node(locals[place]));
    }
    return new Subgraph(nodes, links, cut);
  }

  private int[] numbers(int start, int end) {
    int[] numbers = new int[end - start];
    for (int i = start; i < end; i++) {
      numbers[i - start] = (int) gathered[i];
    }
    return numbers;
  }
}
