package org.creditgraph.population;

import java.time.LocalDate;
import java.util.List;

/**
 * The persons: up to six who came with each organisation, and bookkeepers who serve many.
 *
 * <p>A person's number gives birth day, sequence and native place by a one-to-one mapping, so that
 * no two identity numbers meet without any having been kept: numbers are mixed within the days and
 * sequences of their era, and what is equal there differs in the place. The era keeps everybody of
 * age when the organisation is founded.
 */
final class People {
  static final int SLOTS = 6;

  private static final long MIX = 2_038_074_743L;
  private static final int ORGANIZATIONS_PER_BOOKKEEPER = 120;

  /** Days of birth and sequences that no other era uses. */
  private record Era(int founded, int firstBirth, int birthDays, int sequence, int sequences) {
    long size() {
      return (long) birthDays * sequences;
    }
  }

  /** What follows from a person's number alone. */
  record Identity(int birth, int sequence, Place place) {
    boolean male() {
      return sequence % 2 == 1;
    }
  }

  private final Dice dice;
  private final Days days;
  private final Organizations organizations;
  private final Era[] eras;
  final int bookkeeperCount;

  People(Dice dice, Days days, Organizations organizations) {
    this.dice = dice;
    this.days = days;
    this.organizations = organizations;
    this.eras =
        new Era[] {era(25, 80, 44, 1, 300), era(16, 71, 34, 301, 300), era(7, 66, 26, 601, 399)};
    this.bookkeeperCount = organizations.count / ORGANIZATIONS_PER_BOOKKEEPER + 3;
  }

  private Era era(int founded, int oldest, int youngest, int sequence, int sequences) {
    int birth = days.yearsBack(oldest);
    return new Era(
        days.yearsBack(founded), birth, days.yearsBack(youngest) - birth, sequence, sequences);
  }

  /** How many persons came with an organisation. */
  int localCount(Organization organization) {
    double roll = dice.on(Topic.PERSON, organization.index()).unit();
    if (!organization.isCommercial()) {
      return 2;
    }
    if (!organization.isCompany()) {
      return roll < 0.85 ? 1 : 2;
    }
    return roll < 0.30
        ? 1
        : roll < 0.64 ? 2 : roll < 0.84 ? 3 : roll < 0.93 ? 4 : roll < 0.98 ? 5 : 6;
  }

  static int number(int organization, int slot) {
    return organization * SLOTS + slot;
  }

  int bookkeeper(int which) {
    return organizations.count * SLOTS + which;
  }

  /** The bookkeeper who serves an organisation: one of those of its district, few serve many. */
  int bookkeeperOf(int organization, Dice.Rolls rolls) {
    int perDistrict = Organizations.DISTRICT / ORGANIZATIONS_PER_BOOKKEEPER;
    int start = organization / Organizations.DISTRICT * perDistrict;
    int size = Math.max(1, Math.min(perDistrict, bookkeeperCount - start));
    return bookkeeper(Math.min(start + rolls.rank(size), bookkeeperCount - 1));
  }

  static String id(int person) {
    return Codes.numbered("P", person, 9);
  }

  boolean isBookkeeper(int person) {
    return person >= organizations.count * SLOTS;
  }

  Identity identity(int person) {
    int founded = isBookkeeper(person) ? days.first : organizations.at(person / SLOTS).founded();
    return identity(person, founded);
  }

  /** The same where it is known when the person's organisation was founded. */
  Identity identity(int person, int founded) {
    Era era = eras[0];
    for (Era later : eras) {
      if (founded >= later.founded()) {
        era = later;
      }
    }
    long key = (person % era.size()) * MIX % era.size();
    int round = (int) (person / era.size());
    Dice.Rolls rolls = dice.on(Topic.PERSON, -1 - key);
    List<Place> places = rolls.chance(0.72) ? Place.hainan() : Place.elsewhere();
    Place place = places.get((rolls.below(places.size()) + round) % places.size());
    int birth = era.firstBirth() + (int) (key / era.sequences());
    int sequence = era.sequence() + (int) (key % era.sequences());
    return new Identity(birth, sequence, place);
  }

  String idNumber(Identity identity) {
    LocalDate birth = days.date(identity.birth());
    int digits = birth.getYear() * 10_000 + birth.getMonthValue() * 100 + birth.getDayOfMonth();
    return Codes.citizen(identity.place().code(), digits, identity.sequence());
  }
}
