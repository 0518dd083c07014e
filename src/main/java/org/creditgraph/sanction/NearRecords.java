package org.creditgraph.sanction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.control.Control;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Finds the records in force that can reach a party at all, whatever the rules are. */
final class NearRecords {
  private static final long LEADING =
      LinkKind.LEGAL_REPRESENTATIVE.bit() | LinkKind.PRINCIPAL.bit();

  private final View view;
  private final Map<String, CreditRecord> found = new HashMap<>();

  NearRecords(View view) {
    this.view = view;
  }

  /**
   * Those about the party; and for a person those that name it, and those about what it ever led or
   * held some of. By decision, then id.
   */
  List<CreditRecord> thatMayReach(int party) {
    add(view.recordsOf(party));
    if (view.kind(party) == NodeKind.PERSON) {
      add(view.recordsNaming(party));
      addLed(party);
      for (int held : new Control(view).everHeldBy(party)) {
        add(view.recordsOf(held));
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparing(CreditRecord::decidedOn).thenComparing(CreditRecord::id))
        .toList();
  }

  /** Roles that begin after the day asked count as well: the clocks of rules are their own. */
  private void addLed(int person) {
    AsOf always = new AsOf(Control.END_OF_TIME, view.asOf().knownAt());
    LinkCursor leading = view.snapshot().at(always).links(LEADING, true);
    for (leading.from(person); leading.next(); ) {
      add(view.recordsOf(leading.neighbour()));
    }
  }

  private void add(List<CreditRecord> records) {
    for (CreditRecord record : records) {
      if (Standing.of(record, view.asOf().validOn()).inForce()) {
        found.put(record.id(), record);
      }
    }
  }
}
