package org.creditgraph.society;

import java.util.HashMap;
import java.util.Map;

/** What is on file and what is not: the parts of the plan, uneven over firms, regions and years. */
final class Coverage {
  private static final double YEAR = 365.25;

  private final SocietyPlan plan;
  final Draws draws;
  private final int last;
  private final long seed;
  private final double unevenness;
  private final double slope;
  private final Map<String, Double> regions = new HashMap<>();

  Coverage(SocietyPlan plan, int last) {
    this.plan = plan;
    this.last = last;
    draws = new Draws(plan.seed()).apart(97);
    seed = draws.bits();
    unevenness = plan.of(Observation.UNEVENNESS);
    slope = draws.within(0, 0.12) * unevenness;
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
    double firm = new Draws(seed ^ business.number * 31L ^ what.ordinal()).normal();
    double region =
        regions.computeIfAbsent(
            business.spot.city(), city -> new Draws(seed ^ city.hashCode()).normal());
    double deviation = unevenness * 0.6;
    double years = Math.max(0, Math.min(10, (last - day) / YEAR));
    double shift = deviation * (0.8 * firm + 0.6 * region) - deviation * deviation / 2;
    double factor = StrictMath.exp(shift - slope * (years - 4));
    return part < 0.5
        ? Math.min(0.98, part * factor)
        : 1 - Math.min(0.98, (1 - part) / factor);
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
