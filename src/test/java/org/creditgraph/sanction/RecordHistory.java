package org.creditgraph.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.creditgraph.control.RegisterWorld.Nominee;
import org.creditgraph.control.RegisterWorld.Range;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.jspecify.annotations.Nullable;

/**
 * A small random world of roles, holdings, nominees, partners, branches, numbers, records and what
 * befell them, told, corrected and taken back in four batches: as plain rows for {@link
 * RecordOracle}, and as facts.
 */
final class RecordHistory {
  static final LocalDate START = LocalDate.of(2024, 1, 1);
  static final int BATCHES = 4;
  private static final Instant FIRST = Instant.parse("2024-07-01T00:00:00Z");
  static final List<String> PERSONS = List.of("P1", "P2", "P3");
  static final List<String> ORGANIZATIONS = List.of("A", "B", "C");
  static final List<String> PARTIES = List.of("P1", "P2", "P3", "A", "B", "C");
  private static final int[] SHARES = {500_000, 250_001, 510_000, 300_000, 500_001};

  /** Something that is known from a batch until before another and holds from day to day. */
  record Told<T>(T what, int from, int to, int knownFrom, int knownUntil) {
    /** The same, but nobody knows when it ended. */
    Told<T> ended() {
      return new Told<>(what, from, from - 1, knownFrom, knownUntil);
    }

    boolean isEnded() {
      return to < from;
    }

    boolean holds(int day, int batch) {
      return isKnown(batch) && from <= day && day <= to;
    }

    boolean isKnown(int batch) {
      return knownFrom <= batch && batch < knownUntil;
    }
  }

  record Role(String holder, String organization, String role) {}

  record Stake(String holder, String held, Range share, boolean nominee) {}

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

  record Event(String record, String kind) {}

  record Named(String record, String person) {}

  private final SplittableRandom random;
  final List<Told<Role>> roles = new ArrayList<>();
  final List<Told<Stake>> stakes = new ArrayList<>();
  final List<Told<List<String>>> concerts = new ArrayList<>();
  final List<Told<List<String>>> branches = new ArrayList<>();
  final List<Told<Nominee>> nominees = new ArrayList<>();

  /** Who bears the one number of a person or of an organisation that there is. */
  final List<Told<String>> bearers = new ArrayList<>();
  final List<Told<Entry>> entries = new ArrayList<>();
  final List<Told<Event>> events = new ArrayList<>();
  final List<Told<Named>> named = new ArrayList<>();

  private final boolean intricate;

  RecordHistory(SplittableRandom random) {
    this.random = random;
    intricate = random.nextInt(3) > 0;
    for (int i = random.nextInt(4, 13); i > 0; i--) {
      String holder = random.nextBoolean() ? any(PERSONS) : any(ORGANIZATIONS);
      boolean nominee = intricate && random.nextInt(12) == 0;
      stakes.add(told(new Stake(holder, any(ORGANIZATIONS), share(), nominee)));
    }
    for (int i = intricate ? random.nextInt(5) : 0; i > 0; i--) {
      tie();
    }
    for (String id : intricate ? PARTIES : List.<String>of()) {
      if (random.nextInt(4) == 0) {
        bearers.add(told(id));
      }
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      String role = random.nextBoolean() ? "LEGAL_REPRESENTATIVE" : "PRINCIPAL";
      Told<Role> told = told(new Role(any(PERSONS), any(ORGANIZATIONS), role));
      roles.add(intricate && random.nextInt(4) == 0 ? told.ended() : told);
    }
    if (random.nextInt(3) == 0) {
      concerts.add(told(List.of("P1", "P2")));
    }
    for (String id : List.of("R1", "R2")) {
      record(id);
    }
    stakes.removeIf(told -> told.what().holder().equals(told.what().held()));
  }

  private Range share() {
    long exact = SHARES[random.nextInt(5)] * 1_000_000L;
    return switch (intricate ? random.nextInt(10) : 9) {
      case 0 -> new Range(0, Share.WHOLE);
      case 1 -> new Range(0, exact);
      case 2 -> new Range(exact, exact + random.nextLong(Share.WHOLE - exact + 1));
      default -> new Range(exact, exact);
    };
  }

  private void tie() {
    String one = any(PARTIES);
    String other = any(PARTIES);
    String organization = any(ORGANIZATIONS);
    switch (random.nextInt(4)) {
      case 0 -> {
        if (!one.equals(organization)) {
          roles.add(told(new Role(one, organization, "EXECUTIVE_PARTNER")));
        }
      }
      case 1 -> {
        if (ORGANIZATIONS.contains(one) && !one.equals(organization)) {
          branches.add(told(List.of(one, organization)));
        }
      }
      default -> {
        if (!one.equals(other)) {
          nominees.add(told(new Nominee(one, other, random.nextInt(3) == 0 ? organization : "")));
        }
      }
    }
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
    boolean begins = random.nextInt(5) > 0;
    boolean ends = random.nextInt(5) > 0;
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
            begins ? conduct : -1,
            ends ? Math.min(begins ? decided : decided + 2, conduct + random.nextInt(8)) : -1,
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

  List<FactVersion> facts() {
    List<FactVersion> facts = new ArrayList<>();
    PARTIES.forEach(id -> addParty(facts, id));
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
                    band(told.what().share()),
                    "nominee",
                    told.what().nominee() ? Boolean.TRUE : null,
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
                    told.isEnded() ? Period.ENDED : day(told.to()))));
    concerts.forEach(told -> facts.add(relation(told, told.what(), "ACTS_IN_CONCERT", null)));
    branches.forEach(told -> facts.add(relation(told, told.what(), "BRANCH_OF", null)));
    for (Told<Nominee> told : nominees) {
      Nominee tie = told.what();
      List<String> ends = List.of(tie.nominee(), tie.principal());
      facts.add(relation(told, ends, "NOMINEE_FOR", tie.only().isEmpty() ? null : tie.only()));
    }
    addRecords(facts);
    return facts;
  }

  private void addParty(List<FactVersion> facts, String id) {
    Told<String> bearer =
        bearers.stream().filter(told -> told.what().equals(id)).findFirst().orElse(null);
    if (bearer == null) {
      facts.add(new FactVersion(party(id, false), 1, FactVersion.STILL_KNOWN));
      return;
    }
    if (bearer.knownFrom() > 1) {
      facts.add(new FactVersion(party(id, false), 1, bearer.knownFrom()));
    }
    boolean corrected = bearer.knownUntil() <= BATCHES;
    int until = corrected ? bearer.knownUntil() : FactVersion.STILL_KNOWN;
    facts.add(new FactVersion(party(id, true), bearer.knownFrom(), until));
    if (corrected) {
      facts.add(new FactVersion(party(id, false), until, FactVersion.STILL_KNOWN));
    }
  }

  private static Fact party(String id, boolean numbered) {
    if (PERSONS.contains(id)) {
      String number = numbered ? "460100198001011236" : null;
      return Fact.of(FactType.PERSON, "id", id, "name", id, "id_number", number);
    }
    String code = numbered ? "91460100MA5T9Q2C2J" : null;
    return Fact.of(FactType.ORGANIZATION, "id", id, "kind", "ENTERPRISE", "uscc", code);
  }

  private static @Nullable ShareBand band(Range share) {
    return share.most() - share.least() == Share.WHOLE
        ? null
        : new ShareBand(new Share(share.least()), new Share(share.most()));
  }

  private static FactVersion relation(
      Told<?> told, List<String> ends, String kind, @Nullable String detail) {
    return version(
        told,
        FactType.RELATION,
        "from_id",
        ends.getFirst(),
        "to_id",
        ends.getLast(),
        "kind",
        kind,
        "valid_from",
        day(told.from()),
        "valid_to",
        day(told.to()),
        "detail",
        detail);
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

  private static FactVersion version(Told<?> told, FactType type, @Nullable Object... columns) {
    int until = told.knownUntil() > BATCHES ? FactVersion.STILL_KNOWN : told.knownUntil();
    return new FactVersion(Fact.of(type, columns), told.knownFrom(), until);
  }
}
