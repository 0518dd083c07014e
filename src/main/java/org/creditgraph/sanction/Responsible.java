package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.creditgraph.control.Control;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.ResponsibleCapacity;
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
  private final Map<PolicyRule.Reach, List<Reached>> known = new HashMap<>();

  private Responsible(
      View view, CreditRecord record, int subject, int only, @Nullable NearRecord near) {
    this.view = view;
    this.record = record;
    this.subject = subject;
    this.only = only;
    this.near = near;
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
    return only == ANYBODY || only == party;
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

  private List<Reached> subject() {
    return isAsked(subject) && view.kind(subject).isParty()
        ? List.of(new Reached(subject, List::of))
        : List.of();
  }

  private List<Reached> named() {
    List<Reached> reached = new ArrayList<>();
    for (CreditRecord.ResponsiblePerson named : record.persons()) {
      int person = view.find(named.personId());
      if (named.capacity() == ResponsibleCapacity.DIRECTLY_RESPONSIBLE
          && person >= 0
          && isAsked(person)) {
        reached.add(new Reached(person, () -> List.of(Sentences.named(view, record, person))));
      }
    }
    return reached;
  }

  /**
   * The persons who held a role on some day of a period, each with the first link that shows it.
   */
  private List<Reached> holders(LinkKind role, Period when) {
    View then = view.on(last(when));
    LinkCursor links = then.links(role.bit(), true);
    Map<Integer, Integer> firstLink = new TreeMap<>();
    if (only == ANYBODY) {
      links.into(subject);
    } else {
      links.from(only); // who leads is a person, and tied to less than an organisation is
    }
    while (links.next()) {
      int person = links.outgoing() ? only : links.neighbour();
      int organization = links.outgoing() ? links.neighbour() : subject;
      boolean over = links.validUntil() < first(when).toEpochDay();
      if (!over && organization == subject && then.kind(person) == NodeKind.PERSON) {
        firstLink.merge(person, links.link(), (a, b) -> earlier(then, a, b));
      }
    }
    List<Reached> reached = new ArrayList<>();
    firstLink.forEach(
        (person, link) ->
            reached.add(new Reached(person, () -> List.of(Sentences.role(then, link, role)))));
    sort(reached);
    return reached;
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
    if (only != ANYBODY && !above.isAbove(only)) {
      return List.of();
    }
    Map<Integer, Reached> reached = new TreeMap<>();
    for (LocalDate day : above.days()) {
      View then = view.on(day);
      for (int controller : new Control(then).controllers(subject)) {
        if (isAsked(controller) && then.kind(controller) == NodeKind.PERSON) {
          reached.computeIfAbsent(
              controller, party -> new Reached(party, () -> proof(then, party, day)));
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
