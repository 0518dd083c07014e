package org.creditgraph.screening;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.creditgraph.control.Control;
import org.creditgraph.control.ControlledOrganization;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Whom a check looks at besides the applicant: its key parties, and of the organisations that these
 * control or represent those worth a look. A person who applies is his own key party.
 *
 * <p>Few organisations have a record that matters, while working out what a party controls is dear.
 * So what lies below a key party is gathered first, and control is asked about only where something
 * there is worth a look.
 */
final class RelatedParties {
  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();

  private final View view;
  private final int applicant;
  private final Matter matter;
  private final Ways ways;
  private final Control control;
  private final IntPredicate worthALook;
  private final Map<Integer, Related> key = new LinkedHashMap<>();
  private final Map<Integer, Related> others = new LinkedHashMap<>();

  /**
   * @param worthALook tells the organisations that matter, of all that key parties control or
   *     represent
   */
  RelatedParties(View view, int applicant, Matter matter, IntPredicate worthALook) {
    this.worthALook = worthALook;
    this.view = view;
    this.applicant = applicant;
    this.matter = matter;
    this.ways = new Ways(view);
    this.control = new Control(view);
    if (view.kind(applicant).isOrganization()) {
      role(Tie.LEGAL_REPRESENTATIVE, LinkKind.LEGAL_REPRESENTATIVE);
      role(Tie.PRINCIPAL, LinkKind.PRINCIPAL);
      controllers();
      holders();
      List.copyOf(key.values()).forEach(related -> ledBy(related, Optional.of(related)));
    } else {
      TiePath start = new TiePath(List.of(applicant), List.of());
      ledBy(new Related(applicant, Optional.empty(), () -> start), Optional.empty());
    }
  }

  /** Those tied to the applicant itself: by tie, then id. */
  Collection<Related> key() {
    return key.values();
  }

  /** The organisations worth a look that key parties control or represent. */
  Collection<Related> others() {
    return others.values();
  }

  private void role(Tie tie, LinkKind kind) {
    if (matter.looksAt().contains(tie)) {
      for (int party : holders(kind)) {
        addKey(tie, party, () -> ways.direct(applicant, party, kind.bit()));
      }
    }
  }

  private void controllers() {
    if (matter.looksAt().contains(Tie.CONTROLLER)) {
      List<Controller> controllers =
          control.controllersOf(applicant).controllers().stream()
              .sorted(Comparator.comparing(found -> view.id(found.party())))
              .toList();
      for (Controller found : controllers) {
        addKey(
            Tie.CONTROLLER,
            found.party(),
            () -> ways.control(found.party(), applicant, found).reversed());
      }
    }
  }

  private void holders() {
    if (!matter.looksAt().contains(Tie.HOLDER)) {
      return;
    }
    Map<String, Long> shares = new TreeMap<>();
    LinkCursor holdings = view.links(LinkKind.SHAREHOLDING.bit(), false);
    for (holdings.into(applicant); holdings.next(); ) {
      shares.merge(
          view.id(holdings.neighbour()), (long) Math.max(0, holdings.shareMillionths()), Long::sum);
    }
    shares.forEach(
        (id, held) -> {
          int party = view.find(id);
          if (held >= matter.holderMin().millionths()) {
            addKey(
                Tie.HOLDER,
                party,
                () -> ways.direct(applicant, party, LinkKind.SHAREHOLDING.bit()));
          }
        });
  }

  private void addKey(Tie tie, int party, Supplier<TiePath> way) {
    if (party != applicant) {
      key.computeIfAbsent(party, p -> new Related(p, Optional.empty(), way)).ties().add(tie);
    }
  }

  private void ledBy(Related leader, Optional<Related> through) {
    int party = leader.party();
    if (matter.looksAt().contains(Tie.CONTROLLED)) {
      for (int organization : controlled(party)) {
        addOther(
            Tie.CONTROLLED,
            organization,
            through,
            () -> leader.way().then(ways.control(party, organization)));
      }
    }
    if (matter.looksAt().contains(Tie.REPRESENTED)) {
      LinkCursor represented = view.links(LinkKind.LEGAL_REPRESENTATIVE.bit(), false);
      for (represented.from(party); represented.next(); ) {
        int organization = represented.neighbour();
        addOther(
            Tie.REPRESENTED,
            organization,
            through,
            () ->
                leader
                    .way()
                    .then(ways.direct(party, organization, LinkKind.LEGAL_REPRESENTATIVE.bit())));
      }
    }
  }

  private void addOther(
      Tie tie, int organization, Optional<Related> through, Supplier<TiePath> way) {
    if (!isNew(organization)) {
      return;
    }
    Related related =
        others.computeIfAbsent(organization, party -> new Related(party, through, way));
    if (related.through().equals(through)) {
      related.ties().add(tie);
    }
  }

  /** Of what a party, or one in concert with it, holds however indirectly: what is worth a look. */
  private List<Integer> below(int party) {
    List<Integer> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>(Set.of(party));
    ArrayDeque<Integer> queue = new ArrayDeque<>(seen);
    LinkCursor concert = view.links(LinkKind.ACTS_IN_CONCERT.bit(), false);
    while (!queue.isEmpty()) {
      for (concert.of(queue.remove()); concert.next(); ) {
        if (seen.add(concert.neighbour())) {
          queue.add(concert.neighbour());
        }
      }
    }
    queue.addAll(seen);
    LinkCursor owning = view.links(OWNING, false);
    while (!queue.isEmpty()) {
      for (owning.from(queue.remove()); owning.next(); ) {
        if (seen.add(owning.neighbour())) {
          if (isNew(owning.neighbour())) {
            found.add(owning.neighbour());
          }
          queue.add(owning.neighbour());
        }
      }
    }
    return found;
  }

  /** Nobody controls a person, so whatever a person's control set holds has him as controller. */
  private List<Integer> controlled(int party) {
    List<Integer> candidates = below(party);
    if (candidates.isEmpty() || view.kind(party) != NodeKind.PERSON) {
      return candidates.isEmpty()
          ? candidates
          : control.controlledBy(party).stream().map(ControlledOrganization::organization).toList();
    }
    return candidates.stream()
        .filter(organization -> control.controllerOf(organization, party).isPresent())
        .toList();
  }

  private boolean isNew(int organization) {
    return organization != applicant
        && !key.containsKey(organization)
        && worthALook.test(organization);
  }

  /** The parties from which links of one kind lead to the applicant, each once, by id. */
  private List<Integer> holders(LinkKind kind) {
    Set<Integer> found = new HashSet<>();
    LinkCursor links = view.links(kind.bit(), false);
    for (links.into(applicant); links.next(); ) {
      found.add(links.neighbour());
    }
    return found.stream().sorted(Comparator.comparing(view::id)).toList();
  }
}
