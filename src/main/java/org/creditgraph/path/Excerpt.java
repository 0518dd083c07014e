package org.creditgraph.path;

import java.util.Arrays;
import org.creditgraph.snapshot.LinkCursor;

/**
 * The part of a view that a search has touched, its nodes renumbered from 0 on in the order of
 * their discovery, so that a search costs by what it touches and not by the size of the snapshot.
 *
 * <p>Nodes are found by open addressing in a table at most half full; the links that were read lie
 * in two growing arrays, one run for each node.
 */
final class Excerpt {
  private static final int NOT_READ = -1;

  private final LinkCursor cursor;
  private final Work work;
  private int[] table = new int[1 << 10];
  private int[] nodes = new int[1 << 8];
  private int size;

  /** Where a node's run of links starts, or NOT_READ. */
  private int[] starts = new int[1 << 8];

  /** Where it ends. */
  private int[] ends = new int[1 << 8];

  /** How many links a node has; where it was not read, how many at least. */
  private int[] degrees = new int[1 << 8];

  private int[] neighbours = new int[1 << 10];
  private int[] links = new int[1 << 10];
  private int linkCount;
  private boolean closed;

  Excerpt(LinkCursor cursor, Work work) {
    this.cursor = cursor;
    this.work = work;
  }

  int size() {
    return size;
  }

  int node(int local) {
    return nodes[local];
  }

  /** The local number of a node, or -1. */
  int find(int node) {
    return table[slot(node)] - 1;
  }

  /** The local number of a node, a new one if need be. */
  int add(int node) {
    int slot = slot(node);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      degrees = Arrays.copyOf(degrees, 2 * size);
    }
    nodes[size] = node;
    starts[size] = NOT_READ;
    degrees[size] = 0;
    table[slot] = ++size;
    if (2 * size > table.length) {
      enlargeTable();
    }
    return size - 1;
  }

  /** From now on only links to nodes that are here already are kept of what is read. */
  void close() {
    closed = true;
  }

  /**
   * Reads a node's links, unless they are many: more than the given number, or than there is budget
   * left for.
   *
   * @return whether they are read
   */
  boolean read(int local, int linksMax) {
    if (starts[local] != NOT_READ || degrees[local] > linksMax) {
      return degrees[local] <= linksMax;
    }
    int most = Math.min(linksMax, work.readable());
    int end = linkCount;
    cursor.of(nodes[local]);
    while (cursor.next()) {
      if (end - linkCount == most) {
        degrees[local] = most + 1;
        work.spend(most + 1L);
        return false;
      }
      if (end == links.length) {
        neighbours = Arrays.copyOf(neighbours, 2 * end);
        links = Arrays.copyOf(links, 2 * end);
      }
      neighbours[end] = cursor.neighbour();
      links[end++] = cursor.link();
    }
    degrees[local] = end - linkCount;
    work.spend(degrees[local]);
    keep(local, end);
    return true;
  }

  /** Makes a run of what lies behind the last run, its neighbours renumbered. */
  private void keep(int local, int end) {
    starts[local] = linkCount;
    for (int i = linkCount; i < end; i++) {
      int other = closed ? find(neighbours[i]) : add(neighbours[i]);
      if (other >= 0) {
        neighbours[linkCount] = other;
        links[linkCount++] = links[i];
      }
    }
    ends[local] = linkCount;
  }

  boolean isRead(int local) {
    return starts[local] != NOT_READ;
  }

  /** How many links a node that was read has. */
  int degree(int local) {
    return degrees[local];
  }

  int start(int local) {
    return starts[local];
  }

  int end(int local) {
    return ends[local];
  }

  /** The node at the other end of the i-th link read; the node itself for a link to itself. */
  int neighbour(int i) {
    return neighbours[i];
  }

  /** The number of the i-th link read, in the snapshot. */
  int link(int i) {
    return links[i];
  }

  /** The links between two nodes, one of which was read. */
  int[] linksBetween(int a, int b) {
    int read = isRead(a) ? a : b;
    int other = read == a ? b : a;
    int[] between = new int[4];
    int count = 0;
    for (int i = start(read); i < end(read); i++) {
      if (neighbours[i] == other) {
        if (count == between.length) {
          between = Arrays.copyOf(between, 2 * count);
        }
        between[count++] = links[i];
      }
    }
    return Arrays.copyOf(between, count);
  }

  /** Where a node stands in the table, or the free slot where it would. */
  private int slot(int node) {
    int mask = table.length - 1;
    int slot = (node * 0x9E3779B9) >>> 7 & mask;
    while (table[slot] != 0 && nodes[table[slot] - 1] != node) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void enlargeTable() {
    table = new int[2 * table.length];
    for (int local = 0; local < size; local++) {
      table[slot(nodes[local])] = local + 1;
    }
  }
}
