package org.creditgraph.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.creditgraph.api.PopulationScan.End;
import org.creditgraph.api.PopulationScan.State;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * Cuts pages out of a scan, done or not, so that who goes from page to page gets everything once.
 *
 * <p>Pages of a scan that is done go by the final order; their cursors say which entry they stand
 * for. While it runs nobody knows the final order, but the order in which entries are found stays.
 * So a page then goes by blocks of that order: all that is found by now is a block, sorted within
 * itself; what is found until the next page is wanted is the next. A cursor says which block it is
 * in, and whoever began with blocks goes on with them to the end. A scan may be stopped and begun
 * anew between two pages: until it is again as far as the cursor, the page is empty and ends with
 * the cursor it was asked with.
 *
 * @param <T> what the scan finds
 */
final class ScanPages<T> {
  private static final String BLOCK = "|block";

  private final String scope;
  private final Comparator<T> order;
  private final Function<T, String> position;

  /**
   * @param minimum what the scan looks for: cursors of blocks are for the same question only
   * @param position what tells an entry from all others
   */
  ScanPages(View view, double minimum, Comparator<T> order, Function<T, String> position) {
    this.scope = view.sequence() + "|" + view.asOf().validOn() + "|" + minimum;
    this.order = order;
    this.position = position;
  }

  /** An entry of a page. */
  record Cut<T>(T entry, String cursor) {}

  /**
   * A page.
   *
   * @param endCursor to go on with; null where the scan has found nothing yet
   * @param more whether there are, or may yet be, more
   * @param wantedCount how many are wanted of all that was found so far
   */
  record Page<T>(List<Cut<T>> cuts, @Nullable String endCursor, boolean more, int wantedCount) {}

  private record Block(int from, int to, String position) {}

  /** An entry that a page may show, and what its cursor begins with. */
  private record Placed<T>(T entry, String prefix) {}

  <S> Page<T> page(State<T, S> state, Predicate<T> wanted, int size, @Nullable String after) {
    End<T, S> end = state.end();
    List<T> told = state.told();
    int wantedCount = (int) told.stream().filter(wanted).count();
    String where = after == null ? "" : PageConnection.position(after);
    List<Placed<T>> rest = new ArrayList<>();
    if (after != null && where.startsWith(BLOCK)) {
      Block block = block(after, where);
      if (block.to() > told.size()) {
        return behind(state, after, wantedCount);
      }
      rest.addAll(behind(block(told, block.from(), block.to(), wanted), block.position(), after));
      rest.addAll(block(told, block.to(), told.size(), wanted));
    } else if (end != null) {
      List<Placed<T>> all =
          end.sorted().stream().filter(wanted).map(one -> new Placed<>(one, "")).toList();
      rest.addAll(after == null ? all : behind(all, where, after));
    } else if (after == null) {
      rest.addAll(block(told, 0, told.size(), wanted));
    } else {
      return behind(state, after, wantedCount);
    }
    List<Cut<T>> shown = rest.stream().limit(size).map(this::cut).toList();
    return new Page<>(
        shown,
        shown.isEmpty() ? after : shown.getLast().cursor(),
        rest.size() > size || end == null,
        wantedCount);
  }

  /**
   * Tells whether a page has as many as are wanted, without the scan being done: for going on only.
   * It is asked about one state of a scan after another, and looks at each entry once.
   */
  <S> Predicate<State<T, S>> full(Predicate<T> wanted, int size, @Nullable String after) {
    String where = after == null ? "" : PageConnection.position(after);
    if (after == null || !where.startsWith(BLOCK)) {
      return state -> false;
    }
    Filling filling = new Filling(wanted, size, after, block(after, where));
    return state -> filling.isFullBy(state.told());
  }

  /** How far a page is filled that goes on from a block. */
  private final class Filling {
    private final Predicate<T> wanted;
    private final int size;
    private final String after;
    private final Block block;
    private int looked;
    private int count;

    Filling(Predicate<T> wanted, int size, String after, Block block) {
      this.wanted = wanted;
      this.size = size;
      this.after = after;
      this.block = block;
    }

    boolean isFullBy(List<T> told) {
      if (told.size() < block.to()) {
        return false;
      }
      if (looked == 0) {
        looked = block.to();
        count = behind(block(told, block.from(), looked, wanted), block.position(), after).size();
      }
      for (; looked < told.size() && count < size; looked++) {
        count += wanted.test(told.get(looked)) ? 1 : 0;
      }
      return count >= size;
    }
  }

  private Cut<T> cut(Placed<T> placed) {
    String where = placed.prefix() + position.apply(placed.entry());
    return new Cut<>(placed.entry(), PageConnection.cursor(where));
  }

  /** An empty page: the scan is not yet as far as the cursor. */
  private Page<T> behind(State<T, ?> state, String after, int wantedCount) {
    if (state.done()) {
      throw PageConnection.invalidCursor(after);
    }
    return new Page<>(List.of(), after, true, wantedCount);
  }

  private List<Placed<T>> block(List<T> told, int from, int to, Predicate<T> wanted) {
    String prefix = BLOCK + "|" + scope + "|" + from + "|" + to + "|";
    return told.subList(from, to).stream()
        .filter(wanted)
        .sorted(order)
        .map(one -> new Placed<>(one, prefix))
        .toList();
  }

  /** What comes behind the entry of a position. */
  private List<Placed<T>> behind(List<Placed<T>> all, String where, String after) {
    for (int i = 0; i < all.size(); i++) {
      if (position.apply(all.get(i).entry()).equals(where)) {
        return all.subList(i + 1, all.size());
      }
    }
    throw PageConnection.invalidCursor(after);
  }

  private Block block(String after, String where) {
    String prefix = BLOCK + "|" + scope + "|";
    String[] parts =
        where.startsWith(prefix) ? where.substring(prefix.length()).split("\\|", 3) : new String[0];
    try {
      Block block = new Block(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
      if (block.from() >= 0 && block.from() < block.to()) {
        return block;
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw PageConnection.invalidCursor(after);
    }
    throw PageConnection.invalidCursor(after);
  }
}
