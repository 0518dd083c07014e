package org.creditgraph.control;

import java.util.Arrays;

/**
 * Edges by the node at one of their ends, as compressed rows: those of node i are `edge[start[i]]`
 * to `edge[start[i + 1] - 1]`, in the order of their numbers.
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never compared
record Rows(int[] start, int[] edge) {

  /**
   * @param end the node at the end that counts, of each edge
   */
  static Rows of(int nodes, int[] end) {
    int[] start = new int[nodes + 1];
    for (int node : end) {
      start[node + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      start[i + 1] += start[i];
    }
    int[] next = Arrays.copyOf(start, nodes);
    int[] edge = new int[end.length];
    for (int e = 0; e < end.length; e++) {
      edge[next[end[e]]++] = e;
    }
    return new Rows(start, edge);
  }
}
