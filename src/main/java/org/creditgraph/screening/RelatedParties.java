package org.creditgraph.screening;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.creditgraph.control.Control;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Whom a check looks at besides the applicant: its key parties, and of the organisations that these
 * control or represent those worth a look. A person who applies is his own key party.
 *
 * <p>Few organisations have a record that matters, while working out what a party controls is dear.
 * So of what a key party ever held only what has a record is looked at, and control is asked about
 * only where something is worth a look.
 */
final class RelatedParties {
  private final View view;
  private final int applicant;
  private final Matter matter;
  private final Ways ways;
  private final Control control;
  private final Identities identities;
  private final IntPredicate worthALook;
  private final IntPredicate ofNote;
  private final Map<Integer, Related> key = new LinkedHashMap<>();
  private final Map<Integer, Related> others = new LinkedHashMap<>();

  /**
   * @param worthALook tells the organisations that matter, of all that key parties control or
   *     represent
   * @param ofNote tells those who matter of the parties that are tied to the applicant itself but
   *     are no key parties
   */
  RelatedParties(
      View view, int applicant, Matter matter, IntPredicate worthALook, IntPredicate ofNote) {
    this.worthALook = worthALook;
    this.ofNote = ofNote;
    this.view = view;
    this.applicant = applicant;
    this.matter = matter;
    this.control = new Control(view);
    this.identities = Identities.of(view);
    this.ways = new Ways(view, control);
    if (view.kind(applicant).isOrganization()) {
      DirectTies direct = new DirectTies(view, control, applicant);
      add(Tie.LEGAL_REPRESENTATIVE, direct.legalRepresentatives(), LinkKind.LEGAL_REPRESENTATIVE);
      add(Tie.PRINCIPAL, direct.principals(), LinkKind.PRINCIPAL);
      controllers();
      holders(direct);
      branches();
      possibleControllers();
      looseHolders(direct);
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
        addKey(tie, party, p -> ways.direct(applicant, p, kind.bit()));
      }
    }
  }

  private void controllers() {
    if (matter.looksAt().contains(Tie.CONTROLLER)) {
      for (int party : byId(control.controllers(applicant))) {
        addKey(Tie.CONTROLLER, party, p -> ways.control(p, applicant).reversed());
      }
    }
  }

  private void possibleControllers() {
    if (matter.looksAt().contains(Tie.CONTROLLER)) {
      for (int party : byId(control.possibleControllers(applicant))) {
        addLoose(Tie.POSSIBLE_CONTROLLER, party, () -> ways.control(party, applicant).reversed());
      }
    }
  }

  private void holders(DirectTies direct) {
    if (matter.looksAt().contains(Tie.HOLDER)) {
      for (int party : direct.holdersFrom(matter.holderMin())) {
        addKey(Tie.HOLDER, party, p -> holding(direct, p));
      }
    }
  }

  /** Who may hold enough, who is only registered, and for whom. */
  private void looseHolders(DirectTies direct) {
    if (!matter.looksAt().contains(Tie.HOLDER)) {
      return;
    }
    for (int party : direct.possibleHoldersFrom(matter.holderMin())) {
      addLoose(Tie.POSSIBLE_HOLDER, party, () -> holding(direct, party));
    }
    for (int party : direct.nominees()) {
      addLoose(
          Tie.NOMINEE, party, () -> ways.direct(applicant, party, LinkKind.SHAREHOLDING.bit()));
    }
    for (int party : direct.nomineesPrincipalsBelow(matter.holderMin())) {
      addLoose(Tie.NOMINEES_PRINCIPAL, party, () -> holding(direct, party));
    }
  }

  private TiePath holding(DirectTies direct, int party) {
    return direct
        .chain(party)
        .map(chain -> ways.of(chain).reversed())
        .orElseGet(() -> ways.direct(applicant, party, LinkKind.SHAREHOLDING.bit()));
  }

  private void addLoose(Tie tie, int id, Supplier<TiePath> way) {
    int party = identities.first(id);
    if (party != identities.first(applicant) && !key.containsKey(party) && ofNote.test(party)) {
      addOther(tie, party, Optional.empty(), way);
    }
  }

  private int[] byId(int[] parties) {
    return parties.length < 2
        ? parties
        : IntStream.of(parties)
            .boxed()
            .sorted(Comparator.comparing(view::id))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** By its first id. */
  private void addKey(Tie tie, int id, IntFunction<TiePath> way) {
    int party = identities.first(id);
    if (party != identities.first(applicant)) {
      key.computeIfAbsent(party, p -> new Related(p, Optional.empty(), () -> way.apply(p)))
          .ties()
          .add(tie);
    }
  }

  /** The branches worth a look of the applicant, or of its head office. */
  private void branches() {
    int office = identities.headOffice(applicant);
    Tie tie = office == Identities.NONE ? Tie.BRANCH : Tie.SIBLING_BRANCH;
    for (int branch : identities.branchesOf(office == Identities.NONE ? applicant : office)) {
      if (identities.first(branch) == branch && isNew(branch)) {
        addOther(
            tie,
            branch,
            Optional.empty(),
            () -> ways.up(applicant).then(ways.up(branch).reversed()));
      }
    }
  }

  /** What a party controls or represents, where there is a record to be found at all. */
  private void ledBy(Related leader, Optional<Related> through) {
    int party = leader.party();
    if (!view.mayLeadToRecord(party)) {
      return;
    }
    if (matter.looksAt().contains(Tie.CONTROLLED)) {
      for (int held : heldWithRecords(party)) {
        int organization = identities.first(held);
        if (isNew(organization)
            && view.kind(organization).isOrganization()
            && control.controls(party, organization)) {
          addOther(
              Tie.CONTROLLED,
              organization,
              through,
              () -> leader.way().then(ways.control(party, organization)));
        }
      }
    }
    if (matter.looksAt().contains(Tie.REPRESENTED)) {
      representedBy(leader, through);
    }
  }

  private void representedBy(Related leader, Optional<Related> through) {
    long kind = LinkKind.LEGAL_REPRESENTATIVE.bit();
    LinkCursor represented = view.links(kind, false);
    for (int id : identities.sameAs(leader.party())) {
      for (represented.from(id); represented.next(); ) {
        int organization = identities.first(represented.neighbour());
        if (isNew(organization)) {
          addOther(
              Tie.REPRESENTED,
              organization,
              through,
              () -> leader.way().then(ways.direct(leader.party(), organization, kind)));
        }
      }
    }
  }

  private Set<Integer> heldWithRecords(int party) {
    Set<Integer> held = new LinkedHashSet<>();
    for (int id : identities.sameAs(party)) {
      for (int organization : control.everHeldWithRecords(id)) {
        held.add(organization);
      }
    }
    return held;
  }

  private void addOther(
      Tie tie, int organization, Optional<Related> through, Supplier<TiePath> way) {
    Related related =
        others.computeIfAbsent(organization, party -> new Related(party, through, way));
    if (related.through().equals(through)) {
      related.ties().add(tie);
    }
  }

  private boolean isNew(int organization) {
    return organization != identities.first(applicant)
        && !key.containsKey(organization)
        && worthALook.test(organization);
  }
}
