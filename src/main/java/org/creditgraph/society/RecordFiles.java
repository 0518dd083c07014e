package org.creditgraph.society;

import java.time.LocalDate;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.graph.StoreStatus;

/** Files of records, platforms and stores. */
final class RecordFiles {
  private final Economy economy;
  private final Register register;
  private final Coverage coverage;
  private final Periods periods;
  private final TieFiles ties;
  private final Handwriting hand;
  private final Draws draws;

  RecordFiles(
      Economy economy, Register register, Periods periods, TieFiles ties, Handwriting hand) {
    this.economy = economy;
    this.register = register;
    this.periods = periods;
    this.ties = ties;
    this.hand = hand;
    coverage = register.coverage();
    draws = coverage.draws.apart(6);
  }

  void records() {
    economy.offences.forEach(this::record);
  }

  private void record(Offence offence) {
    String id = register.id(offence);
    Outlet outlet = offence.outlet;
    boolean platform = outlet != null;
    boolean told = coverage.sees(Observation.CONDUCT_DAYS);
    boolean from = told || draws.in(0.1);
    boolean to = told ? draws.in(0.9) : draws.in(0.15);
    LocalDate decided = Epoch.day(offence.decided);
    String authority =
        platform ? "平台治理中心" : offence.subject.spot.city() + offence.watch.authority();
    int number = draws.between(1, 900);
    register.add(
        FactType.CREDIT_RECORD,
        id,
        outlet == null ? register.id(offence.subject) : register.id(outlet),
        offence.kind.name(),
        offence.kind == RecordKind.LIST_ENTRY ? offence.watch.list() : null,
        platform ? null : offence.watch.domain(),
        offence.severity.name(),
        authority + "〔" + decided.getYear() + "〕" + number + "号",
        authority,
        platform ? "平台服务协议" : offence.watch.basis(),
        from ? Epoch.day(offence.conductFrom) : null,
        to ? Epoch.day(offence.conductTo) : null,
        decided,
        draws.in(0.7) ? decided.plus(offence.severity.publicationMax()).minusDays(3) : null,
        null);
    parts(offence, id);
  }

  private void parts(Offence offence, String id) {
    if (coverage.sees(Observation.RESPONSIBLE_PERSONS)) {
      offence.responsible.stream()
          .distinct()
          .forEach(
              citizen ->
                  register.addOnce(
                      FactType.RECORD_PERSON,
                      id,
                      register.id(citizen),
                      ResponsibleCapacity.DIRECTLY_RESPONSIBLE.name()));
    }
    offence.events.forEach(
        event ->
            register.addOnce(
                FactType.RECORD_EVENT,
                id,
                event.kind().name(),
                Epoch.day(event.day()),
                null,
                null));
  }

  void stores() {
    for (int i = 0; i < Storekeeping.PLATFORMS.size(); i++) {
      register.add(FactType.PLATFORM, platform(i), Storekeeping.PLATFORMS.get(i));
    }
    for (Outlet outlet : economy.outlets) {
      if (outlet.opened <= economy.last) {
        store(outlet);
      }
    }
  }

  private static String platform(int number) {
    return "PT" + (number + 1);
  }

  private void store(Outlet outlet) {
    String id = register.id(outlet);
    boolean closed = outlet.closed <= economy.last;
    StoreStatus status =
        closed || outlet.status == StoreStatus.SANCTIONED ? outlet.status : StoreStatus.OPEN;
    register.add(
        FactType.STORE,
        id,
        platform(outlet.platform),
        hand.name(outlet.name),
        draws.in(0.92) ? outlet.category : null,
        register.id(outlet.operator),
        Epoch.day(outlet.opened),
        closed && draws.in(0.9) ? Epoch.day(outlet.closed) : null,
        status.name());
    for (ContactUse use : outlet.contacts) {
      boolean seen = coverage.sees(Observation.STORE_CONTACTS);
      BankAccount account = use.account;
      boolean later = account != null && account.opened > economy.last;
      if (seen && !later) {
        String value = account == null ? hand.contact(use.kind, use.value) : register.id(account);
        int from = Math.max(use.from, outlet.opened);
        periods.filed(from, use.to).ifPresent(filed -> ties.contact(id, use.kind, value, filed));
      }
    }
  }
}
