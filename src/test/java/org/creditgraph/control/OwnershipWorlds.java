package org.creditgraph.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/** Small worlds of ownership: at random from a seed, and as facts and views of a snapshot. */
final class OwnershipWorlds {
  private static final AsOf NOW =
      new AsOf(LocalDate.of(2026, 1, 1), Instant.parse("2026-01-01T00:00:00Z"));

  private OwnershipWorlds() {}

  static OwnershipOracle random(SplittableRandom random) {
    OwnershipOracle world = new OwnershipOracle();
    int persons = random.nextInt(1, 5);
    int organizations = random.nextInt(1, 6);
    for (int i = 0; i < persons; i++) {
      world.persons.add("P" + i);
    }
    for (int i = 0; i < organizations; i++) {
      world.organizations.add("O" + i);
    }
    List<String> parties = new ArrayList<>(world.parties());
    List<String> held = new ArrayList<>(world.organizations);
    int[] shares = {500_000, 250_001, 250_000, 500_001, 300_000, 1_000_000, 100_000, 333_333};
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      String holder = parties.get(random.nextInt(parties.size()));
      String organization = held.get(random.nextInt(held.size()));
      boolean again =
          world.holdings.stream()
              .anyMatch(h -> h.holder().equals(holder) && h.held().equals(organization));
      if (!again) {
        int share =
            random.nextInt(3) == 0
                ? random.nextInt(1, 1_000_001)
                : shares[random.nextInt(shares.length)];
        int votes = random.nextInt(5) == 0 ? random.nextInt(1_000_001) : share;
        world.holdings.add(new OwnershipOracle.Holding(holder, organization, share, votes));
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      String a = parties.get(random.nextInt(parties.size()));
      String b = parties.get(random.nextInt(parties.size()));
      if (!a.equals(b) && random.nextBoolean()) {
        world.concerts.add(List.of(a, b));
      } else if (random.nextBoolean()) {
        world.declared.add(List.of(a, held.get(random.nextInt(held.size()))));
      }
    }
    return world;
  }

  static View view(OwnershipOracle world) {
    return view(facts(world));
  }

  static View view(List<FactVersion> facts) {
    Batch batch = new Batch(1, Instant.parse("2025-01-01T00:00:00Z"), "drawn");
    return Snapshot.of(List.of(batch), facts).at(NOW);
  }

  static List<FactVersion> facts(OwnershipOracle world) {
    List<FactVersion> facts = new ArrayList<>();
    for (String id : world.persons) {
      facts.add(version(Fact.of(FactType.PERSON, "id", id, "name", id)));
    }
    for (String id : world.organizations) {
      facts.add(version(Fact.of(FactType.ORGANIZATION, "id", id, "kind", "ENTERPRISE")));
    }
    world.holdings.forEach(holding -> facts.add(version(fact(holding))));
    world.declared.forEach(pair -> facts.add(relation(pair, "CONTROLS")));
    world.concerts.forEach(pair -> facts.add(relation(pair, "ACTS_IN_CONCERT")));
    return facts;
  }

  static Fact fact(OwnershipOracle.Holding holding) {
    boolean plain = holding.votes() == holding.share();
    return Fact.of(
        FactType.HOLDING,
        "holder_id",
        holding.holder(),
        "organization_id",
        holding.held(),
        "share",
        BigDecimal.valueOf(holding.share(), 6),
        "votes",
        plain ? null : BigDecimal.valueOf(holding.votes(), 6));
  }

  static AsOf at(Instant known) {
    return new AsOf(NOW.validOn(), known);
  }

  static FactVersion relation(List<String> pair, String kind) {
    return version(
        Fact.of(FactType.RELATION, "from_id", pair.get(0), "to_id", pair.get(1), "kind", kind));
  }

  static FactVersion version(Fact fact) {
    return new FactVersion(fact, 1, FactVersion.STILL_KNOWN);
  }
}
