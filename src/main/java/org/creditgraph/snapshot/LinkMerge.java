package org.creditgraph.snapshot;

import java.util.Arrays;

/**
 * Makes one base of a base and what was added to it: two counting sorts, first by kind, then by
 * start, both stable. Links into a node are sorted by kind as well. O(nodes + links) but for the
 * last.
 */
final class LinkMerge {
  private LinkMerge() {}

  /** A new base, beside the old one that others may be reading. */
  static Links merged(Links links, int nodes) {
    int[] outStart = starts(links.rows, Links.FROM, nodes, links.count());
    int[] order = order(links, outStart);
    IntPages since = arranged(links, links.since, order);
    IntPages ends = arranged(links, links.ends, order);
    return base(links, links.rows.arranged(order), since, ends, outStart);
  }

  /** The links themselves as a base, in no more room; for links that nobody else reads. */
  static Links settled(Links links, int nodes) {
    int[] outStart = starts(links.rows, Links.FROM, nodes, links.count());
    int[] order = order(links, outStart);
    IntPages since = arranged(links, links.since, order);
    IntPages ends = arranged(links, links.ends, order);
    links.rows.arrange(order);
    return base(links, links.rows, since, ends, outStart);
  }

  private static Links base(
      Links links, LinkRows rows, IntPages since, IntPages ends, int[] outStart) {
    int count = links.count();
    int[] inStart = starts(rows, Links.TO, outStart.length - 1, count);
    int[] in = new int[count];
    int[] place = inStart.clone();
    for (int link = 0; link < count; link++) {
      in[place[rows.get(link, Links.TO)]++] = link;
    }
    sortByKind(in, inStart, rows);
    return new Links(rows, links.periods, since, ends, outStart, inStart, in);
  }

  /** Those into each node by kind, then number, so that a walk of few kinds ends early. */
  private static void sortByKind(int[] in, int[] inStart, LinkRows rows) {
    long[] keys = new long[16];
    for (int node = 0; node + 1 < inStart.length; node++) {
      int start = inStart[node];
      int count = inStart[node + 1] - start;
      if (count < 2) {
        continue;
      }
      keys = count > keys.length ? new long[2 * count] : keys;
      for (int i = 0; i < count; i++) {
        long kind = rows.get(in[start + i], Links.KIND) & Links.KIND_MASK;
        keys[i] = kind << Integer.SIZE | in[start + i];
      }
      Arrays.sort(keys, 0, count);
      for (int i = 0; i < count; i++) {
        in[start + i] = (int) keys[i];
      }
    }
  }

  /** The links by start and kind. */
  private static int[] order(Links links, int[] outStart) {
    int count = links.count();
    int[] place = outStart.clone();
    int[] order = new int[count];
    for (int link : byKind(links, count)) {
      order[place[links.from(link)]++] = link;
    }
    return order;
  }

  private static int[] byKind(Links links, int count) {
    int[] place = new int[Links.KIND_MASK + 2];
    for (int link = 0; link < count; link++) {
      place[links.kind(link) + 1]++;
    }
    for (int kind = 1; kind < place.length; kind++) {
      place[kind] += place[kind - 1];
    }
    int[] byKind = new int[count];
    for (int link = 0; link < count; link++) {
      byKind[place[links.kind(link)]++] = link;
    }
    return byKind;
  }

  /** What few links have, by their new numbers. */
  private static IntPages arranged(Links links, IntPages few, int[] order) {
    IntPages arranged = new IntPages();
    for (int link = 0; link < order.length; link++) {
      if (links.rows.get(order[link], Links.VERSION) < 0 && few.get(order[link]) != 0) {
        arranged.set(link, few.get(order[link]));
      }
    }
    return arranged;
  }

  /** Where each node's links begin, and one more for the end. */
  private static int[] starts(LinkRows rows, int field, int nodes, int count) {
    int[] starts = new int[nodes + 1];
    for (int link = 0; link < count; link++) {
      starts[rows.get(link, field) + 1]++;
    }
    for (int node = 1; node <= nodes; node++) {
      starts[node] += starts[node - 1];
    }
    return starts;
  }
}
