package org.creditgraph.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.creditgraph.control.RegisterWorld.Range;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** A small register drawn from a seed, as facts and as the lists of {@link ApprovalOracle}. */
final class RandomRegister {
  private static final LocalDate DAY_ZERO = LocalDate.of(2024, 3, 1);
  private static final int TODAY = 20;
  private static final Instant TOLD = Instant.parse("2025-01-01T00:00:00Z");
  private static final int[] SHARES = {500_000, 250_000, 249_999, 510_000, 300_000, 1_000_000};

  private static final List<String> CODES = List.of("91460100MA5T9Q2C2J", "91460000000000001A");
  private static final List<String> ID_NUMBERS =
      List.of("460100198001011236", "460100198001013338");

  final ApprovalOracle oracle = new ApprovalOracle(DAY_ZERO, TODAY);
  final List<String> parties = new ArrayList<>();
  private final List<FactVersion> facts = new ArrayList<>();
  private final Set<List<?>> keys = new HashSet<>();
  private final long seed;
  private final SplittableRandom random;

  /** Draws who bears one number, and branches: in a third of the registers. */
  private final SplittableRandom identities;

  /** Draws nominees, partners and what is not known of shares: in half of the registers. */
  private final SplittableRandom intricate;

  RandomRegister(long seed) {
    this.seed = seed;
    random = new SplittableRandom(seed);
    identities = new SplittableRandom(-1 - seed);
    intricate = new SplittableRandom(~(seed << 32));
    for (String person : List.of("P1", "P2", "P3", "P4")) {
      oracle.persons.add(person);
      tell(FactType.PERSON, "id", person, "name", person, "id_number", number(person, ID_NUMBERS));
    }
    for (String organization : List.of("A", "B", "C", "D")) {
      oracle.organizations.add(organization);
      String code = number(organization, CODES);
      tell(FactType.ORGANIZATION, "id", organization, "kind", "ENTERPRISE", "uscc", code);
    }
    for (int i = identities.nextInt(3) == 0 ? 1 + identities.nextInt(3) : 0; i > 0; i--) {
      branch();
    }
    parties.addAll(oracle.persons);
    parties.addAll(oracle.organizations);
    for (int i = random.nextInt(9); i > 0; i--) {
      stake();
    }
    for (int i = random.nextInt(7); i > 0; i--) {
      stint();
    }
    for (int i = isIntricate() ? intricate.nextInt(5) : 0; i > 0; i--) {
      if (intricate.nextInt(3) == 0) {
        partner();
      } else {
        nominee();
      }
    }
    if (random.nextInt(4) == 0) {
      pact();
    }
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      listing("R" + i);
    }
  }

  View view() {
    return snapshot().at(new AsOf(DAY_ZERO.plusDays(TODAY), TOLD));
  }

  Snapshot snapshot() {
    return Snapshot.of(List.of(new Batch(1, TOLD, "drawn")), facts);
  }

  /** All facts, in the order of their telling: what a fact refers to comes before it. */
  List<Fact> facts() {
    return facts.stream().map(FactVersion::fact).toList();
  }

  private boolean isIntricate() {
    return seed % 2 == 0;
  }

  /** One of two numbers in a third of the registers, mostly none else. */
  private @Nullable String number(String id, List<String> numbers) {
    if (seed % 3 != 0 || identities.nextBoolean()) {
      return null;
    }
    String number = numbers.get(identities.nextInt(3) == 0 ? 1 : 0);
    oracle.parties.numbers.computeIfAbsent(number, absent -> new TreeSet<>()).add(id);
    return number;
  }

  private void branch() {
    List<String> organizations = List.copyOf(oracle.organizations);
    String from = organizations.get(identities.nextInt(4));
    String to = organizations.get(identities.nextInt(4));
    int start = identities.nextInt(-3, TODAY);
    int end = identities.nextInt(3) == 0 ? start + identities.nextInt(20) : 1_000;
    if (told(
        FactType.RELATION,
        "from_id",
        from,
        "to_id",
        to,
        "kind",
        "BRANCH_OF",
        "valid_from",
        date(start),
        "valid_to",
        date(end))) {
      oracle.parties.branches.add(new PartyOracle.Branch(from, to, start, end));
    }
  }

  private void partner() {
    String holder = parties.get(intricate.nextInt(8));
    String organization = parties.get(4 + intricate.nextInt(4));
    int from = intricate.nextInt(-3, TODAY);
    int to = intricate.nextInt(3) == 0 ? from + intricate.nextInt(20) : 1_000;
    if (!oracle.parties.isOne(holder, organization)) {
      stint(holder, organization, "EXECUTIVE_PARTNER", from, to);
    }
  }

  private void nominee() {
    String nominee = parties.get(intricate.nextInt(8));
    String principal = parties.get(intricate.nextInt(8));
    int kind = intricate.nextInt(4);
    String organization = parties.get(4 + intricate.nextInt(4));
    int from = intricate.nextInt(-3, TODAY);
    int to = intricate.nextInt(3) == 0 ? from + intricate.nextInt(20) : 1_000;
    String only = kind == 0 ? organization : "";
    if (!oracle.parties.isOne(nominee, principal)
        && told(
            FactType.RELATION,
            "from_id",
            nominee,
            "to_id",
            principal,
            "kind",
            "NOMINEE_FOR",
            "valid_from",
            date(from),
            "valid_to",
            date(to),
            "detail",
            kind == 0 ? organization : kind == 1 ? "a remark" : null)) {
      oracle.principals.add(new ApprovalOracle.Principal(nominee, principal, only, from, to));
    }
  }

  private String organization() {
    return parties.get(4 + random.nextInt(4));
  }

  private String person() {
    return parties.get(random.nextInt(4));
  }

  private int day() {
    return random.nextInt(-3, TODAY + 3);
  }

  /** Mostly to beyond today. */
  private int end(int from) {
    return random.nextInt(3) == 0 ? from + random.nextInt(8) : 1_000;
  }

  private void stake() {
    String holder = random.nextInt(3) == 0 ? organization() : person();
    String held = organization();
    long exact = SHARES[random.nextInt(SHARES.length)] * 1_000_000L;
    Range share = isIntricate() ? range(exact) : new Range(exact, exact);
    boolean nominee = isIntricate() && intricate.nextInt(10) == 0;
    int from = day();
    int to = end(from);
    if (told(
        FactType.HOLDING,
        "holder_id",
        holder,
        "organization_id",
        held,
        "share",
        share.most() - share.least() == Share.WHOLE
            ? null
            : new ShareBand(new Share(share.least()), new Share(share.most())),
        "nominee",
        nominee ? Boolean.TRUE : null,
        "valid_from",
        date(from),
        "valid_to",
        date(to))) {
      oracle.stakes.add(new ApprovalOracle.Stake(holder, held, share, nominee, from, to));
    }
  }

  /** Mostly as it is; else up to it, from it on, or not known at all. */
  private Range range(long exact) {
    return switch (intricate.nextInt(10)) {
      case 0 -> new Range(0, Share.WHOLE);
      case 1 -> new Range(0, exact);
      case 2 -> new Range(exact, exact + intricate.nextLong(Share.WHOLE - exact + 1));
      default -> new Range(exact, exact);
    };
  }

  private void stint() {
    String role = random.nextInt(3) == 0 ? "PRINCIPAL" : "LEGAL_REPRESENTATIVE";
    String holder = person();
    String organization = organization();
    int from = day();
    stint(holder, organization, role, from, end(from));
  }

  private void stint(String holder, String organization, String role, int from, int to) {
    if (told(
        FactType.ROLE,
        "holder_id",
        holder,
        "organization_id",
        organization,
        "role",
        role,
        "valid_from",
        date(from),
        "valid_to",
        date(to))) {
      oracle.stints.add(new ApprovalOracle.Stint(holder, organization, role, from, to));
    }
  }

  private void pact() {
    int from = day();
    int to = end(from);
    tell(
        FactType.RELATION,
        "from_id",
        "P1",
        "to_id",
        "P2",
        "kind",
        "ACTS_IN_CONCERT",
        "valid_from",
        date(from),
        "valid_to",
        date(to));
    oracle.pacts.add(new ApprovalOracle.Pact("P1", "P2", from, to));
  }

  private void listing(String id) {
    String subject = random.nextInt(5) == 0 ? person() : organization();
    String kind =
        List.of("LIST_ENTRY", "LIST_ENTRY", "LIST_ENTRY", "PENALTY", "BREACH_OF_COMMITMENT")
            .get(random.nextInt(5));
    String severity = List.of("SERIOUS", "SERIOUS", "GENERAL").get(random.nextInt(3));
    String domain = List.of("FOOD_DRUG", "TAX", "JUDICIAL").get(random.nextInt(3));
    domain = isIntricate() && intricate.nextInt(6) == 0 ? "OFAC" : domain;
    int from = random.nextInt(0, 8);
    int to = from + random.nextInt(4);
    int decided = to + random.nextInt(12);
    tell(
        FactType.CREDIT_RECORD,
        "id",
        id,
        "subject_id",
        subject,
        "kind",
        kind,
        "severity",
        severity,
        "domain",
        domain,
        "conduct_from",
        date(from),
        "conduct_to",
        date(to),
        "decided_on",
        date(decided));
    List<String> named = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      named.add(person());
      tell(
          FactType.RECORD_PERSON,
          "record_id",
          id,
          "person_id",
          named.getFirst(),
          "capacity",
          "DIRECTLY_RESPONSIBLE");
    }
    List<ApprovalOracle.Happening> happenings = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      String what =
          List.of("REPAIRED", "REVOKED", "SHIELDED", "OBJECTED", "OBJECTION_UPHELD")
              .get(random.nextInt(5));
      int on = decided + random.nextInt(10);
      int until = on + random.nextInt(10);
      boolean shield = what.equals("SHIELDED");
      tell(
          FactType.RECORD_EVENT,
          "record_id",
          id,
          "kind",
          what,
          "effective_on",
          date(on),
          "until",
          shield ? date(until) : null);
      happenings.add(new ApprovalOracle.Happening(what, on, until));
    }
    oracle.listings.add(
        new ApprovalOracle.Listing(
            id, subject, kind, severity, domain, from, to, decided, named, happenings));
  }

  private static LocalDate date(int day) {
    return DAY_ZERO.plusDays(day);
  }

  /** False when a fact with this key was told before. */
  private boolean told(FactType type, @Nullable Object... columnsAndValues) {
    Fact fact = Fact.of(type, columnsAndValues);
    if (!keys.add(List.of(type, fact.key()))) {
      return false;
    }
    facts.add(new FactVersion(fact, 1, FactVersion.STILL_KNOWN));
    return true;
  }

  private void tell(FactType type, @Nullable Object... columnsAndValues) {
    if (!told(type, columnsAndValues)) {
      throw new IllegalStateException("told twice");
    }
  }
}
