package org.creditgraph.ingest;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.creditgraph.snapshot.View;

/**
 * A set of ids for looking nodes up later: the ids while there are few of them, their hashes (64
 * bits, so that a stranger is taken in by mistake once in a lifetime) when there are many. Sixteen
 * bytes an id at most.
 */
final class IdSet {
  private static final int FEW_MAX = 100_000;

  private Set<String> few = new LinkedHashSet<>();
  private long[] many = new long[0];
  private int size;

  /** Whether the id is new. */
  boolean add(String id) {
    if (many.length == 0) {
      if (few.size() < FEW_MAX || few.contains(id)) {
        return few.add(id);
      }
      many = new long[4 * FEW_MAX];
      few.forEach(known -> put(hash(known)));
      few = Set.of();
    }
    if (size > many.length / 2) {
      long[] old = many;
      many = new long[2 * old.length];
      size = 0;
      Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }
    return put(hash(id));
  }

  boolean contains(String id) {
    return many.length == 0 ? few.contains(id) : many[slot(hash(id))] != 0;
  }

  boolean isEmpty() {
    return size == 0 && few.isEmpty();
  }

  /** Calls for each node that is known and whose id is in the set. */
  void forEachNode(View view, IntConsumer action) {
    if (many.length == 0) {
      for (String id : few) {
        int node = view.find(id);
        if (node >= 0) {
          action.accept(node);
        }
      }
      return;
    }
    int nodeCount = view.snapshot().nodeCount();
    for (int node = 0; node < nodeCount; node++) {
      if (view.knows(node) && contains(view.id(node))) {
        action.accept(node);
      }
    }
  }

  private boolean put(long hash) {
    int slot = slot(hash);
    if (many[slot] != 0) {
      return false;
    }
    many[slot] = hash;
    size++;
    return true;
  }

  /** Where the hash stands, or the free place where it would. */
  private int slot(long hash) {
    int slot = (int) Long.remainderUnsigned(hash, many.length);
    while (many[slot] != 0 && many[slot] != hash) {
      slot = slot + 1 == many.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** FNV-1a over the characters, stirred once more; never 0. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    return hash == 0 ? 1 : hash;
  }
}
