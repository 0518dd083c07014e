package org.creditgraph.identity;

import java.util.Arrays;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/**
 * The ids that are one party, and the head offices of branches, as a view sees them (domain.md 1).
 * Costs a look at a bit for whoever has no other id and is no branch. Not thread-safe, cheap to
 * make.
 *
 * <p>Ids are one party while they bear the same valid `uscc` or `id_number`; the first of them is
 * the lowest. A branch has a head office where all its BRANCH_OF ties of the day lead to one party
 * and no way up comes back; what is disputed above does not take the head office from what is below
 * it: where M has two head offices, it has none, and a branch of M has M.
 */
public final class Identities {
  /** A number of more ids than these identifies nobody. */
  public static final int IDS_MAX = Snapshot.IDS_MAX;

  /** No node. */
  public static final int NONE = -1;

  private final View view;
  private final LinkCursor twins;

  private Identities(View view) {
    this.view = view;
    twins = view.links(LinkKind.SAME_IDENTITY.bit(), false);
  }

  public static Identities of(View view) {
    return new Identities(view);
  }

  /** Whether a party has another id. */
  public boolean isDouble(int node) {
    twins.of(node);
    return twins.next();
  }

  /** All ids of the party with this one, the first of them first; the node alone mostly. */
  public int[] sameAs(int node) {
    twins.of(node);
    if (!twins.next()) {
      return new int[] {node};
    }
    int[] found = new int[4];
    found[0] = node;
    int count = 1;
    do {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = twins.neighbour();
    } while (twins.next());
    return sorted(Arrays.copyOf(found, count));
  }

  private int[] sorted(int[] nodes) {
    return Arrays.stream(nodes)
        .boxed()
        .sorted((one, other) -> view.id(one).compareTo(view.id(other)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The first id of the party with this one. */
  public int first(int node) {
    return isDouble(node) ? sameAs(node)[0] : node;
  }

  /** The first id of the head office, however many branches up; {@link #NONE} without one. */
  public int headOffice(int node) {
    return view.mayBeOfBranch(node) || isDouble(node) ? wayUp(node).headOffice() : NONE;
  }

  /** How a party is tied to its head office on the day, and what is wrong with it. */
  public WayUp wayUp(int node) {
    return new WayUps(view, this).of(first(node));
  }

  /**
   * The branches of a party on the day, all ids of each, however many branches down: whoever has it
   * for head office. In ascending order.
   */
  public int[] branchesOf(int node) {
    boolean any = view.mayBeOfBranch(node) || isDouble(node);
    return any ? new WayUps(view, this).below(first(node)) : new int[0];
  }
}
