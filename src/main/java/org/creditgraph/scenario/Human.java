package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;

/** A person. */
final class Human implements Party {
  /** Counts all persons of the population; birth, sex and identity number follow from it. */
  final long number;

  final String surname;
  final String name;

  /** Whether the register knows the identity number. */
  boolean numberKnown = true;

  boolean bookkeeper;

  /** Whether a group of dozens is his own. */
  boolean magnate;

  /** What the person leads or mostly owns, in the order of founding. */
  final List<Firm> leads = new ArrayList<>(2);

  String id = "";

  Human(long number, String surname, String name) {
    this.number = number;
    this.surname = surname;
    this.name = name;
  }

  @Override
  public String id() {
    return id;
  }
}
