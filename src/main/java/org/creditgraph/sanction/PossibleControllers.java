package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditgraph.control.Control;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Period;
import org.creditgraph.snapshot.View;

/**
 * Warns of the persons who may have controlled what a record is about when a rule's clock ran,
 * where not all shares are known: such a one is not restricted, but a person should look.
 */
final class PossibleControllers implements WarningSource {
  private final RulesTaken rules;

  PossibleControllers(RulesTaken rules) {
    this.rules = rules;
  }

  @Override
  public Warnings warnings(View view, CreditRecord record, List<Restriction> restrictions) {
    int subject = view.find(record.subjectId());
    if (!view.mayBeIntricate() || subject < 0 || !view.kind(subject).isOrganization()) {
      return Warnings.NONE;
    }
    Map<Integer, LocalDate> found = new TreeMap<>(Comparator.comparing(view::id));
    clocks(record).forEach(clock -> look(view, subject, clock.days(record, view), found));
    restrictions.stream()
        .filter(restriction -> restriction.capacity() == Capacity.ACTUAL_CONTROLLER)
        .forEach(restriction -> found.remove(restriction.party()));
    List<RiskWarning> warnings = new ArrayList<>();
    found.forEach(
        (person, day) ->
            warnings.add(
                new RiskWarning(
                    person,
                    subject,
                    RiskWarning.Kind.POSSIBLE_CONTROLLER,
                    Sentences.mayHaveControlled(view, record, subject, person, day),
                    List.of())));
    return new Warnings(warnings, false);
  }

  /** When controllers are reached. */
  private Set<RoleClock> clocks(CreditRecord record) {
    return rules.by(record).stream()
        .flatMap(rule -> rule.reaches().stream())
        .filter(reach -> reach.capacity() == Capacity.ACTUAL_CONTROLLER)
        .map(PolicyRule.Reach::clock)
        .collect(Collectors.toSet());
  }

  private static void look(View view, int subject, Period when, Map<Integer, LocalDate> found) {
    LocalDate first = Objects.requireNonNull(when.from());
    LocalDate last = Objects.requireNonNull(when.to());
    for (LocalDate day : new ControlDays(view.on(last), subject, first).days()) {
      View then = view.on(day);
      for (int controller : new Control(then).possibleControllers(subject)) {
        if (then.kind(controller) == NodeKind.PERSON) {
          found.merge(controller, day, (one, other) -> one.isBefore(other) ? one : other);
        }
      }
    }
  }
}
