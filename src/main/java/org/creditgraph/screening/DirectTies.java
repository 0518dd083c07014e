package org.creditgraph.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.creditgraph.control.Chain;
import org.creditgraph.control.Control;
import org.creditgraph.control.DirectHolder;
import org.creditgraph.control.DirectHolders;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * Who leads an organisation and who really holds some of it, read in one walk where nothing is
 * intricate. Each once, by id.
 */
final class DirectTies {
  private static final long KINDS =
      LinkKind.LEGAL_REPRESENTATIVE.bit() | LinkKind.PRINCIPAL.bit() | LinkKind.SHAREHOLDING.bit();

  private final View view;
  private final List<Integer> legalRepresentatives = new ArrayList<>(2);
  private final List<Integer> principals = new ArrayList<>(2);
  private final Map<Integer, Long> shares = new LinkedHashMap<>();

  /** Where holdings are not as they stand. */
  private final @Nullable DirectHolders closely;

  DirectTies(View view, Control control, int organization) {
    this.view = view;
    LinkCursor links = view.links(KINDS, false);
    boolean intricate = view.isHeldIntricately(organization);
    for (int id : Identities.of(view).sameAs(organization)) {
      intricate |= read(links, id);
    }
    closely = intricate ? control.holdersOf(organization) : null;
  }

  /** Whether a holder is intricate. */
  private boolean read(LinkCursor links, int organization) {
    boolean intricate = false;
    for (links.into(organization); links.next(); ) {
      switch (links.kind()) {
        case LEGAL_REPRESENTATIVE -> add(legalRepresentatives, links.neighbour());
        case PRINCIPAL -> add(principals, links.neighbour());
        default -> {
          intricate |= view.mayStandForAnother(links.neighbour());
          shares.merge(links.neighbour(), links.share(), Long::sum);
        }
      }
    }
    return intricate;
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
    if (closely != null) {
      return holders(holder -> holder.share().least().compareTo(least) >= 0);
    }
    List<Integer> holders = new ArrayList<>(4);
    shares.forEach(
        (party, held) -> {
          if (held >= least.trillionths()) {
            holders.add(party);
          }
        });
    return byId(holders);
  }

  /** Those who may hold no less than a share, as far as it is known. */
  List<Integer> possibleHoldersFrom(Share least) {
    return holders(
        holder ->
            holder.share().least().compareTo(least) < 0
                && holder.share().most().compareTo(least) >= 0);
  }

  /** Those who hold less than a share, and in the name of another. */
  List<Integer> nomineesPrincipalsBelow(Share least) {
    return holders(holder -> holder.throughNominee() && holder.share().most().compareTo(least) < 0);
  }

  /** Those who are registered as holders and are not. */
  List<Integer> nominees() {
    return closely == null ? List.of() : byId(new ArrayList<>(closely.nominees()));
  }

  /** One way of a holder down to the organisation; empty where it holds in its own name. */
  Optional<Chain> chain(int party) {
    return closely == null
        ? Optional.empty()
        : closely.holders().stream()
            .filter(holder -> holder.party() == party && holder.throughNominee())
            .map(DirectHolder::chain)
            .findFirst();
  }

  private List<Integer> holders(Predicate<DirectHolder> which) {
    List<Integer> found = new ArrayList<>(4);
    if (closely != null) {
      closely.holders().stream().filter(which).map(DirectHolder::party).forEach(found::add);
    }
    return byId(found);
  }

  private List<Integer> byId(List<Integer> parties) {
    if (parties.size() > 1) {
      parties.sort(Comparator.comparing(view::id));
    }
    return parties;
  }
}
