package org.creditgraph.population;

/** Who is married or related to the founder of the organisation they came with, and their names. */
final class Households {
  /** What a person is to the founder. */
  enum Tie {
    NONE,
    SPOUSE,
    RELATIVE
  }

  private static final int AGE_GAP_MAX = 12 * 365;

  private final Dice dice;
  private final Days days;
  private final People people;

  Households(Dice dice, Days days, People people) {
    this.dice = dice;
    this.days = days;
    this.people = people;
  }

  Tie tie(Organization organization, int slot) {
    if (slot == 0 || !organization.isCommercial()) {
      return Tie.NONE;
    }
    Dice.Rolls rolls = dice.on(Topic.HOUSEHOLD, People.number(organization.index(), slot));
    double roll = rolls.unit();
    if (slot > 1) {
      return roll < 0.08 ? Tie.RELATIVE : Tie.NONE;
    }
    if (roll >= 0.32) {
      return Tie.NONE;
    }
    People.Identity founder = identity(organization, 0);
    People.Identity other = identity(organization, 1);
    boolean couple =
        founder.male() != other.male() && Math.abs(founder.birth() - other.birth()) <= AGE_GAP_MAX;
    if (couple) {
      return Tie.SPOUSE;
    }
    return roll < 0.10 ? Tie.RELATIVE : Tie.NONE;
  }

  private People.Identity identity(Organization organization, int slot) {
    return people.identity(People.number(organization.index(), slot), organization.founded());
  }

  /**
   * The name of a person who came with an organisation. Relatives of the founder share a surname.
   */
  String name(Organization organization, int slot) {
    int person = People.number(organization.index(), slot);
    People.Identity identity = identity(organization, slot);
    String surname =
        tie(organization, slot) == Tie.RELATIVE
            ? surname(People.number(organization.index(), 0), identity(organization, 0))
            : surname(person, identity);
    return surname + given(person, identity);
  }

  /** The name of a bookkeeper. */
  String name(int bookkeeper) {
    People.Identity identity = people.identity(bookkeeper);
    return surname(bookkeeper, identity) + given(bookkeeper, identity);
  }

  private String surname(int person, People.Identity identity) {
    return GivenNames.surname(identity.place().isHainan(), dice.on(Topic.PERSON_NAME, person));
  }

  private String given(int person, People.Identity identity) {
    int year = days.date(identity.birth()).getYear();
    return GivenNames.given(year, identity.male(), dice.on(Topic.PERSON_NAME, -1L - person));
  }
}
