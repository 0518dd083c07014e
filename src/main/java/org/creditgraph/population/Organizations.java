package org.creditgraph.population;

import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;

/**
 * Who exists: enterprises and sole proprietors in blocks that share a place and a trade, then
 * public bodies. The first of a block is its anchor: old, never ended, known to all. Blocks form
 * districts, so that the best known of a district stays of bounded fame however large the whole is.
 */
final class Organizations {
  /** A multiple of 9, so that no anchor is a sole proprietor. */
  static final int BLOCK = 63;

  static final int DISTRICT = 160 * BLOCK;
  static final int POOLS_PER_DISTRICT = 5;
  private static final int BODIES_PER_DISTRICT = 35;
  private static final int SOLE_EVERY = 9;
  private static final int AGE_MIN = 60;
  private static final int LIFE_MIN = 200;
  private static final int ANCHOR_SPREAD = 700;

  private final Dice dice;
  private final Days days;
  final int commercialCount;
  final int count;

  Organizations(PopulationPlan plan, Dice dice, Days days) {
    this.dice = dice;
    this.days = days;
    commercialCount = plan.enterpriseCount() + plan.enterpriseCount() / (SOLE_EVERY - 1);
    count = commercialCount + Math.max(12, plan.enterpriseCount() / 250);
  }

  static int anchorOf(int index) {
    return index - index % BLOCK;
  }

  static boolean isAnchor(int index) {
    return index % BLOCK == 0;
  }

  /** Another member of the block, the first ones more often; the larger {@code skew} the more. */
  int neighbour(int index, double skew, Dice.Rolls rolls) {
    int start = anchorOf(index);
    int size = Math.min(BLOCK, commercialCount - start);
    return start + (int) (size * StrictMath.pow(rolls.unit(), skew));
  }

  /** A well-known anchor of the district, by Zipf's law. */
  int notable(int index, Dice.Rolls rolls) {
    int start = index - index % DISTRICT;
    int size = Math.min(DISTRICT, commercialCount - start);
    return start + BLOCK * rolls.rank((size + BLOCK - 1) / BLOCK);
  }

  /** A public body of the district that buys from an organisation, by Zipf's law. */
  int publicBody(int index, Dice.Rolls rolls) {
    int start = commercialCount + index / DISTRICT * BODIES_PER_DISTRICT;
    return Math.min(start + rolls.rank(BODIES_PER_DISTRICT), count - 1);
  }

  Organization at(int index) {
    if (index >= commercialCount) {
      return civic(index);
    }
    Dice.Rolls own = dice.on(Topic.ORGANIZATION, index);
    boolean sole = index % SOLE_EVERY == SOLE_EVERY - 1;
    boolean anchor = isAnchor(index);
    int founded = anchor ? days.first + own.below(ANCHOR_SPREAD) : foundedOn(own);
    int ended = anchor ? Days.NONE : endedOn(founded, sole ? 0.10 : 0.06, own);
    OrganizationStatus status = status(ended, own);
    boolean pooled = !anchor && !sole && own.chance(0.06);
    int pool = pooled ? own.rank(POOLS_PER_DISTRICT) : -1;
    Dice.Rolls block = dice.on(Topic.BLOCK, index / BLOCK);
    Place usual = Place.ALL.get(Place.ALL.draw(block));
    Trade main = Trade.any(block);
    Place place = own.chance(0.65) ? usual : Place.ALL.get(Place.ALL.draw(own));
    Trade trade = trade(main, own);
    return new Organization(
        index,
        sole ? NodeKind.SOLE_PROPRIETOR : NodeKind.ENTERPRISE,
        status,
        founded,
        ended,
        pooled ? poolPlace(index, pool) : place,
        trade,
        pool,
        !anchor && !sole && own.chance(0.025));
  }

  /** Where the mass-registration address of a district stands. */
  Place poolPlace(int index, int pool) {
    Dice.Rolls rolls = dice.on(Topic.ADDRESS, -1L - (index / DISTRICT) * 16L - pool);
    return Place.ALL.get(rolls.below(8));
  }

  private int foundedOn(Dice.Rolls own) {
    int span = days.last - days.first - AGE_MIN - ANCHOR_SPREAD;
    return days.last - AGE_MIN - (int) (span * StrictMath.pow(own.unit(), 1.7));
  }

  private int endedOn(int founded, double chance, Dice.Rolls own) {
    boolean ends = own.chance(chance);
    int room = days.last - founded - LIFE_MIN;
    return ends && room > 0 ? founded + LIFE_MIN + own.below(room) : Days.NONE;
  }

  private static OrganizationStatus status(int ended, Dice.Rolls own) {
    double roll = own.unit();
    if (ended != Days.NONE) {
      return roll < 0.85 ? OrganizationStatus.DEREGISTERED : OrganizationStatus.REVOKED;
    }
    return roll < 0.015 ? OrganizationStatus.SUSPENDED : OrganizationStatus.ACTIVE;
  }

  private static Trade trade(Trade main, Dice.Rolls own) {
    double roll = own.unit();
    if (roll < 0.45) {
      return main;
    }
    return roll < 0.8 ? Trade.in(main.sector(), own) : Trade.any(own);
  }

  private Organization civic(int index) {
    Dice.Rolls own = dice.on(Topic.ORGANIZATION, index);
    NodeKind kind =
        switch ((index - commercialCount) % 3) {
          case 0 -> NodeKind.GOVERNMENT_AGENCY;
          case 1 -> NodeKind.PUBLIC_INSTITUTION;
          default -> NodeKind.SOCIAL_ORGANIZATION;
        };
    int founded = days.first + own.below(ANCHOR_SPREAD);
    Place place = Place.ALL.get(own.below(Place.HAINAN_COUNT));
    return new Organization(
        index,
        kind,
        OrganizationStatus.ACTIVE,
        founded,
        Days.NONE,
        place,
        CivicNames.trade(kind, index),
        -1,
        false);
  }

  /** The id and credit code of an organisation. */
  String id(Organization organization) {
    String kind =
        switch (organization.kind()) {
          case ENTERPRISE -> "91";
          case SOLE_PROPRIETOR -> "92";
          case SOCIAL_ORGANIZATION -> "51";
          case PUBLIC_INSTITUTION -> "12";
          default -> "11";
        };
    return Codes.credit(kind, organization.place().code(), Codes.subject(organization.index()));
  }
}
