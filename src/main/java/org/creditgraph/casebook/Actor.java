package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.population.Vocabulary.Spot;

/** A person with kin, a phone of their own and, it may be, businesses. */
final class Actor implements CaseParty {
  final String name;
  final String surname;
  final boolean male;

  /** The day of birth. */
  final int born;

  final Spot home;
  final int sequence;
  final String mobile;
  final List<Kinship> kin = new ArrayList<>(2);

  /** The businesses that this person led at some time. */
  final List<Business> led = new ArrayList<>(1);

  /** Whether this person serves dozens as agent, bookkeeper or nominee. */
  boolean agent;

  String id = "";

  Actor(String name, String surname, boolean male, int born, Spot home, int sequence, String mob) {
    this.name = name;
    this.surname = surname;
    this.male = male;
    this.born = born;
    this.home = home;
    this.sequence = sequence;
    this.mobile = mob;
  }

  boolean isAdult(int day) {
    return born + 19 * 365 <= day;
  }

  @Override
  public String id() {
    return id;
  }
}
