package org.creditgraph.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.AccountStatus;
import org.creditgraph.graph.ContractKind;
import org.creditgraph.graph.ContractRole;
import org.creditgraph.graph.ContractStatus;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.StoreStatus;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of a story. Days are counted back from the last; below zero is open. */
final class Told {
  static final int OPEN = -1;

  private static final String NATIVE_PLACE = "460100";
  private static final int NOON = 12;
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final List<Fact> facts = new ArrayList<>();
  private final LocalDate last;

  Told(LocalDate last) {
    this.last = last;
  }

  List<Fact> facts() {
    return facts;
  }

  LocalDate day(int back) {
    return last.minusDays(back);
  }

  private @Nullable LocalDate open(int back) {
    return back < 0 ? null : day(back);
  }

  void tell(FactType type, @Nullable Object... values) {
    facts.add(Telling.fact(type, values));
  }

  /** An enterprise whose id is its credit code; subjects from MA5T on belong to stories. */
  static String enterpriseId(String region, String subject) {
    return Codes.credit("91", region, subject);
  }

  void enterprise(
      String id, String name, String industry, String scope, long capital, int founded, int ended) {
    OrganizationStatus status = ended < 0 ? OrganizationStatus.ACTIVE : OrganizationStatus.REVOKED;
    tell(
        FactType.ORGANIZATION,
        id,
        NodeKind.ENTERPRISE.name(),
        name,
        List.of(),
        id,
        status.name(),
        day(founded),
        open(ended),
        id.substring(2, 8),
        industry,
        scope,
        BigDecimal.valueOf(capital));
  }

  /** A person of some age, born in a place that nobody else of the population comes from. */
  void person(String id, String name, int ageInDays, int sequence) {
    LocalDate birth = day(ageInDays);
    int digits = birth.getYear() * 10_000 + birth.getMonthValue() * 100 + birth.getDayOfMonth();
    String idNumber = Codes.citizen(NATIVE_PLACE, digits, sequence);
    tell(FactType.PERSON, id, name, idNumber, birth, null);
  }

  void role(String holder, String organization, LinkKind role, int from, int to) {
    tell(FactType.ROLE, holder, organization, role.name(), day(from), open(to));
  }

  void holding(String holder, String organization, int points, int from, int to) {
    BigDecimal share = Telling.share(points);
    tell(FactType.HOLDING, holder, organization, day(from), null, share, null, null, open(to));
  }

  void relation(String from, String to, LinkKind kind, int since, String detail) {
    tell(FactType.RELATION, from, to, kind.name(), day(since), null, null, detail);
  }

  void contact(String subject, LinkKind kind, String value, int from, int to) {
    tell(FactType.CONTACT, subject, kind.name(), value, day(from), open(to));
  }

  void contract(
      String id, String title, String supplier, String buyer, long amount, int signed, int done) {
    ContractStatus status = done < 0 ? ContractStatus.ACTIVE : ContractStatus.COMPLETED;
    tell(
        FactType.CONTRACT,
        id,
        title,
        ContractKind.SALE.name(),
        BigDecimal.valueOf(amount),
        day(signed),
        day(signed).plusDays(180),
        open(done),
        status.name());
    tell(FactType.CONTRACT_PARTY, id, supplier, ContractRole.SUPPLIER.name());
    tell(FactType.CONTRACT_PARTY, id, buyer, ContractRole.BUYER.name());
  }

  void store(
      String id,
      String platform,
      String name,
      String category,
      String operator,
      int opened,
      int closed) {
    StoreStatus status = closed < 0 ? StoreStatus.OPEN : StoreStatus.CLOSED;
    tell(
        FactType.STORE,
        id,
        platform,
        name,
        category,
        operator,
        day(opened),
        open(closed),
        status.name());
  }

  void account(String id, String owner, String bank, int opened) {
    tell(FactType.ACCOUNT, id, owner, null, bank, day(opened), null, AccountStatus.ACTIVE.name());
  }

  void payment(String id, String from, String to, long amount, int back) {
    OffsetDateTime paidAt = day(back).atTime(NOON, 0).atOffset(CHINA);
    tell(FactType.PAYMENT, id, from, to, BigDecimal.valueOf(amount), paidAt);
  }

  /** A record under a supervision, published for as long as its severity allows. */
  void record(
      String id,
      String subject,
      RecordKind kind,
      Supervision supervision,
      Severity severity,
      String title,
      String authority,
      int conductFrom,
      int conductTo,
      int decided) {
    tell(
        FactType.CREDIT_RECORD,
        id,
        subject,
        kind.name(),
        kind == RecordKind.LIST_ENTRY ? supervision.list() : null,
        supervision.domain(),
        severity.name(),
        title,
        authority,
        supervision.basis(),
        day(conductFrom),
        day(conductTo),
        day(decided),
        day(decided).plus(severity.publicationMax()),
        null);
  }
}
