package org.creditgraph.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.View;

/**
 * Who really holds some of an organisation directly, and who is only registered.
 *
 * @param holders after nominees and identity; nobody who is not known
 * @param nominees registered holders whose holding is another's, nodes of the view
 */
public record DirectHolders(List<DirectHolder> holders, Set<Integer> nominees) {
  private static final class Sum {
    private final Held.Edge first;
    private long least;
    private long most;

    Sum(Held.Edge first) {
      this.first = first;
    }
  }

  static DirectHolders of(View view, int organization) {
    TrueHolders trueHolders = new TrueHolders(view);
    Identities identities = trueHolders.identities;
    Map<Integer, Sum> sums = new LinkedHashMap<>();
    int first = identities.first(organization);
    Held held = trueHolders.of(first);
    for (Held.Edge edge : held.edges()) {
      if (edge.isHolding() && edge.holder() >= 0) {
        Sum sum = sums.computeIfAbsent(edge.holder(), holder -> new Sum(edge));
        sum.least += edge.share();
        sum.most += edge.shareMost();
      }
    }
    Set<Integer> nominees = new LinkedHashSet<>();
    Set<Integer> throughNominee = new HashSet<>();
    for (TrueHolders.Nominal holding : trueHolders.nominal(first)) {
      nominees.add(holding.registered());
      throughNominee.add(holding.holder());
    }
    List<DirectHolder> holders = new ArrayList<>();
    for (Sum sum : sums.values()) {
      boolean nominee = throughNominee.contains(sum.first.holder());
      holders.add(holder(view, organization, sum, held.shareTotal(), nominee));
    }
    return new DirectHolders(List.copyOf(holders), nominees);
  }

  /** At the most it holds what others leave of the whole. */
  private static DirectHolder holder(
      View view, int organization, Sum sum, long total, boolean throughNominee) {
    Share least = new Share(Math.min(Share.WHOLE, sum.least));
    long left = Math.max(0, Share.WHOLE - (total - sum.least));
    Share most = new Share(Math.max(least.trillionths(), Math.min(sum.most, left)));
    Trail trail = new Trail(view, sum.first.holder());
    for (int link : sum.first.links()) {
      trail.follow(link);
    }
    trail.end(organization);
    return new DirectHolder(
        sum.first.holder(), new ShareBand(least, most), trail.chain(), throughNominee);
  }
}
