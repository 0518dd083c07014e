package org.creditgraph.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Who leads an organisation and who holds some of it, read in one walk. Each once, by id. */
final class DirectTies {
  private static final long KINDS =
      LinkKind.LEGAL_REPRESENTATIVE.bit() | LinkKind.PRINCIPAL.bit() | LinkKind.SHAREHOLDING.bit();

  private final View view;
  private final List<Integer> legalRepresentatives = new ArrayList<>(2);
  private final List<Integer> principals = new ArrayList<>(2);
  private final Map<Integer, Long> shares = new LinkedHashMap<>();

  DirectTies(View view, int organization) {
    this.view = view;
    LinkCursor links = view.links(KINDS, false);
    for (int id : Identities.of(view).sameAs(organization)) {
      read(links, id);
    }
  }

  private void read(LinkCursor links, int organization) {
    for (links.into(organization); links.next(); ) {
      switch (links.kind()) {
        case LEGAL_REPRESENTATIVE -> add(legalRepresentatives, links.neighbour());
        case PRINCIPAL -> add(principals, links.neighbour());
        default -> shares.merge(links.neighbour(), links.share(), Long::sum);
      }
    }
  }

  private static void add(List<Integer> to, int party) {
    if (!to.contains(party)) {
      to.add(party);
    }
  }

  List<Integer> legalRepresentatives() {
    return byId(legalRepresentatives);
  }

  List<Integer> principals() {
    return byId(principals);
  }

  /** Those who directly hold no less than a share, all their holdings summed. */
  List<Integer> holdersFrom(Share least) {
    List<Integer> holders = new ArrayList<>(4);
    shares.forEach(
        (party, held) -> {
          if (held >= least.trillionths()) {
            holders.add(party);
          }
        });
    return byId(holders);
  }

  private List<Integer> byId(List<Integer> parties) {
    if (parties.size() > 1) {
      parties.sort(Comparator.comparing(view::id));
    }
    return parties;
  }
}
