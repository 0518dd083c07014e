package org.creditgraph.snapshot;

/**
 * Makes one base of a base and what was added to it: two counting sorts, first by kind, then by
 * start, both stable. O(nodes + links).
 */
final class LinkMerge {
  private LinkMerge() {}

  static Links merged(Links links, int nodes) {
    int count = links.count();
    int[] byKind = byKind(links, count);
    int[] outStart = starts(links, Links.FROM, nodes, count);
    int[] base = new int[count * Links.WIDTH];
    int[] place = outStart.clone();
    for (int link : byKind) {
      int[] block = links.block(link);
      int offset = links.offset(link);
      int to = place[block[offset + Links.FROM]]++;
      System.arraycopy(block, offset, base, to * Links.WIDTH, Links.WIDTH);
    }
    int[] inStart = starts(links, Links.TO, nodes, count);
    int[] in = new int[count];
    System.arraycopy(inStart, 0, place, 0, inStart.length);
    for (int link = 0; link < count; link++) {
      in[place[base[link * Links.WIDTH + Links.TO]]++] = link;
    }
    return new Links(base, outStart, inStart, in);
  }

  private static int[] byKind(Links links, int count) {
    int[] place = new int[Links.KIND_MASK + 2];
    for (int link = 0; link < count; link++) {
      place[(links.get(link, Links.KIND) & Links.KIND_MASK) + 1]++;
    }
    for (int kind = 1; kind < place.length; kind++) {
      place[kind] += place[kind - 1];
    }
    int[] byKind = new int[count];
    for (int link = 0; link < count; link++) {
      byKind[place[links.get(link, Links.KIND) & Links.KIND_MASK]++] = link;
    }
    return byKind;
  }

  /** Where each node's links begin, and one more for the end. */
  private static int[] starts(Links links, int field, int nodes, int count) {
    int[] starts = new int[nodes + 1];
    for (int link = 0; link < count; link++) {
      starts[links.get(link, field) + 1]++;
    }
    for (int node = 1; node <= nodes; node++) {
      starts[node] += starts[node - 1];
    }
    return starts;
  }
}
