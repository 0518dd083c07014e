package org.creditgraph.control;

import java.util.Arrays;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * What a party, with whomever it acts in concert with, holds some of, leads or is the head office
 * of, however indirectly, on the day of a view or before, and itself: all of it that may lead to a
 * record.
 */
final class EverBelow {
  private static final long CONCERT = LinkKind.ACTS_IN_CONCERT.bit();
  private static final long IDENTITY = LinkKind.SAME_IDENTITY.bit();

  /** From who is below to who is above. */
  private static final long UP = LinkKind.NOMINEE_FOR.bit() | LinkKind.BRANCH_OF.bit();

  private final View view;
  private final Numbering met = new Numbering();

  private EverBelow(View view) {
    this.view = view;
  }

  static int[] of(View view, int party) {
    EverBelow below = new EverBelow(view);
    below.met.add(party);
    below.concert();
    below.descend();
    int[] found = new int[below.met.count()];
    Arrays.setAll(found, below.met::node);
    return found;
  }

  private void concert() {
    LinkCursor ties = view.links(CONCERT | IDENTITY, true);
    for (int i = 0; i < met.count(); i++) {
      ties.of(met.node(i));
      take(ties);
    }
  }

  private void descend() {
    LinkCursor down = view.links(TrueHolders.KINDS, true);
    LinkCursor up = view.links(UP, true);
    LinkCursor twins = view.links(IDENTITY, true);
    for (int i = 0; i < met.count(); i++) {
      int node = met.node(i);
      down.from(node);
      take(down);
      if (view.isIntricate(node)) {
        up.into(node);
        take(up);
        twins.of(node);
        take(twins);
      }
    }
  }

  private void take(LinkCursor links) {
    while (links.next()) {
      if (view.mayLeadToRecord(links.neighbour())) {
        met.add(links.neighbour());
      }
    }
  }
}
