package org.creditgraph.api;

import java.time.LocalDate;
import java.util.List;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** A natural person. */
final class Person extends Node {
  private static final int SHOWN_AT_START = 3;
  private static final int SHOWN_AT_END = 4;

  Person(View view, int number) {
    super(view, number);
  }

  public NodeKind kind() {
    return nodeKind();
  }

  public List<PartyVersion> history() {
    return PartyVersion.of(this);
  }

  /** The identity number with its middle hidden; wholly hidden when it is too short for that. */
  public @Nullable String idNumber() {
    String number = text("id_number");
    return number == null ? null : masked(number);
  }

  static String masked(String number) {
    int hidden = number.length() - SHOWN_AT_START - SHOWN_AT_END;
    if (hidden < SHOWN_AT_START) {
      return "*".repeat(number.length());
    }
    return number.substring(0, SHOWN_AT_START)
        + "*".repeat(hidden)
        + number.substring(number.length() - SHOWN_AT_END);
  }

  public @Nullable LocalDate birthDate() {
    return date("birth_date");
  }

  public @Nullable String birthDateGiven() {
    return text("birth_date_given");
  }

  public @Nullable String gender() {
    return text("gender");
  }

  public @Nullable String nationality() {
    return text("nationality");
  }

  public @Nullable String occupation() {
    return text("occupation");
  }
}
