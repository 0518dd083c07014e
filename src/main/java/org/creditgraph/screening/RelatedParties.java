package org.creditgraph.screening;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.creditgraph.control.Control;
import org.creditgraph.control.ControlledOrganization;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Whom a check looks at besides the applicant: its key parties, and the organisations that these
 * control or represent. A person who applies is his own key party.
 */
final class RelatedParties {
  /** Beyond this many the check says that it did not look at all. */
  static final int MAX = 10_000;

  private final View view;
  private final int applicant;
  private final Matter matter;
  private final Ways ways;
  private final Control control;
  private final Map<Integer, Related> key = new LinkedHashMap<>();
  private final Map<Integer, Related> others = new LinkedHashMap<>();
  private boolean truncated;

  RelatedParties(View view, int applicant, Matter matter) {
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
    cut();
  }

  /** Those tied to the applicant itself: by tie, then id. */
  Collection<Related> key() {
    return key.values();
  }

  /** The organisations that key parties control or represent and that are none themselves. */
  Collection<Related> others() {
    return others.values();
  }

  /** Whether there are more than {@link #MAX}. */
  boolean truncated() {
    return truncated;
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
      for (ControlledOrganization controlled : control.controlledBy(party)) {
        int organization = controlled.organization();
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
    if (organization == applicant || key.containsKey(organization)) {
      return;
    }
    Related related =
        others.computeIfAbsent(organization, party -> new Related(party, through, way));
    if (related.through().equals(through)) {
      related.ties().add(tie);
    }
  }

  /** Keeps the first by id, so that what is left out does not depend on how they were found. */
  private void cut() {
    if (others.size() > MAX) {
      truncated = true;
      others.keySet().stream()
          .sorted(Comparator.comparing(view::id))
          .skip(MAX)
          .toList()
          .forEach(others::remove);
    }
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
