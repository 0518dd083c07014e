package org.creditgraph.path;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.Snapshot;

/**
 * A large population with heavy tails, made while it is read: for each ten thousand of its size
 * 4,000 organisations, 4,500 persons, about 1,000 contact points and 600 contracts, with some
 * 45,000 links. A tenth of the organisations share one address, a twentieth one phone, a twentieth
 * one finance officer.
 */
final class PopulationFacts implements Iterable<FactVersion> {
  static final String HUB_PERSON = "P0";
  static final String HUB_ADDRESS = "1 Mass Registration Street";
  static final String HUB_PHONE = "13800000000";

  private static final String[] ROLES = {
    "LEGAL_REPRESENTATIVE", "MANAGER", "DIRECTOR", "DIRECTOR", "SUPERVISOR"
  };

  final int organizations;
  final int persons;
  private final int contracts;

  PopulationFacts(int size) {
    organizations = size * 2 / 5;
    persons = size * 9 / 20;
    contracts = size * 3 / 50;
  }

  Snapshot snapshot() {
    return Snapshot.of(List.of(new Batch(1, RandomFacts.FIRST_MOMENT, "population")), this);
  }

  @Override
  public Iterator<FactVersion> iterator() {
    return Stream.<Supplier<Stream<Fact>>>of(
            this::entities, this::ties, this::contacts, this::contracts)
        .flatMap(Supplier::get)
        .map(fact -> new FactVersion(fact, 1, FactVersion.STILL_KNOWN))
        .iterator();
  }

  private Stream<Fact> entities() {
    return Stream.concat(
        IntStream.range(0, organizations)
            .mapToObj(i -> Fact.of(FactType.ORGANIZATION, "id", "O" + i, "kind", "ENTERPRISE")),
        IntStream.range(0, persons).mapToObj(i -> Fact.of(FactType.PERSON, "id", "P" + i)));
  }

  private Stream<Fact> ties() {
    Random random = new Random(1);
    return IntStream.range(0, organizations)
        .boxed()
        .flatMap(i -> Stream.of(roles(i, random), holdings(i, random), relations(i, random)))
        .flatMap(facts -> facts);
  }

  private Stream<Fact> roles(int i, Random random) {
    Stream.Builder<Fact> facts = Stream.builder();
    for (int r = 0; r < ROLES.length; r++) {
      facts.add(role("P" + skewed(persons, random), i, ROLES[r], random));
    }
    if (i % 20 == 7) {
      facts.add(role(HUB_PERSON, i, "FINANCE_OFFICER", random));
    }
    return facts.build();
  }

  private static Fact role(String holder, int organization, String role, Random random) {
    // The key needs a start of its own where one person holds a role twice.
    LocalDate from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(8000));
    LocalDate to = random.nextInt(6) == 0 ? from.plusDays(random.nextInt(2000)) : null;
    return Fact.of(
        FactType.ROLE,
        "holder_id",
        holder,
        "organization_id",
        "O" + organization,
        "role",
        role,
        "valid_from",
        from,
        "valid_to",
        to);
  }

  private Stream<Fact> holdings(int i, Random random) {
    Stream.Builder<Fact> facts = Stream.builder();
    for (int h = 0; h < 2; h++) {
      boolean person = random.nextInt(10) < 7;
      String holder = person ? "P" + skewed(persons, random) : "O" + skewed(organizations, random);
      facts.add(
          Fact.of(
              FactType.HOLDING,
              "holder_id",
              holder,
              "organization_id",
              "O" + i,
              "valid_from",
              LocalDate.of(2000, 1, 1).plusDays(random.nextInt(8000))));
    }
    return facts.build();
  }

  private Stream<Fact> relations(int i, Random random) {
    if (i % 2 == 0) {
      return Stream.of();
    }
    return Stream.of(
        Fact.of(
            FactType.RELATION,
            "from_id",
            "O" + i,
            "to_id",
            "O" + random.nextInt(organizations),
            "kind",
            "GUARANTEES",
            "valid_from",
            LocalDate.of(2020, 1, 1)));
  }

  private Stream<Fact> contacts() {
    Random random = new Random(2);
    return IntStream.range(0, organizations)
        .boxed()
        .flatMap(
            i ->
                Stream.of(
                    contact(
                        "O" + i,
                        "ADDRESS",
                        i % 10 == 3
                            ? HUB_ADDRESS
                            : skewed(organizations / 5, random) + " Some Road"),
                    contact(
                        "O" + i,
                        "PHONE",
                        i % 20 == 5
                            ? HUB_PHONE
                            : "139" + (10_000_000 + skewed(organizations / 5, random)))));
  }

  private static Fact contact(String subject, String kind, String value) {
    return Fact.of(FactType.CONTACT, "subject_id", subject, "kind", kind, "value", value);
  }

  private Stream<Fact> contracts() {
    Random random = new Random(3);
    return IntStream.range(0, contracts)
        .boxed()
        .flatMap(
            i ->
                Stream.of(
                    Fact.of(
                        FactType.CONTRACT, "id", "C" + i, "signed_on", LocalDate.of(2021, 1, 1)),
                    party(i, random.nextInt(organizations), "SUPPLIER"),
                    party(i, skewed(organizations, random), "BUYER")));
  }

  private static Fact party(int contract, int organization, String role) {
    return Fact.of(
        FactType.CONTRACT_PARTY,
        "contract_id",
        "C" + contract,
        "party_id",
        "O" + organization,
        "role",
        role);
  }

  /** Small numbers far more often than large ones: the first thousandth gets some three percent. */
  private static int skewed(int count, Random random) {
    double u = random.nextDouble();
    return 1 + (int) ((count - 1) * u * u);
  }
}
