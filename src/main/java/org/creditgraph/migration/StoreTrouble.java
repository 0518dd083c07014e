package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.RecordState;
import org.creditgraph.graph.Severity;
import org.creditgraph.sanction.Standing;
import org.creditgraph.snapshot.View;

/**
 * Why a store would go on elsewhere: a sanction of its own, or a grave record of its operator in a
 * trading domain while the store stops.
 */
record StoreTrouble(CreditRecord record, int conductFrom, int decided) {
  private static final int YEAR_DAYS = 365;
  private static final Set<String> TRADING =
      Set.of(
          "MARKET_REGULATION",
          "FOOD_DRUG",
          "CUSTOMS",
          "ANTI_SMUGGLING",
          "CONSUMER_PROTECTION",
          "E_COMMERCE",
          "INTELLECTUAL_PROPERTY",
          "TRADE");

  /** Whether a store that opened on a day opened after the conduct began and within a year. */
  boolean allows(int opened) {
    return opened > conductFrom && opened <= decided + YEAR_DAYS;
  }

  static List<StoreTrouble> of(StoreReader reader, StoreTrace store) {
    View view = reader.view();
    List<StoreTrouble> found = new ArrayList<>();
    for (CreditRecord record : view.recordsOf(store.node())) {
      if (record.kind() == RecordKind.PLATFORM_SANCTION || record.severity() != Severity.MINOR) {
        add(view, record, found);
      }
    }
    if (store.operator() >= 0 && store.closed() != StoreTrace.UNKNOWN) {
      for (CreditRecord record : view.recordsOf(store.operator())) {
        boolean trading =
            record.severity() != Severity.MINOR
                && record.domain() != null
                && TRADING.contains(record.domain());
        int from = Math.toIntExact(record.conductFrom().toEpochDay());
        int decided = Math.toIntExact(record.decidedOn().toEpochDay());
        if (trading && store.closed() >= from && store.closed() <= decided + YEAR_DAYS) {
          add(view, record, found);
        }
      }
    }
    found.sort(Comparator.comparingInt(StoreTrouble::decided).thenComparing(t -> t.record().id()));
    return found;
  }

  private static void add(View view, CreditRecord record, List<StoreTrouble> found) {
    RecordState state = Standing.of(record, view.asOf().validOn()).state();
    if (state != RecordState.REVOKED && state != RecordState.NOT_YET) {
      found.add(
          new StoreTrouble(
              record,
              Math.toIntExact(record.conductFrom().toEpochDay()),
              Math.toIntExact(record.decidedOn().toEpochDay())));
    }
  }
}
