package org.creditgraph.sanction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.creditgraph.control.Certainty;
import org.creditgraph.control.Control;
import org.creditgraph.control.ControlledOrganization;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Warns of the organisations that a restricted person controls or represents today. */
final class RunByRestricted implements WarningSource {
  @Override
  public Warnings warnings(View view, CreditRecord record, List<Restriction> restrictions) {
    Set<Integer> persons = new TreeSet<>(Comparator.comparing(view::id));
    for (Restriction restriction : restrictions) {
      if (view.kind(restriction.party()) == NodeKind.PERSON) {
        persons.add(restriction.party());
      }
    }
    List<RiskWarning> warnings = new ArrayList<>();
    for (int person : persons) {
      controlled(view, record, person, warnings);
      represented(view, record, person, warnings);
    }
    return new Warnings(warnings, false);
  }

  private static void controlled(
      View view, CreditRecord record, int person, List<RiskWarning> warnings) {
    for (ControlledOrganization controlled : new Control(view).controlledBy(person)) {
      int organization = controlled.organization();
      if (controlled.certainty() == Certainty.POSSIBLE) {
        continue;
      }
      warnings.add(
          new RiskWarning(
              organization,
              person,
              RiskWarning.Kind.CONTROLLED_BY_RESTRICTED,
              Sentences.controlledByRestricted(view, record, organization, person),
              List.of()));
    }
  }

  private static void represented(
      View view, CreditRecord record, int person, List<RiskWarning> warnings) {
    Map<Integer, Integer> links = new TreeMap<>(Comparator.comparing(view::id));
    LinkCursor represents = view.links(LinkKind.LEGAL_REPRESENTATIVE.bit(), false);
    Identities identities = Identities.of(view);
    for (int id : identities.sameAs(person)) {
      for (represents.from(id); represents.next(); ) {
        links.merge(
            identities.first(represents.neighbour()),
            represents.link(),
            (one, other) -> view.comparePaths(List.of(one), List.of(other)) <= 0 ? one : other);
      }
    }
    links.forEach(
        (organization, link) ->
            warnings.add(
                new RiskWarning(
                    organization,
                    person,
                    RiskWarning.Kind.REPRESENTED_BY_RESTRICTED,
                    Sentences.representedByRestricted(view, record, organization, person),
                    List.of(view.linkVersion(link)))));
  }
}
