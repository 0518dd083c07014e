package org.creditgraph.sanction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Period;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Warns of the persons who may still have led what a record is about when a rule's clock ran, for
 * their role ended on a day that nobody knows: such a one is not restricted, but a person should
 * look.
 */
final class PossibleRoleHolders implements WarningSource {
  private static final Map<Capacity, LinkKind> ROLES = roles();

  private final RulesTaken rules;

  PossibleRoleHolders(RulesTaken rules) {
    this.rules = rules;
  }

  private static Map<Capacity, LinkKind> roles() {
    Map<Capacity, LinkKind> roles = new LinkedHashMap<>();
    roles.put(Capacity.LEGAL_REPRESENTATIVE, LinkKind.LEGAL_REPRESENTATIVE);
    roles.put(Capacity.PRINCIPAL, LinkKind.PRINCIPAL);
    roles.put(Capacity.ACTUAL_CONTROLLER, LinkKind.EXECUTIVE_PARTNER);
    return roles;
  }

  @Override
  public Warnings warnings(View view, CreditRecord record, List<Restriction> restrictions) {
    int subject = view.find(record.subjectId());
    if (subject < 0 || !view.kind(subject).isOrganization()) {
      return Warnings.NONE;
    }
    Map<Integer, Link> found = new TreeMap<>(Comparator.comparing(view::id));
    for (PolicyRule.Reach reach : reaches(record)) {
      Optional.ofNullable(ROLES.get(reach.capacity()))
          .ifPresent(role -> look(view, record, reach, role, restrictions, found));
    }
    List<RiskWarning> warnings = new ArrayList<>();
    found.forEach(
        (person, role) ->
            warnings.add(
                new RiskWarning(
                    person,
                    subject,
                    RiskWarning.Kind.POSSIBLE_ROLE_HOLDER,
                    Sentences.mayHaveLed(view, record, role),
                    List.of())));
    return new Warnings(warnings, false);
  }

  private Set<PolicyRule.Reach> reaches(CreditRecord record) {
    Set<PolicyRule.Reach> reaches = new HashSet<>();
    rules.by(record).forEach(rule -> reaches.addAll(rule.reaches()));
    return reaches;
  }

  private static void look(
      View view,
      CreditRecord record,
      PolicyRule.Reach reach,
      LinkKind role,
      List<Restriction> restrictions,
      Map<Integer, Link> found) {
    Identities identities = Identities.of(view);
    Set<Integer> certain = new HashSet<>();
    restrictions.stream()
        .filter(restriction -> restriction.capacity() == reach.capacity())
        .forEach(restriction -> certain.add(restriction.party()));
    View then = view.on(Objects.requireNonNull(reach.clock().days(record, view).to()));
    LinkCursor links = then.links(role.bit(), true);
    for (int id : identities.sameAs(view.find(record.subjectId()))) {
      for (links.into(id); links.next(); ) {
        int person = identities.first(links.neighbour());
        Link held = then.link(links.link());
        boolean over = Period.ENDED.equals(held.period().to());
        if (over && then.kind(person) == NodeKind.PERSON && !certain.contains(person)) {
          found.merge(
              person, held, (one, other) -> Link.BY_CONTENT.compare(one, other) <= 0 ? one : other);
        }
      }
    }
  }
}
