package org.creditgraph.control;

import java.util.Arrays;

/**
 * Numbers of their own, from 0 in the order of their coming, for the nodes that a question meets.
 */
final class Numbering {
  private int[] node = new int[16];
  private int[] slots = new int[32];
  private int count;

  Numbering() {
    Arrays.fill(slots, -1);
  }

  int count() {
    return count;
  }

  /** The node of a number. */
  int node(int number) {
    return node[number];
  }

  /** The number of a node, a new one when it is not in yet. */
  int add(int viewNode) {
    int slot = slot(viewNode);
    if (slots[slot] >= 0) {
      return slots[slot];
    }
    if (count == node.length) {
      node = Arrays.copyOf(node, 2 * count);
      slots = new int[4 * count];
      Arrays.fill(slots, -1);
      for (int i = 0; i < count; i++) {
        slots[slot(node[i])] = i;
      }
      slot = slot(viewNode);
    }
    node[count] = viewNode;
    slots[slot] = count;
    return count++;
  }

  /** The number of a node, or -1 when it is not in. */
  int find(int viewNode) {
    return slots[slot(viewNode)];
  }

  /** Takes back the numbers from one on: those that came last. */
  void cut(int from) {
    while (count > from) {
      count--;
      slots[slot(node[count])] = -1;
    }
  }

  /** Where the node stands, or the free place where it would. */
  private int slot(int viewNode) {
    int mask = slots.length - 1;
    int slot = (viewNode * 0x9E3779B9 >>> 7) & mask;
    while (slots[slot] >= 0 && node[slots[slot]] != viewNode) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
