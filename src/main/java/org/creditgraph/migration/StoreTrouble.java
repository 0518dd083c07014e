package org.creditgraph.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.RecordState;
import org.creditgraph.graph.Severity;
import org.creditgraph.sanction.Standing;
import org.creditgraph.snapshot.View;

/**
 * Why a store would go on elsewhere: a sanction of its own, or a grave record of its operator in a
 * trading domain while the store stops. A minor one moves nobody, as with parties (domain.md 5).
 */
record StoreTrouble(CreditRecord record, int conductFrom, int decided) {
  private static final Set<String> TRADING =
      Set.of(
          "MARKET_REGULATION",
          "FOOD_DRUG",
          "CUSTOMS",
          "ANTI_SMUGGLING",
          "CONSUMER_PROTECTION",
          "E_COMMERCE",
          "INTELLECTUAL_PROPERTY",
          "TRADE",
          "TOURISM",
          "TRANSPORT",
          "TAX");

  /** Whether a store opened since the conduct began and within a year of the decision. */
  boolean allows(int opened) {
    return opened >= conductFrom && opened <= withinAYear();
  }

  /** Whether a store stopped because of it, or stopped on a day that nobody told. */
  private boolean stops(StoreTrace store) {
    int closed = store.closed();
    return closed == StoreTrace.UNKNOWN
        ? store.stopped()
        : closed >= conductFrom && closed <= withinAYear();
  }

  private int withinAYear() {
    return Math.toIntExact(LocalDate.ofEpochDay(decided).plusYears(1).toEpochDay());
  }

  static List<StoreTrouble> of(StoreReader reader, StoreTrace store) {
    View view = reader.view();
    List<StoreTrouble> found = new ArrayList<>();
    for (CreditRecord record : view.recordsOf(store.node())) {
      if (record.kind() == RecordKind.PLATFORM_SANCTION || record.severity() != Severity.MINOR) {
        of(view, record).ifPresent(found::add);
      }
    }
    if (store.operator() >= 0) {
      for (CreditRecord record : view.recordsOf(store.operator())) {
        boolean trading =
            record.severity() != Severity.MINOR
                && record.domain() != null
                && TRADING.contains(record.domain());
        if (trading) {
          of(view, record).filter(trouble -> trouble.stops(store)).ifPresent(found::add);
        }
      }
    }
    found.sort(Comparator.comparingInt(StoreTrouble::decided).thenComparing(t -> t.record().id()));
    return found;
  }

  private static Optional<StoreTrouble> of(View view, CreditRecord record) {
    RecordState state = Standing.of(record, view).state();
    if (state == RecordState.REVOKED || state == RecordState.NOT_YET) {
      return Optional.empty();
    }
    return Optional.of(
        new StoreTrouble(
            record,
            Math.toIntExact(record.conductFrom().toEpochDay()),
            Math.toIntExact(record.decidedOn().toEpochDay())));
  }
}
