package org.creditgraph.control;

import java.util.Arrays;

/**
 * The strongly connected components that can be reached from a source, numbered so that edges lead
 * from higher to lower numbers (Tarjan's algorithm without recursion).
 */
final class Components {
  private final Rows out;
  private final int[] head;
  private final double[] factor;
  private final int[] index;
  private final int[] low;
  private final int[] next;
  private final int[] stack;
  private final int[] call;
  private int stacked;
  private int called;
  private int numbered;

  private final int[] component;
  private final int[] member;
  private final int[] start;
  private int members;
  private int count;

  /**
   * @param head the node that each edge leads to
   * @param factor of each edge; one of 0 leads nowhere
   */
  Components(Rows out, int[] head, double[] factor, int source) {
    int nodes = out.start().length - 1;
    this.out = out;
    this.head = head;
    this.factor = factor;
    index = new int[nodes];
    low = new int[nodes];
    next = new int[nodes];
    stack = new int[nodes];
    call = new int[nodes];
    component = new int[nodes];
    member = new int[nodes];
    start = new int[nodes + 1];
    Arrays.fill(component, -1);
    find(source);
  }

  int count() {
    return count;
  }

  /** The component of a node, -1 where it cannot be reached. */
  int of(int node) {
    return component[node];
  }

  int[] members(int number) {
    return Arrays.copyOfRange(member, start[number], start[number + 1]);
  }

  private void find(int source) {
    enter(source);
    while (called > 0) {
      int v = call[called - 1];
      if (next[v] == out.start()[v + 1]) {
        leave(v);
        continue;
      }
      int e = out.edge()[next[v]++];
      int w = head[e];
      if (factor[e] == 0) {
        continue;
      }
      if (index[w] == 0) {
        enter(w);
      } else if (component[w] < 0) {
        low[v] = Math.min(low[v], index[w]);
      }
    }
  }

  private void enter(int v) {
    index[v] = ++numbered;
    low[v] = numbered;
    next[v] = out.start()[v];
    stack[stacked++] = v;
    call[called++] = v;
  }

  private void leave(int v) {
    called--;
    if (called > 0) {
      int caller = call[called - 1];
      low[caller] = Math.min(low[caller], low[v]);
    }
    if (low[v] < index[v]) {
      return;
    }
    int w;
    do {
      w = stack[--stacked];
      component[w] = count;
      member[members++] = w;
    } while (w != v);
    start[++count] = members;
  }
}
