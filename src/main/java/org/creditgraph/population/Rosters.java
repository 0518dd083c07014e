package org.creditgraph.population;

import java.util.Arrays;

/** Who stands behind an organisation, the foremost first, and who represented it when. */
final class Rosters {
  private static final int TERM_MIN = 120;

  private final Dice dice;
  private final Days days;
  private final Organizations organizations;
  private final People people;

  /**
   * The terms of legal representatives, abutting: the holder of term i serves from its start to the
   * day before the next one's.
   */
  record Terms(int[] starts, int[] holders) {
    int holderOn(int day) {
      int term = starts.length - 1;
      while (term > 0 && starts[term] > day) {
        term--;
      }
      return holders[term];
    }
  }

  Rosters(Dice dice, Days days, Organizations organizations, People people) {
    this.dice = dice;
    this.days = days;
    this.organizations = organizations;
    this.people = people;
  }

  /**
   * The persons behind an organisation, at least one, none twice. A serial founder, known from an
   * older company, comes before those who came with this one.
   */
  int[] roster(Organization organization) {
    int local = people.localCount(organization);
    int serial = organization.isCompany() ? serialFounder(organization) : -1;
    int offset = serial >= 0 ? 1 : 0;
    int[] roster = new int[local + offset];
    if (serial >= 0) {
      roster[0] = serial;
    }
    for (int slot = 0; slot < local; slot++) {
      roster[slot + offset] = People.number(organization.index(), slot);
    }
    return roster;
  }

  private int serialFounder(Organization organization) {
    Dice.Rolls rolls = dice.on(Topic.OFFICES, -1L - organization.index());
    if (!rolls.chance(0.2)) {
      return -1;
    }
    int index = organization.index();
    int other =
        rolls.chance(0.12)
            ? organizations.notable(index, rolls)
            : organizations.neighbour(index, 2.2, rolls);
    if (other == index) {
      return -1;
    }
    Organization older = organizations.at(other);
    boolean fits = older.isCompany() && older.founded() <= organization.founded();
    return fits ? People.number(other, 0) : -1;
  }

  Terms terms(Organization organization, int[] roster) {
    Dice.Rolls rolls = dice.on(Topic.OFFICES, organization.index());
    double roll = rolls.unit();
    int wanted = roll < 0.80 ? 1 : roll < 0.95 ? 2 : 3;
    int room = organization.lastDay(days.last) - organization.founded() - TERM_MIN;
    int count = room < 2 * TERM_MIN ? 1 : Math.min(wanted, roster.length);
    int[] starts = new int[count];
    starts[0] = organization.founded();
    int part = count > 1 ? room / (count - 1) : 0;
    for (int term = 1; term < count; term++) {
      starts[term] =
          organization.founded()
              + TERM_MIN
              + part * (term - 1)
              + rolls.below(Math.max(1, part - 1));
    }
    return new Terms(starts, Arrays.copyOf(roster, count));
  }
}
