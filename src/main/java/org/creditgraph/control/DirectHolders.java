package org.creditgraph.control;

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
    private boolean throughNominee;

    Sum(Held.Edge first) {
      this.first = first;
    }
  }

  static DirectHolders of(View view, int organization) {
    TrueHolders trueHolders = new TrueHolders(view);
    Identities identities = trueHolders.identities;
    Map<Integer, Sum> sums = new LinkedHashMap<>();
    Set<Integer> nominees = new LinkedHashSet<>();
    Held held = trueHolders.of(identities.first(organization));
    for (Held.Edge edge : held.edges()) {
      if (!edge.isHolding()) {
        continue;
      }
      int registered = view.linkVersion(edge.links()[edge.links().length - 1]).from();
      boolean another = identities.first(registered) != edge.holder();
      if (another) {
        nominees.add(registered);
      }
      if (edge.holder() >= 0) {
        Sum sum = sums.computeIfAbsent(edge.holder(), holder -> new Sum(edge));
        sum.least += edge.share();
        sum.most += edge.shareMost();
        sum.throughNominee |= another;
      }
    }
    long total = held.shareTotal();
    return new DirectHolders(
        sums.values().stream().map(sum -> holder(view, organization, sum, total)).toList(),
        nominees);
  }

  /** At the most it holds what others leave of the whole. */
  private static DirectHolder holder(View view, int organization, Sum sum, long total) {
    Share least = new Share(Math.min(Share.WHOLE, sum.least));
    long left = Math.max(0, Share.WHOLE - (total - sum.least));
    Share most = new Share(Math.max(least.trillionths(), Math.min(sum.most, left)));
    Trail trail = new Trail(view, sum.first.holder());
    for (int link : sum.first.links()) {
      trail.follow(link);
    }
    trail.end(organization);
    return new DirectHolder(
        sum.first.holder(), new ShareBand(least, most), trail.chain(), sum.throughNominee);
  }
}
