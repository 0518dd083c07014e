package org.creditgraph.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts pages out of lists that are there as a whole. */
final class Listed {
  private Listed() {}

  /**
   * @param position what tells an entry from all others, for its cursor
   */
  static <T, S> PageConnection<S> page(
      List<T> all,
      int size,
      @Nullable String after,
      Function<T, String> position,
      Function<T, S> shown) {
    int from = 0;
    if (after != null) {
      String wanted = PageConnection.position(after);
      while (from < all.size() && !position.apply(all.get(from)).equals(wanted)) {
        from++;
      }
      if (from == all.size()) {
        throw PageConnection.invalidCursor(after);
      }
      from++;
    }
    int to = Math.min(all.size(), from + size);
    List<PageConnection.Edge<S>> edges =
        all.subList(from, to).stream()
            .map(
                one ->
                    new PageConnection.Edge<>(
                        PageConnection.cursor(position.apply(one)), shown.apply(one)))
            .toList();
    return PageConnection.of(edges, to < all.size(), after != null, all.size());
  }
}
