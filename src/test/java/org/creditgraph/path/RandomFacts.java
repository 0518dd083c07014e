package org.creditgraph.path;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/**
 * A small random world told in three batches: parties, contracts, stores, accounts and what ties
 * them, with parallel links, links of a node to itself, hubs, links that ended or have not begun,
 * and facts that were learned late or taken back.
 */
final class RandomFacts {
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  static final int DAYS = 10;
  static final int BATCHES = 3;
  static final Instant FIRST_MOMENT = Instant.parse("2024-06-01T00:00:00Z");

  private static final String[] ROLES = {"LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR"};
  private static final String[] RELATIONS = {"RELATIVE", "GUARANTEES", "CONTROLS"};

  final List<FactVersion> versions = new ArrayList<>();
  final List<String> ids = new ArrayList<>();
  private final Random random;
  private final Set<Object> keys = new HashSet<>();
  private final List<String> organizations = new ArrayList<>();
  private final List<String> parties = new ArrayList<>();
  private final List<String> contracts = new ArrayList<>();
  private final List<String> accounts = new ArrayList<>();

  RandomFacts(long seed, int entities, int links) {
    random = new Random(seed);
    for (int i = 0; i < entities; i++) {
      entity(i);
    }
    for (int i = 0; i < links; i++) {
      link();
    }
  }

  static List<Batch> batches() {
    List<Batch> batches = new ArrayList<>();
    for (int i = 1; i <= BATCHES; i++) {
      batches.add(new Batch(i, momentOf(i), "batch " + i));
    }
    return batches;
  }

  static Instant momentOf(int batch) {
    return FIRST_MOMENT.plusSeconds(3600L * batch);
  }

  private void entity(int i) {
    // Ids in an order that is not that of their numbers.
    String id = (char) ('A' + (i * 7 + 3) % 26) + "" + i;
    int dice = organizations.isEmpty() || contracts.isEmpty() ? i % 3 : random.nextInt(10);
    if (dice <= 0 || dice > 6) {
      organizations.add(id);
      parties.add(id);
      tell(Fact.of(FactType.ORGANIZATION, "id", id, "kind", "ENTERPRISE", "name", "企业" + i));
    } else if (dice == 1 || dice == 3) {
      parties.add(id);
      tell(Fact.of(FactType.PERSON, "id", id, "name", "张" + i));
    } else if (dice == 2 || dice == 4) {
      contracts.add(id);
      @Nullable LocalDate signed = day();
      tell(
          Fact.of(
              FactType.CONTRACT, "id", id, "signed_on", signed, "completed_on", dayFrom(signed)));
    } else if (dice == 5) {
      accounts.add(id);
      @Nullable LocalDate opened = day();
      tell(
          Fact.of(
              FactType.ACCOUNT,
              "id",
              id,
              "owner_id",
              one(parties),
              "opened_on",
              opened,
              "closed_on",
              dayFrom(opened)));
    } else {
      @Nullable LocalDate opened = day();
      tell(
          Fact.of(
              FactType.STORE,
              "id",
              id,
              "operator_id",
              one(parties),
              "opened_on",
              opened,
              "closed_on",
              dayFrom(opened)));
    }
    ids.add(id);
  }

  private void link() {
    @Nullable LocalDate from = day();
    @Nullable LocalDate to = dayFrom(from);
    // Small numbers come up more often: hubs.
    String party = skewed(parties);
    switch (random.nextInt(contracts.isEmpty() ? 4 : 6)) {
      case 0 ->
          tell(
              Fact.of(
                  FactType.ROLE,
                  "holder_id",
                  party,
                  "organization_id",
                  one(organizations),
                  "role",
                  ROLES[random.nextInt(3)],
                  "valid_from",
                  from,
                  "valid_to",
                  to));
      case 1 ->
          tell(
              Fact.of(
                  FactType.HOLDING,
                  "holder_id",
                  party,
                  "organization_id",
                  one(organizations),
                  "valid_from",
                  from,
                  "valid_to",
                  to));
      case 2 ->
          tell(
              Fact.of(
                  FactType.RELATION,
                  "from_id",
                  party,
                  "to_id",
                  one(parties),
                  "kind",
                  RELATIONS[random.nextInt(3)],
                  "valid_from",
                  from,
                  "valid_to",
                  to));
      case 3 -> {
        if (!accounts.isEmpty()) {
          tell(payment());
        }
      }
      default ->
          tell(
              Fact.of(
                  FactType.CONTRACT_PARTY,
                  "contract_id",
                  one(contracts),
                  "party_id",
                  party,
                  "role",
                  random.nextBoolean() ? "BUYER" : "SUPPLIER"));
    }
  }

  private Fact payment() {
    OffsetDateTime paidAt =
        FIRST_DAY.plusDays(random.nextInt(DAYS)).atTime(12, 0).atOffset(ZoneOffset.ofHours(8));
    return Fact.of(
        FactType.PAYMENT,
        "id",
        "pay" + versions.size(),
        "from_account_id",
        one(accounts),
        "to_account_id",
        one(accounts),
        "paid_at",
        random.nextInt(9) == 0 ? null : paidAt);
  }

  /** Adds a fact whose key is new; some are learned late, some are taken back. */
  private void tell(Fact fact) {
    if (keys.add(List.of(fact.type(), fact.key().toString()))) {
      int from = random.nextInt(6) == 0 ? 1 + random.nextInt(BATCHES) : 1;
      int until =
          from < BATCHES && random.nextInt(10) == 0
              ? from + 1 + random.nextInt(BATCHES - from)
              : FactVersion.STILL_KNOWN;
      versions.add(new FactVersion(fact, from, until));
    }
  }

  private @Nullable LocalDate day() {
    return random.nextInt(3) > 0 ? null : FIRST_DAY.plusDays(random.nextInt(DAYS) * 3L / 4);
  }

  private @Nullable LocalDate dayFrom(@Nullable LocalDate from) {
    return random.nextInt(5) > 0
        ? null
        : (from == null ? FIRST_DAY : from).plusDays(random.nextInt(DAYS));
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String skewed(List<String> list) {
    return list.get(Math.min(random.nextInt(list.size()), random.nextInt(list.size())));
  }

  /** All kinds most of the time, else about three quarters of them. */
  static long kinds(Random random) {
    if (random.nextInt(5) > 0) {
      return LinkKind.all();
    }
    long kinds = (random.nextLong() | random.nextLong()) & LinkKind.all();
    return kinds == 0 ? LinkKind.all() : kinds;
  }
}
