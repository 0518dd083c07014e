package org.creditgraph.snapshot;

import org.creditgraph.graph.FactVersion;

/**
 * All links, one row of five ints each, so that a link is read with one access to memory.
 *
 * <p>The base is sorted by (from, kind): a link's number is its place among the outgoing links of
 * all nodes; {@code in} lists the numbers by the node they come into, then by kind. Links that came
 * later are numbered after the base in the order of their coming and chained by node, until {@link
 * LinkMerge} makes a new base of both. A row is never taken out: a link that is known no more has
 * its end of knowledge set, and readers as of an earlier moment do not mind.
 *
 * <p>Most links have been known since their version has and are known still, which takes no room. A
 * row's version is told as its complement where something else is to be looked up in {@code since}
 * and {@code ends}. A reader of an older fork may find an end not yet there, or later than what it
 * reads, and takes both for none.
 */
final class Links {
  static final int FROM = 0;
  static final int TO = 1;

  /** By {@link Periods}. */
  static final int DAYS = 2;

  /** The kind in the low six bits, then the detail. */
  static final int KIND = 3;

  static final int VERSION = 4;
  static final int WIDTH = 5;
  static final int KIND_BITS = 6;
  static final int KIND_MASK = (1 << KIND_BITS) - 1;
  static final int DETAIL_BITS = Integer.SIZE - KIND_BITS;

  final LinkRows rows;
  final Periods periods;
  final IntPages since;
  final IntPages ends;
  final int[] outStart;
  final int[] inStart;
  final int[] in;
  final Chains out;
  final Chains into;
  private int count;

  Links() {
    this(
        new LinkRows(),
        new Periods(),
        new IntPages(),
        new IntPages(),
        new int[1],
        new int[1],
        new int[0]);
  }

  /** A base without later links. */
  Links(
      LinkRows rows,
      Periods periods,
      IntPages since,
      IntPages ends,
      int[] outStart,
      int[] inStart,
      int[] in) {
    this.rows = rows;
    this.periods = periods;
    this.since = since;
    this.ends = ends;
    this.outStart = outStart;
    this.inStart = inStart;
    this.in = in;
    out = new Chains();
    into = new Chains();
    count = in.length;
  }

  private Links(Links from) {
    rows = from.rows.fork();
    periods = from.periods.fork();
    since = from.since.fork();
    ends = from.ends.fork();
    outStart = from.outStart;
    inStart = from.inStart;
    in = from.in;
    out = from.out.fork();
    into = from.into.fork();
    count = from.count;
  }

  Links fork() {
    return new Links(this);
  }

  int count() {
    return count;
  }

  int baseCount() {
    return in.length;
  }

  int addedCount() {
    return count - in.length;
  }

  int from(int link) {
    return rows.get(link, FROM);
  }

  int to(int link) {
    return rows.get(link, TO);
  }

  /** The position among {@link org.creditgraph.graph.LinkKind}. */
  int kind(int link) {
    return rows.get(link, KIND) & KIND_MASK;
  }

  int version(int link) {
    return versionOf(rows.get(link, VERSION));
  }

  static int versionOf(int told) {
    return told < 0 ? ~told : told;
  }

  /** An epoch day, Integer.MIN_VALUE when open. */
  int validFrom(int link) {
    return periods.from(rows.get(link, DAYS));
  }

  /** An epoch day, Integer.MAX_VALUE when open. */
  int validUntil(int link) {
    return periods.until(rows.get(link, DAYS));
  }

  int knownFrom(int link, Versions versions) {
    int told = rows.get(link, VERSION);
    int own = told < 0 ? since.get(link) : 0;
    return own > 0 ? own : versions.knownFrom(versionOf(told));
  }

  int knownUntil(int link) {
    int end = rows.get(link, VERSION) < 0 ? ends.get(link) : 0;
    return end > 0 ? end : FactVersion.STILL_KNOWN;
  }

  /** Appends a link, which {@link #chain} makes visible. */
  void add(LinkDraft draft) {
    if (count >= Integer.MAX_VALUE / WIDTH) {
      throw new IllegalStateException("more than 429 million links");
    }
    rows.reserve(count + 1);
    write(count++, draft);
  }

  /** Writes a link anew; only while there are no readers. */
  void write(int link, LinkDraft draft) {
    int[] page = rows.page(link);
    int offset = LinkRows.offset(link);
    page[offset + FROM] = draft.from;
    page[offset + TO] = draft.to;
    page[offset + DAYS] = periods.code(draft.validFrom, draft.validUntil);
    page[offset + KIND] = draft.detail << KIND_BITS | draft.kind;
    boolean open = draft.knownUntil == FactVersion.STILL_KNOWN;
    page[offset + VERSION] = open && draft.since == 0 ? draft.version : ~draft.version;
    put(since, link, draft.since);
    put(ends, link, open ? 0 : draft.knownUntil);
  }

  private static void put(IntPages few, int link, int value) {
    if (few.get(link) != value) {
      few.set(link, value);
    }
  }

  void read(int link, LinkDraft into) {
    int told = rows.get(link, VERSION);
    into.from = from(link);
    into.to = to(link);
    into.kind = kind(link);
    into.detail = rows.get(link, KIND) >>> KIND_BITS;
    into.version = versionOf(told);
    into.validFrom = validFrom(link);
    into.validUntil = validUntil(link);
    into.since = told < 0 ? since.get(link) : 0;
    into.knownUntil = knownUntil(link);
  }

  /** Chains the links added since there were so many. */
  void chain(int addedBefore) {
    for (int i = addedBefore; i < addedCount(); i++) {
      int link = in.length + i;
      out.append(from(link), i);
      into.append(to(link), i);
    }
  }

  /**
   * Ends a link's knowledge; this reaches every fork, where it is later than what is read there.
   */
  void end(int link, int sequence) {
    ends.set(link, sequence);
    rows.set(link, VERSION, ~version(link));
  }

  boolean open(int link) {
    return knownUntil(link) == FactVersion.STILL_KNOWN;
  }

  /** The first of a node's outgoing links, or -1; see {@link #nextOut}. */
  int firstOut(int node) {
    if (node + 1 < outStart.length && outStart[node] < outStart[node + 1]) {
      return outStart[node];
    }
    return firstAdded(node);
  }

  int nextOut(int link, int node) {
    if (link >= in.length) {
      int next = out.next(link - in.length);
      return next < 0 ? -1 : in.length + next;
    }
    return link + 1 < outStart[node + 1] ? link + 1 : firstAdded(node);
  }

  private int firstAdded(int node) {
    int first = out.first(node);
    return first < 0 ? -1 : in.length + first;
  }
}
