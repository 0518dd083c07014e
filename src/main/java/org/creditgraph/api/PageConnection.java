package org.creditgraph.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A page of a connection, as Relay draws it.
 *
 * @param totalCount all entries on whatever page; null where they are not counted
 * @param truncated whether there are, or may be, more than this page shows
 */
record PageConnection<T>(
    List<Edge<T>> edges, PageInfo pageInfo, @Nullable Integer totalCount, boolean truncated) {
  /** The most entries of a page that a cursor leads on from, or that says it is truncated. */
  private static final int PAGE_MAX = 100;

  private static final int LIST_MAX = 1_000;

  record Edge<T>(String cursor, T node) {}

  record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {
    private static PageInfo of(List<? extends Edge<?>> edges, boolean more, boolean continued) {
      String start = edges.isEmpty() ? null : edges.getFirst().cursor();
      String end = edges.isEmpty() ? null : edges.getLast().cursor();
      return new PageInfo(more, continued, start, end);
    }
  }

  /** A page among counted ones. */
  static <T> PageConnection<T> of(
      List<Edge<T>> edges, boolean more, boolean continued, int totalCount) {
    return new PageConnection<>(edges, PageInfo.of(edges, more, continued), totalCount, more);
  }

  /** A page among pages that are not counted; what they could not hold is told as truncated. */
  static <T> PageConnection<T> of(
      List<Edge<T>> edges, boolean more, boolean continued, boolean missing) {
    return new PageConnection<>(edges, PageInfo.of(edges, more, continued), null, more || missing);
  }

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** The number of entries to show: the asked one within 1..100, for the answer tells of more. */
  static int size(@Nullable Integer first, int otherwise) {
    return Math.clamp(first == null ? otherwise : first, 1, PAGE_MAX);
  }

  /**
   * The number of entries of a list that says nothing of more, or that is read whole.
   *
   * @throws Refusal INVALID_LIMIT where another than 1..1,000 is asked for
   */
  static int listSize(@Nullable Integer first, int otherwise) {
    int size = first == null ? otherwise : first;
    if (size < 1 || size > LIST_MAX) {
      throw new Refusal(
          "INVALID_LIMIT", "first is %d; ask for 1 to %,d.".formatted(size, LIST_MAX));
    }
    return size;
  }

  static String cursor(String position) {
    byte[] bytes = position.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String position(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalidCursor(cursor);
    }
  }

  static Refusal invalidCursor(String cursor) {
    return new Refusal(
        "INVALID_CURSOR",
        "after is '"
            + cursor
            + "', which is no cursor of this field; send back an endCursor as it came.");
  }
}
