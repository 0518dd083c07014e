package org.creditgraph.snapshot;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.creditgraph.graph.CitizenIdNumber;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * The slow oracle of the snapshot, written from domain.md: a list of versions, filtered for each
 * question.
 */
public final class PlainGraph {
  /** A link with ids for ends; null days are open. */
  public record PlainLink(
      String from,
      String to,
      LinkKind kind,
      @Nullable LocalDate begins,
      @Nullable LocalDate ends,
      Fact fact,
      int knownFrom) {}

  private final List<FactVersion> all;
  private final int sequence;
  private final List<FactVersion> known;

  /** The ids by the valid number that they bear. */
  private final Map<String, List<String>> bearers = new HashMap<>();

  public PlainGraph(List<FactVersion> versions, int sequence) {
    this.sequence = sequence;
    all = versions.stream().filter(version -> version.knownFrom() <= sequence).toList();
    known = all.stream().filter(version -> version.knownAt(sequence)).toList();
    for (FactVersion version : known) {
      String number = number(version.fact());
      if (!number.isEmpty()) {
        String id = version.fact().needed("id");
        bearers.computeIfAbsent(number, absent -> new ArrayList<>()).add(id);
      }
    }
  }

  public Optional<Fact> entity(String id) {
    return known.stream()
        .map(FactVersion::fact)
        .filter(fact -> fact.type().shape() == FactType.Shape.ENTITY)
        .filter(fact -> fact.type() != FactType.CREDIT_RECORD && fact.needed("id").equals(id))
        .findFirst();
  }

  /** What else is known of a node, in no particular order. */
  public List<Fact> attributes(String id, FactType type) {
    return known.stream()
        .map(FactVersion::fact)
        .filter(fact -> fact.type() == type && id.equals(fact.value(0)) && knows(id))
        .toList();
  }

  private Optional<ContactPoint> point(String id) {
    return all.stream()
        .map(FactVersion::fact)
        .filter(fact -> fact.type() == FactType.CONTACT)
        .map(ContactPoints::of)
        .filter(points -> points.standing() == ContactPoints.Standing.NODES)
        .flatMap(points -> points.points().stream())
        .filter(point -> point.nodeId().equals(id))
        .findFirst();
  }

  public boolean knows(String id) {
    return entity(id).isPresent() || point(id).isPresent();
  }

  public NodeKind kind(String id) {
    return entity(id)
        .map(
            fact ->
                switch (fact.type()) {
                  case ORGANIZATION, ASSET -> NodeKind.valueOf(fact.needed("kind"));
                  default -> NodeKind.valueOf(fact.type().name());
                })
        .orElseGet(() -> NodeKind.valueOf(point(id).orElseThrow().kind().name()));
  }

  public String name(String id) {
    Optional<Fact> entity = entity(id);
    if (entity.isEmpty()) {
      return point(id).orElseThrow().value();
    }
    FactType type = entity.get().type();
    String column = type == FactType.CONTRACT ? "title" : "name";
    String name = type.find(column) < 0 ? null : entity.get().text(column);
    return name == null ? id : name;
  }

  /** The links whose ends are known and that hold on a day, or began by then. */
  public List<PlainLink> links(LocalDate day, boolean includeEnded) {
    List<PlainLink> links = new ArrayList<>();
    for (FactVersion version : known) {
      add(version, links);
      identities(version, links);
    }
    links.removeIf(
        link ->
            !knows(link.from())
                || !knows(link.to())
                || (link.begins() != null && link.begins().isAfter(day))
                || (link.ends() != null && link.ends().isBefore(day) && !includeEnded));
    return links;
  }

  /** Those from a party to every id above its own that bears the same valid number. */
  private void identities(FactVersion version, List<PlainLink> links) {
    Fact fact = version.fact();
    String id = fact.type().shape() == FactType.Shape.ENTITY ? fact.needed("id") : "";
    List<String> same = fact.type() == FactType.CREDIT_RECORD ? List.of() : sameAs(id);
    for (String other : same.size() > 8 ? List.<String>of() : same) {
      if (id.compareTo(other) < 0) {
        int both = Math.max(version.knownFrom(), knownFrom(other));
        links.add(new PlainLink(id, other, LinkKind.SAME_IDENTITY, null, null, fact, both));
      }
    }
  }

  private int knownFrom(String id) {
    return known.stream()
        .filter(version -> entity(id).filter(version.fact()::equals).isPresent())
        .mapToInt(FactVersion::knownFrom)
        .max()
        .orElseThrow();
  }

  /** The ids that bear the valid number of an id, with it; none where it bears none. */
  private List<String> sameAs(String id) {
    return bearers.values().stream().filter(ids -> ids.contains(id)).findFirst().orElse(List.of());
  }

  private static String number(Fact fact) {
    String column =
        switch (fact.type()) {
          case ORGANIZATION -> "uscc";
          case PERSON -> "id_number";
          default -> null;
        };
    String text = column == null ? null : fact.text(column);
    boolean valid =
        text != null
            && (column.equals("uscc")
                ? UnifiedSocialCreditCode.isValid(text)
                : CitizenIdNumber.isValid(text));
    return valid ? column + text : "";
  }

  private void add(FactVersion version, List<PlainLink> links) {
    Fact f = version.fact();
    int k = version.knownFrom();
    LocalDate from = f.type().find("valid_from") < 0 ? null : f.date("valid_from");
    LocalDate to = f.type().find("valid_to") < 0 ? null : f.date("valid_to");
    switch (f.type()) {
      case ROLE -> link(links, f, "holder_id", "organization_id", f.needed("role"), from, to, k);
      case HOLDING -> link(links, f, "holder_id", "organization_id", "SHAREHOLDING", from, to, k);
      case RELATION -> link(links, f, "from_id", "to_id", f.needed("kind"), from, to, k);
      case ASSET_PARTY -> link(links, f, "asset_id", "party_id", "ASSET_PARTY", from, to, k);
      case CONTACT -> {
        for (ContactPoint point : ContactPoints.of(f).points()) {
          links.add(
              new PlainLink(f.needed("subject_id"), point.nodeId(), point.kind(), from, to, f, k));
        }
      }
      case CONTRACT_PARTY -> {
        Optional<Fact> thing = entity(f.needed("contract_id"));
        LocalDate start = thing.map(contract -> contract.date("signed_on")).orElse(null);
        LocalDate end = thing.map(contract -> contract.date("completed_on")).orElse(null);
        link(links, f, "contract_id", "party_id", "CONTRACT_PARTY", start, end, k);
      }
      case SHIPMENT_PARTY -> {
        Optional<Fact> thing = entity(f.needed("shipment_id"));
        LocalDate day = thing.map(shipment -> shipment.date("declared_on")).orElse(null);
        link(links, f, "shipment_id", "party_id", "SHIPMENT_PARTY", day, day, k);
      }
      case PAYMENT -> {
        OffsetDateTime paid = f.timestamp("paid_at");
        LocalDate day =
            paid == null ? null : paid.toInstant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        link(links, f, "from_account_id", "to_account_id", "PAYMENT", day, day, k);
      }
      case STORE -> {
        LocalDate opened = f.date("opened_on");
        LocalDate closed = f.date("closed_on");
        link(links, f, "id", "platform_id", "STORE_PLATFORM", opened, closed, k);
        link(links, f, "id", "operator_id", "STORE_OPERATOR", opened, closed, k);
      }
      case ACCOUNT ->
          link(
              links,
              f,
              "id",
              "owner_id",
              "ACCOUNT_OWNER",
              f.date("opened_on"),
              f.date("closed_on"),
              k);
      case SHIPMENT -> {
        LocalDate day = f.date("declared_on");
        link(links, f, "id", "asset_id", "SHIPMENT_ASSET", day, day, k);
      }
      default -> {}
    }
  }

  private static void link(
      List<PlainLink> links,
      Fact fact,
      String from,
      String to,
      String kind,
      @Nullable LocalDate begins,
      @Nullable LocalDate ends,
      int knownFrom) {
    if (fact.text(to) != null) {
      links.add(
          new PlainLink(
              fact.needed(from),
              fact.needed(to),
              LinkKind.valueOf(kind),
              begins,
              ends,
              fact,
              knownFrom));
    }
  }

  public Optional<CreditRecord> record(String id) {
    return facts(FactType.CREDIT_RECORD, "id", id).findFirst().flatMap(this::assembled);
  }

  public List<CreditRecord> recordsOf(String subject) {
    return sorted(
        anyIdOf(subject)
            .flatMap(id -> facts(FactType.CREDIT_RECORD, "subject_id", id))
            .map(fact -> fact.needed("id")));
  }

  public List<CreditRecord> recordsNaming(String person) {
    return knows(person)
        ? sorted(
            anyIdOf(person)
                .flatMap(id -> facts(FactType.RECORD_PERSON, "person_id", id))
                .map(fact -> fact.needed("record_id"))
                .distinct())
        : List.of();
  }

  private java.util.stream.Stream<String> anyIdOf(String id) {
    List<String> same = sameAs(id);
    return same.isEmpty() || same.size() > 8 ? java.util.stream.Stream.of(id) : same.stream();
  }

  private List<CreditRecord> sorted(java.util.stream.Stream<String> ids) {
    return ids.map(this::record)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(CreditRecord::decidedOn).thenComparing(CreditRecord::id))
        .toList();
  }

  private java.util.stream.Stream<Fact> facts(FactType type, String column, String value) {
    return known.stream()
        .map(FactVersion::fact)
        .filter(fact -> fact.type() == type && value.equals(fact.text(column)));
  }

  private Optional<CreditRecord> assembled(Fact f) {
    String id = f.needed("id");
    if (!knows(f.needed("subject_id"))) {
      return Optional.empty();
    }
    LocalDate decided = Objects.requireNonNull(f.date("decided_on"));
    LocalDate from = f.date("conduct_from");
    LocalDate to = f.date("conduct_to");
    LocalDate begun = from != null ? from : to == null || decided.isBefore(to) ? decided : to;
    LocalDate over = to != null ? to : from == null || decided.isAfter(from) ? decided : from;
    List<CreditRecord.ResponsiblePerson> persons =
        facts(FactType.RECORD_PERSON, "record_id", id)
            .filter(part -> knows(part.needed("person_id")))
            .map(PlainGraph::person)
            .sorted(Comparator.comparing(CreditRecord.ResponsiblePerson::personId))
            .toList();
    List<CreditRecord.RecordEvent> events =
        facts(FactType.RECORD_EVENT, "record_id", id)
            .map(PlainGraph::event)
            .sorted(
                Comparator.comparing(CreditRecord.RecordEvent::effectiveOn)
                    .thenComparing(CreditRecord.RecordEvent::kind))
            .toList();
    return Optional.of(
        new CreditRecord(
            id,
            f.needed("subject_id"),
            RecordKind.valueOf(f.needed("kind")),
            f.text("list"),
            f.text("domain"),
            Severity.valueOf(f.needed("severity")),
            f.text("title"),
            f.text("authority"),
            f.text("basis"),
            begun,
            over,
            decided,
            f.date("publish_until"),
            f.date("ended_on"),
            f.source(),
            persons,
            events));
  }

  private static CreditRecord.ResponsiblePerson person(Fact part) {
    String capacity = part.text("capacity");
    return new CreditRecord.ResponsiblePerson(
        part.needed("person_id"), capacity == null ? null : ResponsibleCapacity.valueOf(capacity));
  }

  private static CreditRecord.RecordEvent event(Fact part) {
    return new CreditRecord.RecordEvent(
        RecordEventKind.valueOf(part.needed("kind")),
        Objects.requireNonNull(part.date("effective_on")),
        part.date("until"),
        part.text("note"),
        part.source());
  }
}
