package org.creditgraph.casebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who and what has a part in one run of a narrative, by the names that it uses. */
final class Cast {
  /** The business that it begins with. */
  static final String PREDECESSOR = "P";

  final Narrative narrative;
  final Lots lots;

  /** Whether the predecessor comes on file as an offender; if not, nothing here is evasion. */
  final boolean listed;

  /** How many traces this one leaves: 1 as the narrative says, more for the careless. */
  final double carelessness;

  final Map<String, Actor> actors = new HashMap<>();
  final Map<String, Business> businesses = new HashMap<>();
  final Map<String, Outlet> outlets = new HashMap<>();
  final Map<String, Integer> days = new HashMap<>();
  final Map<String, Listing> listings = new HashMap<>();
  final Set<Business> existing = new HashSet<>();
  final Map<Business, Double> scales = new LinkedHashMap<>();
  final Map<Business, Integer> opens = new HashMap<>();

  Cast(Narrative narrative, Lots lots, boolean listed, double carelessness) {
    this.narrative = narrative;
    this.lots = lots;
    this.listed = listed;
    this.carelessness = carelessness;
  }

  Business predecessor() {
    return business(PREDECESSOR);
  }

  Business business(String name) {
    return Objects.requireNonNull(businesses.get(name), narrative.name() + ": no firm " + name);
  }

  Actor actor(String name) {
    return Objects.requireNonNull(actors.get(name), narrative.name() + ": no actor " + name);
  }

  Outlet outlet(String name) {
    return Objects.requireNonNull(outlets.get(name), narrative.name() + ": no store " + name);
  }

  CaseParty party(String name) {
    Business business = businesses.get(name);
    return business == null ? actor(name) : business;
  }

  int known(String day) {
    return Objects.requireNonNull(days.get(day), narrative.name() + ": no day " + day);
  }

  /** A day such as `start` or `decision:-60..90`. */
  int day(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? known(text)
        : known(text.substring(0, colon)) + (int) Math.round(amount(text.substring(colon + 1)));
  }

  int day(Step step, String otherwise) {
    return day(step.option("at", otherwise));
  }

  /** A number such as `.4` or one of a range such as `.4..1`. */
  double amount(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return Double.parseDouble(text);
    }
    double from = Double.parseDouble(text.substring(0, dots));
    return lots.between(from, Double.parseDouble(text.substring(dots + 2)));
  }

  /** Whether a step that leaves a trace is made; the careless leave more. */
  boolean happens(Step step) {
    double chance = step.chance("p", 1);
    return lots.chance(chance >= 1 ? 1 : 1 - StrictMath.pow(1 - chance, carelessness));
  }

  @Nullable Listing listing(String name) {
    return listings.get(name);
  }
}
