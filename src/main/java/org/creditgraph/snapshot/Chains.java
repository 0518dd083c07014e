package org.creditgraph.snapshot;

/**
 * A list of members for each owner, in ascending order of their numbers, to which only numbers
 * above all before may be appended.
 *
 * <p>Every cell goes from 0 to its value once. Whoever reads an older fork sees a cell either empty
 * or with a member at or above its own limit, and takes both for the end of the list.
 */
final class Chains {
  private final IntPages heads;

  /** Only for owners of more than one member, who are few. */
  private final IntPages tails;

  private final IntPages nexts;
  private int limit;

  Chains() {
    this(new IntPages(), new IntPages(), new IntPages(), 0);
  }

  private Chains(IntPages heads, IntPages tails, IntPages nexts, int limit) {
    this.heads = heads;
    this.tails = tails;
    this.nexts = nexts;
    this.limit = limit;
  }

  Chains fork() {
    return new Chains(heads.fork(), tails.fork(), nexts.fork(), limit);
  }

  void append(int owner, int member) {
    int head = heads.get(owner);
    if (head == 0) {
      heads.set(owner, member + 1);
    } else {
      int tail = tails.get(owner);
      nexts.set((tail == 0 ? head : tail) - 1, member + 1);
      tails.set(owner, member + 1);
    }
    limit = Math.max(limit, member + 1);
  }

  /** The first member of an owner, or -1. */
  int first(int owner) {
    return within(heads.get(owner));
  }

  /** The member after another, or -1. */
  int next(int member) {
    return within(nexts.get(member));
  }

  private int within(int cell) {
    return cell <= limit ? cell - 1 : -1;
  }
}
