package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Who held which capacity towards the subject of a record, as known in a view. */
final class Responsible {
  private final View view;
  private final CreditRecord record;
  private final int subject;

  Responsible(View view, CreditRecord record, int subject) {
    this.view = view;
    this.record = record;
    this.subject = subject;
  }

  List<Reached> by(PolicyRule.Reach reach) {
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
    return view.kind(subject).isParty() ? List.of(new Reached(subject, List.of())) : List.of();
  }

  private List<Reached> named() {
    List<Reached> reached = new ArrayList<>();
    for (CreditRecord.ResponsiblePerson named : record.persons()) {
      int person = view.find(named.personId());
      if (named.capacity() == ResponsibleCapacity.DIRECTLY_RESPONSIBLE && person >= 0) {
        reached.add(new Reached(person, List.of(Sentences.named(view, record, person))));
      }
    }
    return reached;
  }

  /**
   * The persons who held a role on some day of a period, each with the first link that shows it.
   */
  private List<Reached> holders(LinkKind role, Period when) {
    View then = viewOn(last(when));
    LinkCursor links = then.links(role.bit(), true);
    links.into(subject);
    Map<Integer, Integer> firstLink = new TreeMap<>();
    while (links.next()) {
      boolean over = links.validUntil() < first(when).toEpochDay();
      if (!over && then.kind(links.neighbour()) == NodeKind.PERSON) {
        int link = links.link();
        firstLink.merge(links.neighbour(), link, (a, b) -> earlier(then, a, b));
      }
    }
    List<Reached> reached = new ArrayList<>();
    firstLink.forEach(
        (person, link) ->
            reached.add(new Reached(person, List.of(Sentences.role(then, link, role)))));
    reached.sort(byId());
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
    if (!view.kind(subject).isOrganization()) {
      return List.of();
    }
    Map<Integer, Reached> reached = new TreeMap<>();
    for (LocalDate day : ControlDays.of(viewOn(last(when)), subject, first(when))) {
      View then = viewOn(day);
      for (Controller controller :
          new org.creditgraph.control.Control(then).controllersOf(subject).controllers()) {
        if (then.kind(controller.party()) == NodeKind.PERSON) {
          reached.computeIfAbsent(
              controller.party(),
              party ->
                  new Reached(party, List.of(Sentences.control(then, controller, subject, day))));
        }
      }
    }
    List<Reached> sorted = new ArrayList<>(reached.values());
    sorted.sort(byId());
    return sorted;
  }

  private Comparator<Reached> byId() {
    return Comparator.comparing(found -> view.id(found.party()));
  }

  private View viewOn(LocalDate day) {
    return view.snapshot().at(new AsOf(day, view.asOf().knownAt()));
  }

  private static LocalDate first(Period period) {
    return java.util.Objects.requireNonNull(period.from());
  }

  private static LocalDate last(Period period) {
    return java.util.Objects.requireNonNull(period.to());
  }
}
