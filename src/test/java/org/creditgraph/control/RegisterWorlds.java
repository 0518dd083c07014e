package org.creditgraph.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.creditgraph.control.RegisterWorld.Holding;
import org.creditgraph.control.RegisterWorld.Nominee;
import org.creditgraph.control.RegisterWorld.Range;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.CitizenIdNumber;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** Small registers at random from a seed, and as views of a snapshot. */
final class RegisterWorlds {
  private static final long MILLIONTH = 1_000_000;
  private static final long[] SHARES = {
    500_000_000_000L,
    500_000_000_001L,
    250_000_000_000L,
    300_000_000_000L,
    100_000_000_000L,
    333_333_333_333L,
    700_000_000_000L,
    1_000_000_000_000L
  };

  private final SplittableRandom random;
  private final RegisterWorld world = new RegisterWorld();
  private final List<String> parties = new ArrayList<>();
  private final List<String> organizations = new ArrayList<>();

  private RegisterWorlds(SplittableRandom random) {
    this.random = random;
  }

  /**
   * @param unknown of how many holdings one is a band or unknown; 0 for none
   */
  static RegisterWorld random(SplittableRandom random, int unknown) {
    RegisterWorlds worlds = new RegisterWorlds(random);
    worlds.draw(unknown);
    return worlds.world;
  }

  private void draw(int unknown) {
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      world.persons.add("P" + i);
    }
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      world.organizations.add("O" + i);
    }
    parties.addAll(world.persons);
    parties.addAll(world.organizations);
    organizations.addAll(world.organizations);
    for (int i = random.nextInt(1, 11); i > 0; i--) {
      Range share = range(unknown);
      Range votes = random.nextInt(5) == 0 ? range(unknown) : share;
      String holder = one(parties);
      String held = one(organizations);
      boolean again =
          world.holdings.stream().anyMatch(h -> h.holder().equals(holder) && h.held().equals(held));
      if (!again) {
        world.holdings.add(new Holding(holder, held, share, votes, random.nextInt(12) == 0));
      }
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      tie(one(parties), one(parties), one(organizations));
    }
  }

  private void tie(String one, String other, String organization) {
    boolean apart = !one.equals(other);
    boolean organizationsBoth = one.startsWith("O") && other.startsWith("O");
    switch (random.nextInt(8)) {
      case 0, 1 -> {
        if (apart) {
          String only = random.nextInt(3) == 0 ? organization : "";
          world.nominees.add(new Nominee(one, other, only));
        }
      }
      case 2 -> world.partners.add(List.of(one, organization));
      case 3 -> {
        if (apart && organizationsBoth) {
          world.branches.add(List.of(one, other));
        }
      }
      case 4 -> {
        if (apart && one.charAt(0) == other.charAt(0)) {
          world.twins.add(List.of(one, other));
        }
      }
      case 5, 6 -> {
        if (apart) {
          world.concerts.add(List.of(one, other));
        }
      }
      default -> world.declared.add(List.of(one, organization));
    }
  }

  private Range range(int unknown) {
    if (unknown > 0 && random.nextInt(unknown) == 0) {
      if (random.nextBoolean()) {
        return new Range(0, RegisterWorld.WHOLE);
      }
      long least = random.nextInt(600_000) * MILLIONTH;
      return new Range(least, least + random.nextLong(RegisterWorld.WHOLE - least + 1));
    }
    long share =
        random.nextInt(3) == 0
            ? random.nextLong(1, RegisterWorld.WHOLE)
            : SHARES[random.nextInt(SHARES.length)];
    return new Range(share, share);
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  static View view(RegisterWorld world) {
    List<FactVersion> facts = new ArrayList<>();
    for (String id : world.persons) {
      add(facts, FactType.PERSON, "id", id, "id_number", number(world, id));
    }
    for (String id : world.organizations) {
      add(facts, FactType.ORGANIZATION, "id", id, "kind", "ENTERPRISE", "uscc", number(world, id));
    }
    for (Holding holding : world.holdings) {
      boolean same = holding.votes().equals(holding.share());
      add(
          facts,
          FactType.HOLDING,
          "holder_id",
          holding.holder(),
          "organization_id",
          holding.held(),
          "share",
          holding.share().most() - holding.share().least() == RegisterWorld.WHOLE
              ? null
              : band(holding.share()),
          "votes",
          same ? null : band(holding.votes()),
          "nominee",
          holding.nominee() ? Boolean.TRUE : null);
    }
    world.partners.forEach(
        pair ->
            add(
                facts,
                FactType.ROLE,
                "holder_id",
                pair.get(0),
                "organization_id",
                pair.get(1),
                "role",
                "EXECUTIVE_PARTNER"));
    world.declared.forEach(pair -> relation(facts, pair.get(0), pair.get(1), "CONTROLS", ""));
    world.concerts.forEach(
        pair -> relation(facts, pair.get(0), pair.get(1), "ACTS_IN_CONCERT", ""));
    world.branches.forEach(pair -> relation(facts, pair.get(0), pair.get(1), "BRANCH_OF", ""));
    world.nominees.forEach(
        tie -> relation(facts, tie.nominee(), tie.principal(), "NOMINEE_FOR", tie.only()));
    Batch batch = new Batch(1, Instant.parse("2025-01-01T00:00:00Z"), "drawn");
    return Snapshot.of(List.of(batch), facts)
        .at(new AsOf(LocalDate.of(2026, 1, 1), Instant.parse("2026-01-01T00:00:00Z")));
  }

  /** The same valid number for all ids of one party. */
  static String number(RegisterWorld world, String id) {
    String first = world.ids(id).getFirst();
    int number = Integer.parseInt(first.substring(1));
    if (first.startsWith("P")) {
      String first17 = "46010019800101%03d".formatted(number);
      return first17 + CitizenIdNumber.checkCharacter(first17);
    }
    String first17 = "91460100MA5%06d".formatted(number);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }

  private static ShareBand band(Range range) {
    return new ShareBand(new Share(range.least()), new Share(range.most()));
  }

  private static void relation(
      List<FactVersion> facts, String from, String to, String kind, String detail) {
    String told = detail.isEmpty() ? null : detail;
    boolean again =
        facts.stream()
            .map(FactVersion::fact)
            .anyMatch(
                fact ->
                    fact.type() == FactType.RELATION
                        && from.equals(fact.text("from_id"))
                        && to.equals(fact.text("to_id"))
                        && kind.equals(fact.text("kind")));
    LocalDate from0 = again ? LocalDate.of(2000, 1, 1).plusDays(facts.size()) : null;
    add(
        facts,
        FactType.RELATION,
        "from_id",
        from,
        "to_id",
        to,
        "kind",
        kind,
        "valid_from",
        from0,
        "detail",
        told);
  }

  private static void add(
      List<FactVersion> facts, FactType type, @Nullable Object... columnsAndValues) {
    facts.add(new FactVersion(Fact.of(type, columnsAndValues), 1, FactVersion.STILL_KNOWN));
  }
}
