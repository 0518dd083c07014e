package org.creditgraph.sanction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Period;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Finds the records in force about what one person may have controlled or led when a rule's clock
 * ran (domain.md 3 and 4). Looks at the person's own surroundings only.
 */
final class PossibleLeads {
  private static final long LEADING =
      LinkKind.LEGAL_REPRESENTATIVE.bit()
          | LinkKind.PRINCIPAL.bit()
          | LinkKind.EXECUTIVE_PARTNER.bit();

  private final PossibleControllers controllers;
  private final PossibleRoleHolders roleHolders;

  PossibleLeads(PossibleControllers controllers, PossibleRoleHolders roleHolders) {
    this.controllers = controllers;
    this.roleHolders = roleHolders;
  }

  /**
   * By decision of the record, then its id.
   *
   * @param restrictions all that follow from a record on the day of the view
   */
  List<RecordWarning> of(
      View view, int person, Function<CreditRecord, List<Restriction>> restrictions) {
    if (view.kind(person) != NodeKind.PERSON || !view.mayLeadToRecord(person)) {
      return List.of();
    }
    boolean roleIsOver = hasRoleThatEndedOnAnUnknownDay(view, person);
    if (!roleIsOver && !view.mayBeIntricate()) {
      return List.of();
    }
    List<RecordWarning> found = new ArrayList<>(0);
    for (NearRecord near : new NearRecords(view).thatMayReach(person)) {
      boolean mayBeReached = near.held || near.led && roleIsOver;
      if (mayBeReached && Standing.isInForce(near.record, view)) {
        List<Restriction> certain = restrictions.apply(near.record);
        add(view, person, near.record, controllers.warnings(view, near.record, certain), found);
        add(view, person, near.record, roleHolders.warnings(view, near.record, certain), found);
      }
    }
    return found;
  }

  private static void add(
      View view, int person, CreditRecord record, Warnings warnings, List<RecordWarning> found) {
    Identities identities = Identities.of(view);
    for (RiskWarning warning : warnings.all()) {
      if (identities.first(warning.party()) == identities.first(person)) {
        found.add(new RecordWarning(record, warning));
      }
    }
  }

  private static boolean hasRoleThatEndedOnAnUnknownDay(View view, int person) {
    LinkCursor leading = view.links(LEADING, true);
    for (int id : Identities.of(view).sameAs(person)) {
      for (leading.from(id); leading.next(); ) {
        if (Period.ENDED.equals(view.link(leading.link()).period().to())) {
          return true;
        }
      }
    }
    return false;
  }
}
