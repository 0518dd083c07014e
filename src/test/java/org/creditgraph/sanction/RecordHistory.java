package org.creditgraph.sanction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.creditgraph.control.OwnershipOracle;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;

/**
 * A small random world of roles, holdings, records and what befell them, told, corrected and taken
 * back in four batches; and domain.md 4 worked out on it day by day, as slowly as it reads.
 */
final class RecordHistory {
  static final LocalDate START = LocalDate.of(2024, 1, 1);
  static final int BATCHES = 4;
  private static final Instant FIRST = Instant.parse("2024-07-01T00:00:00Z");
  private static final List<String> PERSONS = List.of("P1", "P2", "P3");
  private static final List<String> ORGANIZATIONS = List.of("A", "B", "C");
  private static final int[] SHARES = {500_000, 250_001, 510_000, 300_000, 500_001};

  /** Something that is known from a batch until before another and holds from day to day. */
  private record Told<T>(T what, int from, int to, int knownFrom, int knownUntil) {
    boolean holds(int day, int batch) {
      return isKnown(batch) && from <= day && day <= to;
    }

    boolean isKnown(int batch) {
      return knownFrom <= batch && batch < knownUntil;
    }
  }

  private record Role(String holder, String organization, String role) {}

  private record Stake(String holder, String held, int share) {}

  /** Days count from START; -1 stands for none. */
  record Entry(
      String id,
      String kind,
      String severity,
      String domain,
      String subject,
      int conductFrom,
      int conductTo,
      int decided,
      int publishUntil,
      int ended) {}

  private record Event(String record, String kind) {}

  private record Named(String record, String person) {}

  private final SplittableRandom random;
  private final Map<List<Object>, Set<String>> worked = new HashMap<>();
  private final List<Told<Role>> roles = new ArrayList<>();
  private final List<Told<Stake>> stakes = new ArrayList<>();
  private final List<Told<List<String>>> concerts = new ArrayList<>();
  private final List<Told<Entry>> entries = new ArrayList<>();
  private final List<Told<Event>> events = new ArrayList<>();
  private final List<Told<Named>> named = new ArrayList<>();

  RecordHistory(SplittableRandom random) {
    this.random = random;
    for (int i = random.nextInt(4, 13); i > 0; i--) {
      String holder = random.nextBoolean() ? any(PERSONS) : any(ORGANIZATIONS);
      stakes.add(told(new Stake(holder, any(ORGANIZATIONS), SHARES[random.nextInt(5)])));
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      String role = random.nextBoolean() ? "LEGAL_REPRESENTATIVE" : "PRINCIPAL";
      roles.add(told(new Role(any(PERSONS), any(ORGANIZATIONS), role)));
    }
    if (random.nextInt(3) == 0) {
      concerts.add(told(List.of("P1", "P2")));
    }
    for (String id : List.of("R1", "R2")) {
      record(id);
    }
    stakes.removeIf(told -> told.what().holder().equals(told.what().held()));
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private <T> Told<T> told(T what) {
    int from = random.nextInt(-5, 30);
    int knownFrom = random.nextInt(1, 4);
    int until = random.nextInt(3) == 0 ? knownFrom + random.nextInt(1, 3) : Integer.MAX_VALUE;
    return new Told<>(what, from, from + random.nextInt(45), knownFrom, until);
  }

  private void record(String id) {
    int decided = random.nextInt(20, 40);
    boolean dated = random.nextInt(4) > 0;
    int conduct = decided - random.nextInt(15);
    String kind = any(List.of("LIST_ENTRY", "LIST_ENTRY", "BREACH_OF_COMMITMENT", "PENALTY"));
    int publish = random.nextInt(3) == 0 ? decided + random.nextInt(60) : -1;
    int ended = random.nextInt(4) == 0 ? decided + random.nextInt(40) : -1;
    Entry entry =
        new Entry(
            id,
            kind,
            any(List.of("SERIOUS", "SERIOUS", "MINOR")),
            any(List.of("FOOD_DRUG", "JUDICIAL")),
            random.nextInt(4) == 0 ? any(PERSONS) : any(ORGANIZATIONS),
            dated ? conduct : -1,
            dated ? Math.min(decided, conduct + random.nextInt(8)) : -1,
            decided,
            publish,
            ended);
    entries.add(new Told<>(entry, 0, 0, 1, Integer.MAX_VALUE));
    if (random.nextBoolean()) {
      named.add(told(new Named(id, any(PERSONS))));
    }
    List<String> kinds =
        List.of("REPAIRED", "REVOKED", "SHIELDED", "OBJECTED", "OBJECTION_UPHELD", "SHIELDED");
    for (int i = random.nextInt(3); i > 0; i--) {
      String event = any(kinds);
      if (events.stream().noneMatch(e -> e.what().equals(new Event(id, event)))) {
        events.add(told(new Event(id, event)));
      }
    }
  }

  static LocalDate day(int day) {
    return START.plusDays(day);
  }

  static Instant known(int batch) {
    return FIRST.plusSeconds(60L * batch);
  }

  static List<Batch> batches() {
    return Stream.of(1, 2, 3, 4).map(b -> new Batch(b, known(b), "told")).toList();
  }

  // ---- what the rules of domain.md 4 come to

  /** “record rule capacity party” of every restriction on a day, as known at a batch. */
  Set<String> restrictions(int day, int batch) {
    Set<String> lines = new TreeSet<>();
    for (Told<Entry> told : entries) {
      Entry record = told.what();
      if (!isInForce(record, day, batch)) {
        continue;
      }
      boolean listed = record.kind().equals("LIST_ENTRY") && record.severity().equals("SERIOUS");
      boolean banned = listed && record.domain().equals("FOOD_DRUG");
      if (listed) {
        add(lines, record, "SUBJECT-SERIOUS", "SUBJECT", record.subject());
      }
      if (listed || record.kind().equals("BREACH_OF_COMMITMENT")) {
        add(lines, record, "NO-COMMITMENT", "SUBJECT", record.subject());
      }
      if (banned) {
        add(lines, record, "INDUSTRY-BAN", "SUBJECT", record.subject());
      }
      if (listed) {
        responsible(lines, record, banned, batch);
      }
    }
    return lines;
  }

  private void responsible(Set<String> lines, Entry record, boolean banned, int batch) {
    for (Told<Named> told : named) {
      if (told.isKnown(batch) && told.what().record().equals(record.id())) {
        String person = told.what().person();
        add(lines, record, "RESPONSIBLE-PERSONS", "DIRECTLY_RESPONSIBLE", person);
        if (banned) {
          add(lines, record, "INDUSTRY-BAN", "DIRECTLY_RESPONSIBLE", person);
        }
      }
    }
    int first = record.conductFrom() < 0 ? record.decided() : record.conductFrom();
    int last = record.conductTo() < 0 ? record.decided() : record.conductTo();
    for (int day = first; day <= last; day++) {
      for (Told<Role> told : roles) {
        Role role = told.what();
        if (told.holds(day, batch) && role.organization().equals(record.subject())) {
          add(lines, record, "RESPONSIBLE-PERSONS", role.role(), role.holder());
          if (banned && role.role().equals("LEGAL_REPRESENTATIVE")) {
            add(lines, record, "INDUSTRY-BAN", role.role(), role.holder());
          }
        }
      }
      if (ORGANIZATIONS.contains(record.subject())) {
        for (String controller : controllers(record.subject(), ownership(day, batch))) {
          if (PERSONS.contains(controller)) {
            add(lines, record, "RESPONSIBLE-PERSONS", "ACTUAL_CONTROLLER", controller);
          }
        }
      }
    }
  }

  private static void add(
      Set<String> lines, Entry record, String rule, String capacity, String party) {
    lines.add(String.join(" ", record.id(), rule, capacity, party));
  }

  private boolean isInForce(Entry record, int day, int batch) {
    LocalDate decided = day(record.decided());
    LocalDate longest =
        record.severity().equals("SERIOUS") ? decided.plusYears(3) : decided.plusMonths(3);
    boolean published =
        !day(day).isAfter(longest) && (record.publishUntil() < 0 || day <= record.publishUntil());
    boolean open = record.ended() < 0 || day < record.ended();
    if (day < record.decided() || !published || !open) {
      return false;
    }
    for (Told<Event> told : events) {
      if (told.isKnown(batch) && told.what().record().equals(record.id())) {
        boolean lifted =
            switch (told.what().kind()) {
              case "REVOKED", "OBJECTION_UPHELD" -> true;
              case "REPAIRED" -> day >= told.from();
              case "SHIELDED" -> told.from() <= day && day <= told.to();
              default -> false;
            };
        if (lifted) {
          return false;
        }
      }
    }
    return true;
  }

  /** “record organisation because-of” of what a restricted person controls or represents. */
  Set<String> warnings(int day, int batch) {
    Set<String> lines = new TreeSet<>();
    OwnershipOracle today = ownership(day, batch);
    for (String restriction : restrictions(day, batch)) {
      String id = restriction.split(" ", -1)[0];
      String person = restriction.split(" ", -1)[3];
      String subject =
          entries.stream()
              .filter(e -> e.what().id().equals(id))
              .findFirst()
              .orElseThrow()
              .what()
              .subject();
      for (String organization : PERSONS.contains(person) ? ORGANIZATIONS : List.<String>of()) {
        boolean controls = today.controls(person, organization);
        boolean represents =
            roles.stream()
                .filter(told -> told.holds(day, batch))
                .anyMatch(
                    told ->
                        told.what().equals(new Role(person, organization, "LEGAL_REPRESENTATIVE")));
        if (!organization.equals(subject)) {
          if (controls) {
            lines.add(id + " CONTROLLED_BY_RESTRICTED " + organization + " " + person);
          }
          if (represents) {
            lines.add(id + " REPRESENTED_BY_RESTRICTED " + organization + " " + person);
          }
        }
      }
    }
    return lines;
  }

  /** Worked out once for days that are alike: the oracle is slow. */
  private Set<String> controllers(String subject, OwnershipOracle world) {
    return worked.computeIfAbsent(
        List.of(subject, world.holdings, world.concerts),
        absent -> world.controllers(subject).keySet());
  }

  private OwnershipOracle ownership(int day, int batch) {
    OwnershipOracle world = new OwnershipOracle();
    world.persons.addAll(PERSONS);
    world.organizations.addAll(ORGANIZATIONS);
    for (Told<Stake> told : stakes) {
      if (told.holds(day, batch)) {
        Stake stake = told.what();
        world.holdings.add(
            new OwnershipOracle.Holding(
                stake.holder(), stake.held(), stake.share(), stake.share()));
      }
    }
    concerts.stream()
        .filter(told -> told.holds(day, batch))
        .forEach(t -> world.concerts.add(t.what()));
    return world;
  }

  // ---- the same as facts

  List<FactVersion> facts() {
    List<FactVersion> facts = new ArrayList<>();
    PERSONS.forEach(id -> facts.add(always(Fact.of(FactType.PERSON, "id", id, "name", id))));
    ORGANIZATIONS.forEach(
        id -> facts.add(always(Fact.of(FactType.ORGANIZATION, "id", id, "kind", "ENTERPRISE"))));
    stakes.forEach(
        told ->
            facts.add(
                version(
                    told,
                    FactType.HOLDING,
                    "holder_id",
                    told.what().holder(),
                    "organization_id",
                    told.what().held(),
                    "share",
                    BigDecimal.valueOf(told.what().share(), 6),
                    "valid_from",
                    day(told.from()),
                    "valid_to",
                    day(told.to()))));
    roles.forEach(
        told ->
            facts.add(
                version(
                    told,
                    FactType.ROLE,
                    "holder_id",
                    told.what().holder(),
                    "organization_id",
                    told.what().organization(),
                    "role",
                    told.what().role(),
                    "valid_from",
                    day(told.from()),
                    "valid_to",
                    day(told.to()))));
    concerts.forEach(
        told ->
            facts.add(
                version(
                    told,
                    FactType.RELATION,
                    "from_id",
                    told.what().get(0),
                    "to_id",
                    told.what().get(1),
                    "kind",
                    "ACTS_IN_CONCERT",
                    "valid_from",
                    day(told.from()),
                    "valid_to",
                    day(told.to()))));
    addRecords(facts);
    return facts;
  }

  private void addRecords(List<FactVersion> facts) {
    entries.forEach(told -> facts.add(version(told, FactType.CREDIT_RECORD, columns(told.what()))));
    named.forEach(
        told ->
            facts.add(
                version(
                    told,
                    FactType.RECORD_PERSON,
                    "record_id",
                    told.what().record(),
                    "person_id",
                    told.what().person(),
                    "capacity",
                    "DIRECTLY_RESPONSIBLE")));
    events.forEach(
        told ->
            facts.add(
                version(
                    told,
                    FactType.RECORD_EVENT,
                    "record_id",
                    told.what().record(),
                    "kind",
                    told.what().kind(),
                    "effective_on",
                    day(told.from()),
                    "until",
                    told.what().kind().equals("SHIELDED") ? day(told.to()) : null)));
  }

  private static @Nullable Object[] columns(Entry record) {
    return new @Nullable Object[] {
      "id", record.id(),
      "subject_id", record.subject(),
      "kind", record.kind(),
      "severity", record.severity(),
      "domain", record.domain(),
      "conduct_from", orNone(record.conductFrom()),
      "conduct_to", orNone(record.conductTo()),
      "decided_on", day(record.decided()),
      "publish_until", orNone(record.publishUntil()),
      "ended_on", orNone(record.ended())
    };
  }

  private static @Nullable LocalDate orNone(int day) {
    return day < 0 ? null : day(day);
  }

  private static FactVersion always(Fact fact) {
    return new FactVersion(fact, 1, FactVersion.STILL_KNOWN);
  }

  private static FactVersion version(Told<?> told, FactType type, @Nullable Object... columns) {
    int until = told.knownUntil() > BATCHES ? FactVersion.STILL_KNOWN : told.knownUntil();
    return new FactVersion(Fact.of(type, columns), told.knownFrom(), until);
  }
}
