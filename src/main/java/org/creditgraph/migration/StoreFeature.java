package org.creditgraph.migration;

import java.util.List;
import org.creditgraph.likelihood.Fitting;

/** One respect in which two stores are compared, with its levels. */
enum StoreFeature {
  OPERATOR(
      "strangers",
      "loosely tied",
      "far kin leads",
      "staff leads",
      "kin leads",
      "through holdings",
      "same leader",
      "successor",
      "same operator"),
  ACCOUNT("other", "hub", "some share", "few share", "only these"),
  PHONE("other", "hub", "some share", "few share", "only these"),
  EMAIL("other", "hub", "some share", "few share", "only these"),
  ADDRESS("other", "hub", "some share", "few share", "only these"),
  DEVICE("other", "hub", "some share", "few share", "only these"),
  NAME(
      "other",
      "part, common",
      "part, rare",
      "sounds, common",
      "same, common",
      "sounds, few",
      "same, few",
      "sounds, only these",
      "same, only these"),
  CATEGORY("other", "same"),
  /**
   * Whether the other's operator, where nothing but staff, kin or nobody ties it to the one, is a
   * business of its own that was there before.
   */
  FOUNDED("before the conduct", "since the conduct"),
  /** Whether the one stops as the other begins. */
  STOPPED("goes on", "some day", "stops"),
  /** Whether both show: the same people, and a store that looks the same. */
  BOTH("not both", "faintly", "partly", "both"),
  TIMING("half a year after", "soon after", "before the decision");

  private final List<String> levels;

  StoreFeature(String... levels) {
    this.levels = List.of(levels);
  }

  List<String> levels() {
    return levels;
  }

  /** What is known of the levels before anything is counted. */
  Fitting.Order order() {
    return switch (this) {
      case ACCOUNT, PHONE, EMAIL, ADDRESS, DEVICE -> Fitting.Order.RISING_BY_RARITY;
      case OPERATOR, NAME, CATEGORY, FOUNDED, STOPPED, BOTH -> Fitting.Order.RISING;
      case TIMING -> Fitting.Order.FREE;
    };
  }

  boolean isContact() {
    return compareTo(ACCOUNT) >= 0 && compareTo(DEVICE) <= 0;
  }
}
