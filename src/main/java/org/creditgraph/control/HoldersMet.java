package org.creditgraph.control;

import java.util.Arrays;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * By whom the organisations are held that a question meets; each is looked at once. Most are held
 * as it stands, and of them only the sum is kept. For one thread.
 */
final class HoldersMet {
  private final View view;
  private final LinkCursor holders;
  private final Numbering met = new Numbering();
  private @Nullable Held[] closely = new Held[16];
  private long[] shares = new long[16];
  private @Nullable TrueHolders trueHolders;

  HoldersMet(View view) {
    this.view = view;
    this.holders = view.links(TrueHolders.KINDS, false);
  }

  /** The number in here of a party of the view, whatever id of it is given. */
  int look(int party) {
    int first = first(party);
    int before = met.count();
    int number = met.add(first);
    if (number == before) {
      if (number == shares.length) {
        closely = Arrays.copyOf(closely, 2 * number);
        shares = Arrays.copyOf(shares, 2 * number);
      }
      read(number, first);
    }
    return number;
  }

  private void read(int number, int party) {
    boolean intricate = view.isHeldIntricately(party);
    long sum = 0;
    for (holders.into(party); !intricate && holders.next(); ) {
      intricate = view.mayStandForAnother(holders.neighbour());
      sum += holders.share();
    }
    shares[number] = sum;
    closely[number] = intricate ? trueHolders().of(party) : null;
  }

  /** By whom a party is really held; null where that is as it stands. */
  @Nullable Held closely(int number) {
    return closely[number];
  }

  /** What is held of a party in sum, where that is as it stands. */
  long shares(int number) {
    return shares[number];
  }

  /** The first id of a party. */
  int first(int party) {
    return view.mayHaveTwin(party) ? trueHolders().identities.first(party) : party;
  }

  TrueHolders trueHolders() {
    if (trueHolders == null) {
      trueHolders = new TrueHolders(view);
    }
    return trueHolders;
  }
}
