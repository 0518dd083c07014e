package org.creditgraph.snapshot;

/**
 * The first and the last day of a link in one int: the usual ones in place, others by their number
 * in a table.
 *
 * <p>In place, the upper half is the first day and the lower half the last one, both counted from
 * {@link #ORIGIN}: 0 is an open start, {@link #OPEN} an open end. So periods that begin from 1945
 * to 2034 and end by 2124 are compared without being unpacked. A negative int is the complement of
 * a number.
 */
final class Periods {
  /** The eve of 1945-01-02, the first day told in place. */
  static final int ORIGIN = -9_131;

  static final int OPEN = 0xFFFF;
  private static final int FROM_MAX = 0x7FFF;

  private final Pairs unusual;

  Periods() {
    this(new Pairs());
  }

  private Periods(Pairs unusual) {
    this.unusual = unusual;
  }

  Periods fork() {
    return new Periods(unusual.fork());
  }

  /**
   * @param from an epoch day, Integer.MIN_VALUE when open
   * @param until an epoch day, Integer.MAX_VALUE when open
   */
  int code(int from, int until) {
    long first = from == Integer.MIN_VALUE ? 0 : (long) from - ORIGIN;
    long last = until == Integer.MAX_VALUE ? OPEN : (long) until - ORIGIN;
    boolean begins = first > 0 ? first <= FROM_MAX : from == Integer.MIN_VALUE;
    boolean ends = last < OPEN ? last >= 0 : until == Integer.MAX_VALUE;
    return begins && ends ? (int) (first << 16 | last) : ~unusual.number(from, until);
  }

  int from(int code) {
    if (code < 0) {
      return unusual.first(~code);
    }
    return code >>> 16 == 0 ? Integer.MIN_VALUE : (code >>> 16) + ORIGIN;
  }

  int until(int code) {
    if (code < 0) {
      return unusual.second(~code);
    }
    return (code & OPEN) == OPEN ? Integer.MAX_VALUE : (code & OPEN) + ORIGIN;
  }

  /** What a day is to be compared as with days told in place. */
  static int place(int day) {
    return (int) Math.clamp((long) day - ORIGIN, 0, OPEN);
  }

  /** Whether a period begins by one day and ends on or after another. */
  boolean meets(int code, int begunBy, int endedFrom) {
    return from(code) <= begunBy && until(code) >= endedFrom;
  }
}
