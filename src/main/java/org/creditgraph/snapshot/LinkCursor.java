package org.creditgraph.snapshot;

import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/**
 * Walks the links of one node after another that pass a filter, without making objects. Not
 * thread-safe.
 *
 * <pre>{@code
 * LinkCursor links = view.links(kinds, includeEnded);
 * for (links.of(node); links.next(); ) { visit(links.neighbour()); }
 * }</pre>
 */
public final class LinkCursor {
  private static final LinkKind[] KINDS = LinkKind.values();
  private static final long CONCERT = LinkKind.ACTS_IN_CONCERT.bit();
  private static final long NOMINEE = LinkKind.NOMINEE_FOR.bit();
  private static final long BRANCH = LinkKind.BRANCH_OF.bit();
  private static final long IDENTITY = LinkKind.SAME_IDENTITY.bit();
  private static final int[] NONE = new int[Links.WIDTH];

  /** Where the walk is: each stage is followed by the one above. */
  private static final int OUT = 0;

  private static final int OUT_ADDED = 1;
  private static final int IN = 2;
  private static final int IN_ADDED = 3;
  private static final int END = 4;

  private final Tables tables;
  private final Links links;
  private final int[][] pages;
  private final int sequence;

  /** Whether there may be links of batches later than what is asked for. */
  private final boolean past;

  private final int day;
  private final int endDay;

  /** The days as they are compared with what {@link Periods} tells in place. */
  private final int place;

  private final int endPlace;
  private final long kinds;

  /** The last of the kinds: rows of the base are sorted by kind. */
  private final int lastKind;

  private final boolean anyGap;
  private final @Nullable Checkpoint checkpoint = Checkpoint.current();

  private int node;
  private int stage = END;
  private int lastStage;
  private boolean both;
  private int position;
  private int end;

  /** Whether no further row of the base can be of the kinds. */
  private boolean beyond;

  private int link;
  private int[] block;
  private int offset;
  private boolean outgoing;

  LinkCursor(Tables tables, int sequence, int day, long kinds, boolean includeEnded) {
    this.tables = tables;
    this.links = tables.links;
    this.pages = links.rows.pages;
    this.block = NONE;
    this.sequence = sequence;
    this.past = sequence < tables.last;
    this.day = day;
    this.endDay = includeEnded ? Integer.MIN_VALUE : day;
    this.place = Periods.place(day);
    this.endPlace = Periods.place(endDay);
    this.kinds = kinds;
    this.lastKind = 63 - Long.numberOfLeadingZeros(kinds);
    this.anyGap = tables.anyGap;
  }

  /** Both directions: outgoing links first; a link from a node to itself comes once. */
  public void of(int node) {
    start(node, OUT, IN_ADDED);
    both = true;
  }

  /** Links that start at the node. */
  public void from(int node) {
    start(node, OUT, OUT_ADDED);
  }

  /** Links that end at the node. */
  public void into(int node) {
    start(node, IN, IN_ADDED);
  }

  private void start(int node, int first, int last) {
    this.node = node;
    both = false;
    lastStage = last;
    enter(hidden(node) || isAlone(node) ? END : first);
  }

  /** Some kinds are rare, and often asked for by themselves of nodes with many links. */
  private boolean isAlone(int node) {
    return (kinds & ~(CONCERT | BRANCH | IDENTITY | NOMINEE)) == 0
        && ((kinds & NOMINEE) == 0 || !tables.nominees.has(node))
        && ((kinds & CONCERT) == 0 || !tables.concerted.has(node))
        && ((kinds & BRANCH) == 0 || !tables.branches.has(node))
        && ((kinds & IDENTITY) == 0 || !tables.twins.has(node));
  }

  private void enter(int stage) {
    if (stage > lastStage) {
      this.stage = END;
      return;
    }
    this.stage = stage;
    outgoing = stage <= OUT_ADDED;
    switch (stage) {
      case OUT -> range(links.outStart);
      case IN -> range(links.inStart);
      case OUT_ADDED -> position = links.out.first(node);
      case IN_ADDED -> position = links.into.first(node);
      default -> {}
    }
  }

  private void range(int[] starts) {
    boolean there = node + 1 < starts.length;
    position = there ? starts[node] : 0;
    end = there ? starts[node + 1] : 0;
    beyond = false;
    if (checkpoint != null) {
      checkpoint.spend(1 + end - position);
    }
  }

  public boolean next() {
    for (; stage != END; enter(stage + 1)) {
      boolean found =
          switch (stage) {
            case OUT -> nextOut();
            case IN -> nextIn();
            default -> nextAdded(outgoing ? links.out : links.into);
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  private boolean nextOut() {
    while (position < end && !beyond) {
      if (passes(position++)) {
        return true;
      }
    }
    return false;
  }

  private boolean nextIn() {
    while (position < end && !beyond) {
      if (passes(links.in[position++])) {
        return true;
      }
    }
    return false;
  }

  private boolean nextAdded(Chains chains) {
    while (position >= 0) {
      int candidate = position;
      position = chains.next(candidate);
      if (passes(candidate + links.in.length)) {
        return true;
      }
    }
    return false;
  }

  private boolean passes(int candidate) {
    int[] block = pages[candidate >>> LinkRows.SHIFT];
    int offset = LinkRows.offset(candidate);
    int kind = block[offset + Links.KIND] & Links.KIND_MASK;
    if ((kinds >>> kind & 1) == 0) {
      beyond = kind > lastKind;
      return false;
    }
    int days = block[offset + Links.DAYS];
    if (days >= 0
        ? days >>> 16 > place || (days & Periods.OPEN) < endPlace
        : !links.periods.meets(days, day, endDay)) {
      return false;
    }
    if (past && links.knownFrom(candidate, tables.versions) > sequence
        || block[offset + Links.VERSION] < 0 && links.knownUntil(candidate) <= sequence) {
      return false;
    }
    int other = block[offset + (outgoing ? Links.TO : Links.FROM)];
    if ((both && !outgoing && other == node) || hidden(other)) {
      return false;
    }
    this.link = candidate;
    this.block = block;
    this.offset = offset;
    return true;
  }

  private boolean hidden(int node) {
    return anyGap && tables.gaps.get(node) != 0 && !tables.knows(node, sequence);
  }

  /** The link's number in this snapshot, for {@link View#link}. */
  public int link() {
    return link;
  }

  public int neighbour() {
    return block[offset + (outgoing ? Links.TO : Links.FROM)];
  }

  public LinkKind kind() {
    return KINDS[block[offset + Links.KIND] & Links.KIND_MASK];
  }

  public boolean outgoing() {
    return outgoing;
  }

  /** The first day on which the link holds as an epoch day, Integer.MIN_VALUE when open. */
  public int validFrom() {
    return links.periods.from(block[offset + Links.DAYS]);
  }

  /** The last day on which the link holds as an epoch day, Integer.MAX_VALUE when open. */
  public int validUntil() {
    return links.periods.until(block[offset + Links.DAYS]);
  }

  /**
   * The votes of a holding, its share where votes are not given, at the lower end of what is known:
   * in units of {@link org.creditgraph.graph.Share}. 0 where the link is no holding.
   */
  public long votes() {
    return kind() == LinkKind.SHAREHOLDING ? tables.weights.votes(detail()) : 0;
  }

  /** Likewise at the upper end. */
  public long votesMost() {
    return kind() == LinkKind.SHAREHOLDING ? tables.weights.votesMost(detail()) : 0;
  }

  /** The share of a holding at the lower end of what is known; 0 where the link is no holding. */
  public long share() {
    return kind() == LinkKind.SHAREHOLDING ? tables.weights.share(detail()) : 0;
  }

  /** Likewise at the upper end. */
  public long shareMost() {
    return kind() == LinkKind.SHAREHOLDING ? tables.weights.shareMost(detail()) : 0;
  }

  /** Whether the holder of a holding is only the registered one. */
  public boolean isNominee() {
    return kind() == LinkKind.SHAREHOLDING && tables.weights.isNominee(detail());
  }

  /** What {@link View#votes} is asked with, of a holding; never negative. */
  public int holding() {
    return detail();
  }

  /**
   * The position of a contract's, shipment's or asset's party among the words of its role ({@link
   * org.creditgraph.graph.ContractRole} …), else 0.
   */
  public int role() {
    return kind() == LinkKind.SHAREHOLDING ? 0 : detail();
  }

  private int detail() {
    return block[offset + Links.KIND] >>> Links.KIND_BITS;
  }
}
