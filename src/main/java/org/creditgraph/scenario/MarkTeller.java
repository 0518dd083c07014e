package org.creditgraph.scenario;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.ResponsibleCapacity;
import org.jspecify.annotations.Nullable;

/** Tells the credit records of a district. */
final class MarkTeller {
  private final District district;
  private final Consumer<Fact> sink;

  MarkTeller(District district, Consumer<Fact> sink) {
    this.district = district;
    this.sink = sink;
  }

  private void tell(FactType type, @Nullable Object... values) {
    sink.accept(new Fact(type, values, null));
  }

  void marks() {
    for (Firm firm : district.firms) {
      firm.marks.forEach(mark -> mark(firm.id, firm.place.city(), mark));
    }
    for (Shop shop : district.shops) {
      shop.marks.forEach(mark -> mark(shop.id, shop.operator.place.city(), mark));
    }
  }

  private void mark(String subject, String city, Mark mark) {
    LocalDate decided = LocalDate.ofEpochDay(mark.decided);
    String authority = city + mark.watch.authority();
    tell(
        FactType.CREDIT_RECORD,
        mark.id,
        subject,
        mark.kind.name(),
        mark.kind == RecordKind.LIST_ENTRY ? mark.watch.list() : null,
        mark.watch.domain(),
        mark.severity.name(),
        authority + decided.getYear() + "年第" + Integer.parseInt(mark.id.substring(2)) + "号",
        authority,
        mark.watch.basis(),
        LocalDate.ofEpochDay(mark.conductFrom),
        LocalDate.ofEpochDay(mark.conductTo),
        decided,
        decided.plus(mark.severity.publicationMax()).minusDays(5),
        null);
  }

  void parts() {
    for (Firm firm : district.firms) {
      for (Mark mark : firm.marks) {
        mark.responsible.forEach(
            human ->
                tell(
                    FactType.RECORD_PERSON,
                    mark.id,
                    human.id,
                    ResponsibleCapacity.DIRECTLY_RESPONSIBLE.name()));
      }
    }
    for (Firm firm : district.firms) {
      for (Mark mark : firm.marks) {
        if (mark.undone != Firm.OPEN) {
          RecordEventKind kind = mark.revoked ? RecordEventKind.REVOKED : RecordEventKind.REPAIRED;
          LocalDate day = LocalDate.ofEpochDay(mark.undone);
          tell(FactType.RECORD_EVENT, mark.id, kind.name(), day, null, null);
        }
      }
    }
  }
}
