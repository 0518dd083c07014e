package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** A person of a society with a family and a circle. */
final class Citizen implements Actor {
  final int number;
  final String name;
  final String surname;
  final boolean male;

  /** The day of birth. */
  final int born;

  final Spot home;

  /** How well plans are made and carried out, 0 to 1. */
  final double skill;

  /** How readily risks are taken, 0 to 1. */
  final double nerve;

  @Nullable Citizen father;
  @Nullable Citizen mother;
  @Nullable Citizen spouse;
  int died = Epoch.OPEN;
  final List<Citizen> children = new ArrayList<>(0);
  final List<Citizen> friends = new ArrayList<>(0);

  /** Businesses that are truly theirs, whatever the register says. */
  final List<Business> owned = new ArrayList<>(0);

  @Nullable Business employer;
  String phone = "";
  String mail = "";
  String account = "";

  Citizen(
      int number,
      String surname,
      String name,
      boolean male,
      int born,
      Spot home,
      double skill,
      double nerve) {
    this.number = number;
    this.surname = surname;
    this.name = name;
    this.male = male;
    this.born = born;
    this.home = home;
    this.skill = skill;
    this.nerve = nerve;
  }

  int age(int day) {
    return (int) ((day - born) / 365.25);
  }

  boolean canWork(int day) {
    return day < died && age(day) >= 18 && age(day) < 68;
  }
}
