package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.creditgraph.control.Control;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * Who held which capacity towards the subject of a record, as known in a view; everybody, or one
 * party only, which takes no more than a look at that party.
 */
final class Responsible {
  private static final int ANYBODY = -1;

  private final View view;
  private final CreditRecord record;
  private final int subject;
  private final int only;
  private final @Nullable NearRecord near;
  private final Identities identities;
  private final Map<PolicyRule.Reach, List<Reached>> known = new HashMap<>();

  private Responsible(
      View view, CreditRecord record, int subject, int only, @Nullable NearRecord near) {
    this.view = view;
    this.record = record;
    this.subject = subject;
    this.only = only;
    this.near = near;
    identities = Identities.of(view);
  }

  /** Everybody. */
  Responsible(View view, CreditRecord record, int subject) {
    this(view, record, subject, ANYBODY, null);
  }

  /** One party, and by which ways the record may reach it. */
  Responsible(View view, NearRecord near, int subject, int only) {
    this(view, near.record, subject, only, near);
  }

  CreditRecord record() {
    return record;
  }

  private boolean isAsked(int party) {
    return only == ANYBODY || isOne(only, party);
  }

  private boolean isOne(int id, int other) {
    return id == other || (view.mayHaveTwin(id) && identities.first(id) == identities.first(other));
  }

  /** The id by which a party is told: the one asked for, else the first. */
  private int told(int party) {
    return only == ANYBODY ? identities.first(party) : only;
  }

  List<Reached> by(PolicyRule.Reach reach) {
    if (near != null && !near.mayReach(reach.capacity())) {
      return List.of();
    }
    List<Reached> found = known.get(reach);
    if (found == null) {
      found = found(reach);
      known.put(reach, found);
    }
    return found;
  }

  private List<Reached> found(PolicyRule.Reach reach) {
    return switch (reach.capacity()) {
      case SUBJECT -> subject();
      case DIRECTLY_RESPONSIBLE -> named();
      case LEGAL_REPRESENTATIVE -> holders(LinkKind.LEGAL_REPRESENTATIVE, clock(reach.clock()));
      case PRINCIPAL -> holders(LinkKind.PRINCIPAL, clock(reach.clock()));
      case ACTUAL_CONTROLLER -> controllers(clock(reach.clock()));
    };
  }

  /** The days of a role clock. */
  private Period clock(RoleClock clock) {
    LocalDate day = view.asOf().validOn();
    return switch (clock) {
      case CONDUCT -> new Period(record.conductFrom(), record.conductTo());
      case DECISION -> new Period(record.decidedOn(), record.decidedOn());
      case NOW -> new Period(day, day);
    };
  }

  /** The subject, and where anybody is asked for its branches on the day of the view. */
  private List<Reached> subject() {
    if (!isAsked(subject) || !view.kind(subject).isParty()) {
      return List.of();
    }
    int party = told(subject);
    Reached itself = new Reached(party, () -> PartyProof.sameParty(view, party, subject));
    List<Reached> reached = new ArrayList<>(List.of(itself));
    if (only == ANYBODY) {
      for (int branch : identities.branchesOf(subject)) {
        if (identities.first(branch) == branch) {
          reached.add(new Reached(branch, () -> itself.ofBranch(view, branch)));
        }
      }
    }
    sort(reached);
    return reached;
  }

  private List<Reached> named() {
    Map<Integer, Reached> reached = new TreeMap<>();
    for (CreditRecord.ResponsiblePerson named : record.persons()) {
      int person = view.find(named.personId());
      if (named.capacity() == ResponsibleCapacity.DIRECTLY_RESPONSIBLE
          && person >= 0
          && isAsked(person)) {
        int party = told(person);
        reached.putIfAbsent(
            party,
            new Reached(
                party,
                () ->
                    joined(
                        PartyProof.sameParty(view, party, person),
                        List.of(Sentences.named(view, record, person)))));
      }
    }
    List<Reached> sorted = new ArrayList<>(reached.values());
    sort(sorted);
    return sorted;
  }

  private static List<ProofStep> joined(List<ProofStep> steps, List<ProofStep> further) {
    List<ProofStep> joined = new ArrayList<>(steps);
    joined.addAll(further);
    return joined;
  }

  /**
   * The persons who held a role on some day of a period, each with the first link that shows it.
   */
  private List<Reached> holders(LinkKind role, Period when) {
    View then = view.on(last(when));
    LinkCursor links = then.links(role.bit(), true);
    Map<Integer, Integer> firstLink = new TreeMap<>();
    // Who leads is a person, and tied to less than an organisation is.
    for (int id : identities.sameAs(only == ANYBODY ? subject : only)) {
      if (only == ANYBODY) {
        links.into(id);
      } else {
        links.from(id);
      }
      while (links.next()) {
        int person = links.outgoing() ? id : links.neighbour();
        int organization = links.outgoing() ? links.neighbour() : id;
        // What ended nobody knows when ends before it begins.
        long since = Math.max(first(when).toEpochDay(), links.validFrom());
        boolean over = links.validUntil() < since;
        if (!over && isOne(subject, organization) && then.kind(person) == NodeKind.PERSON) {
          firstLink.merge(told(person), links.link(), (a, b) -> earlier(then, a, b));
        }
      }
    }
    List<Reached> reached = new ArrayList<>();
    firstLink.forEach(
        (person, link) -> reached.add(new Reached(person, () -> role(then, person, link, role))));
    sort(reached);
    return reached;
  }

  private List<ProofStep> role(View then, int person, int link, LinkKind role) {
    Link held = then.link(link);
    List<ProofStep> steps = new ArrayList<>(PartyProof.sameParty(view, person, held.from()));
    steps.add(Sentences.role(then, link, role));
    steps.addAll(PartyProof.sameParty(view, held.to(), subject));
    return steps;
  }

  private static int earlier(View view, int a, int b) {
    Comparator<LocalDate> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    Link first = view.link(a);
    Link second = view.link(b);
    return nullsFirst.compare(first.period().from(), second.period().from()) <= 0 ? a : b;
  }

  /**
   * The persons who controlled the subject on some day of a period, each with the first such day.
   */
  private List<Reached> controllers(Period when) {
    boolean possible = only == ANYBODY || view.kind(only) == NodeKind.PERSON;
    if (!possible || !view.kind(subject).isOrganization()) {
      return List.of();
    }
    ControlDays above = new ControlDays(view.on(last(when)), subject, first(when));
    if (only != ANYBODY && IntStream.of(identities.sameAs(only)).noneMatch(above::isAbove)) {
      return List.of();
    }
    Map<Integer, Reached> reached = new TreeMap<>();
    for (LocalDate day : above.days()) {
      View then = view.on(day);
      for (int controller : new Control(then).controllers(subject)) {
        if (isAsked(controller) && then.kind(controller) == NodeKind.PERSON) {
          reached.computeIfAbsent(
              told(controller),
              party ->
                  new Reached(
                      party,
                      () ->
                          joined(
                              PartyProof.sameParty(view, party, controller),
                              proof(then, controller, day))));
        }
      }
      if (reached.containsKey(only)) {
        break;
      }
    }
    List<Reached> sorted = new ArrayList<>(reached.values());
    sort(sorted);
    return sorted;
  }

  private List<ProofStep> proof(View then, int party, LocalDate day) {
    Controller controller = new Control(then).controllerOf(subject, party).orElseThrow();
    return Sentences.control(then, controller, subject, day);
  }

  private void sort(List<Reached> reached) {
    if (reached.size() > 1) {
      reached.sort(Comparator.comparing(found -> view.id(found.party())));
    }
  }

  private static LocalDate first(Period period) {
    return Objects.requireNonNull(period.from());
  }

  private static LocalDate last(Period period) {
    return Objects.requireNonNull(period.to());
  }
}
