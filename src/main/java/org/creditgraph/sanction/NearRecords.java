package org.creditgraph.sanction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.control.Control;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Finds the records that can reach a party at all, whatever the rules are and the day is. */
final class NearRecords {
  private static final long LEADING =
      LinkKind.LEGAL_REPRESENTATIVE.bit() | LinkKind.PRINCIPAL.bit();
  private static final Comparator<NearRecord> ORDER =
      Comparator.comparing((NearRecord near) -> near.record.decidedOn())
          .thenComparing(near -> near.record.id());

  private final View view;
  private final List<NearRecord> found = new ArrayList<>(2);

  NearRecords(View view) {
    this.view = view;
  }

  /** False only where no record can reach a party. */
  static boolean mayReach(View view, int party) {
    return view.mayLeadToRecord(party) || view.mayBeNamed(party);
  }

  /**
   * Those about the party; and for a person those that name it, and those about what it ever led or
   * held some of. By decision, then id.
   */
  List<NearRecord> thatMayReach(int party) {
    boolean person = view.kind(party) == NodeKind.PERSON;
    if (person) {
      add(view.recordsNaming(party), near -> near.names = true);
    }
    if (view.mayLeadToRecord(party)) {
      add(view.recordsOf(party), near -> near.about = true);
      if (person) {
        addLed(party);
        addHeld(party);
      }
    }
    if (found.size() > 1) {
      found.sort(ORDER);
    }
    return found;
  }

  /** Roles that begin after the day asked count as well: the clocks of rules are their own. */
  private void addLed(int person) {
    LinkCursor leading = view.on(Control.END_OF_TIME).links(LEADING, true);
    for (int id : Identities.of(view).sameAs(person)) {
      for (leading.from(id); leading.next(); ) {
        add(view.recordsOf(leading.neighbour()), near -> near.led = true);
      }
    }
  }

  private void addHeld(int person) {
    Control control = new Control(view);
    for (int id : Identities.of(view).sameAs(person)) {
      for (int held : control.everHeldWithRecords(id)) {
        add(view.recordsOf(held), near -> near.held = true);
      }
    }
  }

  private void add(List<CreditRecord> records, Consumer<NearRecord> way) {
    for (CreditRecord record : records) {
      if (!Standing.isVoid(record)) {
        way.accept(of(record));
      }
    }
  }

  private NearRecord of(CreditRecord record) {
    for (NearRecord near : found) {
      if (near.record.id().equals(record.id())) {
        return near;
      }
    }
    NearRecord near = new NearRecord(record);
    found.add(near);
    return near;
  }
}
