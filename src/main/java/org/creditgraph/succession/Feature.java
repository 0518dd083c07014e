package org.creditgraph.succession;

import java.util.List;
import org.creditgraph.likelihood.Fitting;

/**
 * One respect in which two parties are compared, with the levels it may have. What cannot be told
 * has no level.
 */
enum Feature {
  PEOPLE(
      "none",
      "same agent",
      "both serve",
      "kin serves",
      "leader serves",
      "staff leads",
      "partner leads",
      "kin leads",
      "through holdings",
      "through majorities",
      "same leader"),
  STAFF("none", "one more", "two or more"),
  ADDRESS("other", "hub", "some share", "few share", "only these"),
  PHONE("other", "hub", "some share", "few share", "only these"),
  EMAIL("other", "hub", "some share", "few share", "only these"),
  WEBSITE("other", "hub", "some share", "few share", "only these"),
  ACCOUNT("other", "hub", "some share", "few share", "only these"),
  NAME("other", "part", "sounds, common", "same, common", "sounds, rare", "same, rare"),
  TRADE("other", "some scope", "near", "same"),
  REGION("other province", "same province", "same place"),
  PARTNERS("none", "hubs only", "one", "two", "three", "four or more"),
  PARTNERS_SHARE("below a tenth", "a tenth", "a third", "two thirds"),
  CARRYING_ON(
      "goes on as ever",
      "surely goes on",
      "goes on",
      "may go on",
      "may have stopped",
      "seems to have stopped",
      "stopped",
      "surely stopped"),
  STILL_SERVED("still served", "some still served", "left to it"),
  /** Whether it goes on with partners that the other did not take over. */
  KEPT("two or more", "one", "none"),
  ENDING("exists", "struck off"),
  ASSET("stayed", "passed over"),
  SALE("none", "sold to its own people", "sold to strangers"),
  /** It goes on under its own people, and only staff or a partner of its is with the other. */
  RIVAL("no", "may be one", "seems one", "rival"),
  /** Whether both halves of a change of entity show: the same people, and the business moved. */
  HALVES(
      "neither",
      "trade only",
      "trade and address",
      "trade and a post",
      "people only",
      "people, trade not known",
      "people, name and trade",
      "both"),
  DECLARED("none", "declared"),
  TIMING(
      "after its force",
      "third year",
      "second year",
      "half a year after",
      "soon after",
      "before the decision"),
  TAKEOVER("woke up", "changed hands", "founded");

  private final List<String> levels;

  Feature(String... levels) {
    this.levels = List.of(levels);
  }

  List<String> levels() {
    return levels;
  }

  Fitting.Order order() {
    return switch (this) {
      case PEOPLE, TAKEOVER -> Fitting.Order.RISING_FROM_SECOND;
      case ADDRESS, PHONE, EMAIL, WEBSITE, ACCOUNT -> Fitting.Order.RISING_BY_RARITY;
      case HALVES, TIMING -> Fitting.Order.FREE;
      case SALE, RIVAL, DECLARED -> Fitting.Order.FALLING;
      default -> Fitting.Order.RISING;
    };
  }

  boolean isContact() {
    return compareTo(ADDRESS) >= 0 && compareTo(ACCOUNT) <= 0;
  }
}
