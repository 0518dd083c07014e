package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.creditgraph.control.Control;
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

/**
 * Who held which capacity towards the subject of a record, as known in a view; everybody, or one
 * party only, which takes no more than a look at that party.
 */
final class Responsible {
  static final int ANYBODY = -1;

  private final View view;
  private final CreditRecord record;
  private final int subject;
  private final int only;

  /**
   * @param only a party, or {@link #ANYBODY}
   */
  Responsible(View view, CreditRecord record, int subject, int only) {
    this.view = view;
    this.record = record;
    this.subject = subject;
    this.only = only;
  }

  private boolean isAsked(int party) {
    return only == ANYBODY || only == party;
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
    return isAsked(subject) && view.kind(subject).isParty()
        ? List.of(new Reached(subject, List.of()))
        : List.of();
  }

  private List<Reached> named() {
    List<Reached> reached = new ArrayList<>();
    for (CreditRecord.ResponsiblePerson named : record.persons()) {
      int person = view.find(named.personId());
      if (named.capacity() == ResponsibleCapacity.DIRECTLY_RESPONSIBLE
          && person >= 0
          && isAsked(person)) {
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
    Map<Integer, Integer> firstLink = new TreeMap<>();
    for (links.into(subject); links.next(); ) {
      boolean over = links.validUntil() < first(when).toEpochDay();
      if (!over && isAsked(links.neighbour()) && then.kind(links.neighbour()) == NodeKind.PERSON) {
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
    boolean possible = only == ANYBODY || view.kind(only) == NodeKind.PERSON;
    if (!possible || !view.kind(subject).isOrganization()) {
      return List.of();
    }
    ControlDays above = new ControlDays(viewOn(last(when)), subject, first(when));
    if (only != ANYBODY && !above.isAbove(only)) {
      return List.of();
    }
    Map<Integer, Reached> reached = new TreeMap<>();
    for (LocalDate day : above.days()) {
      View then = viewOn(day);
      for (Controller controller : controllersAsked(then)) {
        if (then.kind(controller.party()) == NodeKind.PERSON) {
          reached.computeIfAbsent(
              controller.party(),
              party ->
                  new Reached(party, List.of(Sentences.control(then, controller, subject, day))));
        }
      }
      if (reached.containsKey(only)) {
        break;
      }
    }
    List<Reached> sorted = new ArrayList<>(reached.values());
    sorted.sort(byId());
    return sorted;
  }

  private List<Controller> controllersAsked(View then) {
    Control control = new Control(then);
    return only == ANYBODY
        ? control.controllersOf(subject).controllers()
        : control.controllerOf(subject, only).stream().toList();
  }

  private Comparator<Reached> byId() {
    return Comparator.comparing(found -> view.id(found.party()));
  }

  private View viewOn(LocalDate day) {
    return view.snapshot().at(new AsOf(day, view.asOf().knownAt()));
  }

  private static LocalDate first(Period period) {
    return Objects.requireNonNull(period.from());
  }

  private static LocalDate last(Period period) {
    return Objects.requireNonNull(period.to());
  }
}
