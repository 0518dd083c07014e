package org.creditgraph.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.creditgraph.control.Control;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Whom a check looks at besides the applicant: its key parties, and of the organisations that these
 * control or represent those worth a look. A person who applies is his own key party.
 *
 * <p>Few organisations have a record that matters, while working out what a party controls is dear.
 * So of what lies below a key party only what leads to a record is gathered, and control is asked
 * about only where something is worth a look.
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
      DirectTies direct = new DirectTies(view, applicant);
      add(Tie.LEGAL_REPRESENTATIVE, direct.legalRepresentatives(), LinkKind.LEGAL_REPRESENTATIVE);
      add(Tie.PRINCIPAL, direct.principals(), LinkKind.PRINCIPAL);
      controllers();
      add(Tie.HOLDER, direct.holdersFrom(matter.holderMin()), LinkKind.SHAREHOLDING);
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

  private void add(Tie tie, List<Integer> parties, LinkKind kind) {
    if (matter.looksAt().contains(tie)) {
      for (int party : parties) {
        addKey(tie, party, () -> ways.direct(applicant, party, kind.bit()));
      }
    }
  }

  private void controllers() {
    if (matter.looksAt().contains(Tie.CONTROLLER)) {
      List<Controller> controllers =
          new ArrayList<>(control.controllersOf(applicant).controllers());
      if (controllers.size() > 1) {
        controllers.sort(Comparator.comparing(found -> view.id(found.party())));
      }
      for (Controller found : controllers) {
        addKey(
            Tie.CONTROLLER,
            found.party(),
            () -> ways.control(found.party(), applicant, found).reversed());
      }
    }
  }

  private void addKey(Tie tie, int party, Supplier<TiePath> way) {
    if (party != applicant) {
      key.computeIfAbsent(party, p -> new Related(p, Optional.empty(), way)).ties().add(tie);
    }
  }

  /** What a party controls or represents, where there is a record to be found at all. */
  private void ledBy(Related leader, Optional<Related> through) {
    int party = leader.party();
    if (!view.mayLeadToRecord(party)) {
      return;
    }
    if (matter.looksAt().contains(Tie.CONTROLLED)) {
      for (int organization : below(party)) {
        addControlled(leader, organization, through);
      }
    }
    if (matter.looksAt().contains(Tie.REPRESENTED)) {
      LinkCursor represented = view.links(LinkKind.LEGAL_REPRESENTATIVE.bit(), false);
      for (represented.from(party); represented.next(); ) {
        int organization = represented.neighbour();
        if (isNew(organization)) {
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
  }

  private void addControlled(Related leader, int organization, Optional<Related> through) {
    Optional<Controller> found = control.controllerOf(organization, leader.party());
    if (found.isPresent()) {
      Controller controller = found.get();
      addOther(
          Tie.CONTROLLED,
          organization,
          through,
          () -> leader.way().then(ways.control(leader.party(), organization, controller)));
    } else if (control.hasInControlSet(leader.party(), organization)) {
      addOther(
          Tie.CONTROLLED,
          organization,
          through,
          () -> leader.way().then(ways.down(leader.party(), organization)));
    }
  }

  private void addOther(
      Tie tie, int organization, Optional<Related> through, Supplier<TiePath> way) {
    Related related =
        others.computeIfAbsent(organization, party -> new Related(party, through, way));
    if (related.through().equals(through)) {
      related.ties().add(tie);
    }
  }

  /**
   * Of what a party, or one in concert with it, holds however indirectly, and of the latter: what
   * is worth a look. Leaves out whatever leads to no record.
   */
  private List<Integer> below(int party) {
    List<Integer> met = new ArrayList<>(List.of(party));
    Set<Integer> seen = new HashSet<>(met);
    follow(met, seen, view.links(LinkKind.ACTS_IN_CONCERT.bit(), false), true);
    follow(met, seen, view.links(OWNING, false), false);
    met.removeIf(found -> found == party || !isNew(found) || !view.kind(found).isOrganization());
    return met;
  }

  private void follow(List<Integer> met, Set<Integer> seen, LinkCursor links, boolean bothWays) {
    for (int i = 0; i < met.size(); i++) {
      if (bothWays) {
        links.of(met.get(i));
      } else {
        links.from(met.get(i));
      }
      while (links.next()) {
        int next = links.neighbour();
        if (view.mayLeadToRecord(next) && seen.add(next)) {
          met.add(next);
        }
      }
    }
  }

  private boolean isNew(int organization) {
    return organization != applicant
        && !key.containsKey(organization)
        && worthALook.test(organization);
  }
}
