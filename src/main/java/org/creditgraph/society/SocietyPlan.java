package org.creditgraph.society;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.creditgraph.graph.Refusal;
import org.creditgraph.population.PopulationPlan;

/**
 * Which society to make; the same plan gives the same facts and truth on every machine.
 *
 * @param name of its behaviour, such as drawn-7
 * @param enterpriseCount from 300 to 50,000; people, individual businesses and all else come with
 *     them
 * @param endsOn the last day on which anything happens
 */
public record SocietyPlan(
    long seed,
    String name,
    int enterpriseCount,
    LocalDate endsOn,
    Map<Behaviour, Double> behaviour,
    Map<Observation, Double> observation) {
  public static final int ENTERPRISE_COUNT_MIN = 300;
  public static final int ENTERPRISE_COUNT_MAX = 50_000;

  private static final String USUAL = "usual";
  private static final String HONEST = "honest";
  private static final String DRAWN = "drawn-";
  private static final int DRAWN_COUNT_MIN = 4_000;
  private static final int DRAWN_COUNT_MAX = 10_000;

  /**
   * Ranges of which the ends are a factor of this apart are drawn by order of size half the time.
   */
  private static final double WIDE = 8;

  public SocietyPlan {
    if (enterpriseCount < ENTERPRISE_COUNT_MIN || enterpriseCount > ENTERPRISE_COUNT_MAX) {
      throw new Refusal(
          "POPULATION_SIZE_REFUSED",
          "A population by behaviour has %,d to %,d enterprises, not %,d: ask for a number in between."
              .formatted(ENTERPRISE_COUNT_MIN, ENTERPRISE_COUNT_MAX, enterpriseCount));
    }
    behaviour = Collections.unmodifiableMap(new EnumMap<>(behaviour));
    observation = Collections.unmodifiableMap(new EnumMap<>(observation));
    behaviour.forEach((each, value) -> check(each.name(), value, each.low(), each.high()));
    observation.forEach((each, value) -> check(each.name(), value, each.low(), each.high()));
  }

  private static void check(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new Refusal(
          "BEHAVIOUR_REFUSED",
          "%s is %s to %s, not %s: give a number in between.".formatted(name, low, high, value));
    }
  }

  /** A society of which every number and the size are drawn from their ranges. */
  public static SocietyPlan drawn(long seed) {
    int span = DRAWN_COUNT_MAX - DRAWN_COUNT_MIN + 1;
    int count = DRAWN_COUNT_MIN + new Draws(~seed).below(span);
    return drawn(seed, seed, count);
  }

  private static SocietyPlan drawn(long number, long seed, int enterpriseCount) {
    Draws draws = new Draws(number).apart(1);
    Map<Behaviour, Double> behaviour = new EnumMap<>(Behaviour.class);
    for (Behaviour each : EnumSet.range(Behaviour.EVASION, Behaviour.YEARS)) {
      behaviour.put(each, drawn(each.low(), each.high(), draws));
    }
    Map<Observation, Double> observation = new EnumMap<>(Observation.class);
    for (Observation each : Observation.values()) {
      observation.put(each, drawn(each.low(), each.high(), draws));
    }
    for (Behaviour each : EnumSet.complementOf(EnumSet.copyOf(behaviour.keySet()))) {
      behaviour.put(each, drawn(each.low(), each.high(), draws)); // so that the others stay
    }
    return new SocietyPlan(
        seed, DRAWN + number, enterpriseCount, PopulationPlan.USUAL_END, behaviour, observation);
  }

  private static double drawn(double low, double high, Draws draws) {
    boolean bySize = draws.in(0.5);
    double unit = draws.unit();
    if (!bySize || low <= 0 || high / low < WIDE) {
      return low + (high - low) * unit;
    }
    double drawn = low * StrictMath.exp(unit * StrictMath.log(high / low));
    return Math.max(low, Math.min(high, drawn));
  }

  /** A society with every number in the middle of its range. */
  public static SocietyPlan usual(long seed, int enterpriseCount) {
    Map<Behaviour, Double> behaviour = new EnumMap<>(Behaviour.class);
    for (Behaviour each : Behaviour.values()) {
      behaviour.put(each, each.usual());
    }
    Map<Observation, Double> observation = new EnumMap<>(Observation.class);
    for (Observation each : Observation.values()) {
      observation.put(each, each.usual());
    }
    return new SocietyPlan(
        seed, USUAL, enterpriseCount, PopulationPlan.USUAL_END, behaviour, observation);
  }

  /**
   * The society of that name: usual; honest, in which nobody evades; drawn-7, the seventh that is
   * drawn.
   *
   * @throws Refusal UNKNOWN_BEHAVIOUR; POPULATION_SIZE_REFUSED
   */
  public static SocietyPlan named(String name, long seed, int enterpriseCount) {
    if (name.matches(DRAWN + "[0-9]{1,6}")) {
      return drawn(Long.parseLong(name.substring(DRAWN.length())), seed, enterpriseCount);
    }
    SocietyPlan usual = usual(seed, enterpriseCount);
    return switch (name) {
      case USUAL -> usual;
      case HONEST ->
          usual.with(Behaviour.EVASION, 0).with(Behaviour.STORE_EVASION, 0).called(HONEST);
      default ->
          throw new Refusal(
              "UNKNOWN_BEHAVIOUR",
              "There is no behaviour “%s”; take one of usual, honest, or drawn-1, drawn-2, …"
                  .formatted(name));
    };
  }

  private SocietyPlan called(String other) {
    return new SocietyPlan(seed, other, enterpriseCount, endsOn, behaviour, observation);
  }

  /** The same with one number set. */
  public SocietyPlan with(Behaviour which, double value) {
    Map<Behaviour, Double> other = new EnumMap<>(behaviour);
    other.put(which, value);
    return new SocietyPlan(seed, name, enterpriseCount, endsOn, other, observation);
  }

  /** The same with one number set. */
  public SocietyPlan with(Observation which, double value) {
    Map<Observation, Double> other = new EnumMap<>(observation);
    other.put(which, value);
    return new SocietyPlan(seed, name, enterpriseCount, endsOn, behaviour, other);
  }

  /** The same society with another number of enterprises. */
  public SocietyPlan sized(int count) {
    return new SocietyPlan(seed, name, count, endsOn, behaviour, observation);
  }

  double of(Behaviour which) {
    return behaviour.getOrDefault(which, which.usual());
  }

  double of(Observation which) {
    return observation.getOrDefault(which, which.usual());
  }
}
