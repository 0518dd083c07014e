package org.creditgraph.society;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What is on file and what is not: the parts of the plan, uneven over firms, regions and years. */
final class Coverage {
  private static final double YEAR = 365.25;
  private static final int YEARS_MAX = 10;

  private final SocietyPlan plan;
  final Draws draws;
  private final int last;
  private final long seed;
  private final double unevenness;
  private final Map<String, Double> regions = new HashMap<>();

  /** By what is looked at and the number of the firm. */
  private final double[][] shifts = new double[Observation.values().length][0];

  /** By years before the end. */
  private final double[] fading = new double[YEARS_MAX + 1];

  Coverage(SocietyPlan plan, int last) {
    this.plan = plan;
    this.last = last;
    draws = new Draws(plan.seed()).apart(97);
    seed = draws.bits();
    unevenness = plan.of(Observation.UNEVENNESS);
    double slope = draws.within(0, 0.12) * unevenness;
    for (int years = 0; years <= YEARS_MAX; years++) {
      fading[years] = StrictMath.exp(-slope * (years - 4));
    }
  }

  boolean sees(Observation what) {
    return draws.in(plan.of(what));
  }

  boolean sees(Observation what, Business business, int day) {
    return draws.in(part(what, business, day));
  }

  double of(Observation what) {
    return plan.of(what);
  }

  /** Which part of such things of that firm and time is on file. */
  double part(Observation what, Business business, int day) {
    double part = plan.of(what);
    int years = Math.max(0, Math.min(YEARS_MAX, (int) ((last - day) / YEAR)));
    double factor = shift(what, business) * fading[years];
    return part < 0.5 ? Math.min(0.98, part * factor) : 1 - Math.min(0.98, (1 - part) / factor);
  }

  private double shift(Observation what, Business business) {
    double[] known = shifts[what.ordinal()];
    if (known.length <= business.number) {
      known = Arrays.copyOf(known, Math.max(business.number + 1, 2 * known.length));
      shifts[what.ordinal()] = known;
    }
    if (known[business.number] == 0) {
      double firm = new Draws(seed ^ business.number * 31L ^ what.ordinal()).normal();
      double region =
          regions.computeIfAbsent(
              business.spot.city(), city -> new Draws(seed ^ city.hashCode()).normal());
      double deviation = unevenness * 0.6;
      double shift = deviation * (0.8 * firm + 0.6 * region) - deviation * deviation / 2;
      known[business.number] = StrictMath.exp(shift);
    }
    return known[business.number];
  }

  /** The day on which the register notes what a firm did; the same for all of one day. */
  int registered(Business business, int day) {
    if (day <= business.founded + 2) {
      return day;
    }
    Draws own = new Draws(seed ^ business.number * 7_919L ^ day * 104_729L);
    double mean = plan.of(Observation.LATE_DAYS);
    return day + (int) Math.min(3 * 365, own.exponential(mean));
  }

  boolean isLost(Observation what) {
    return draws.in(plan.of(what));
  }
}
