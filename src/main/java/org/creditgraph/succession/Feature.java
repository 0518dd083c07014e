package org.creditgraph.succession;

import java.util.List;
import org.creditgraph.likelihood.Fitting;

/**
 * One respect in which two parties are compared, with the levels it may have. What cannot be told
 * has no level.
 */
enum Feature {
  PEOPLE(
      "none, kin known",
      "none",
      "same agent",
      "both serve",
      "far kin serves",
      "staff leads",
      "partner leads",
      "kin serves",
      "far kin leads",
      "leader serves",
      "kin leads",
      "through holdings",
      "through majorities",
      "same leader"),
  /** How many more are with both, employees among them. */
  STAFF("other staff", "none", "one more", "two or more", "most of its people"),
  /** Of one who leads the other and has nothing to do with the one: what he led before. */
  FOOTING("businesses of his own", "a business of his own", "none known"),
  ADDRESS("other", "hub", "of old", "some share", "few share", "only these"),
  PHONE("other", "hub", "of old", "some share", "few share", "only these"),
  EMAIL("other", "hub", "of old", "some share", "few share", "only these"),
  WEBSITE("other", "hub", "of old", "some share", "few share", "only these"),
  ACCOUNT("other", "hub", "of old", "some share", "few share", "only these"),
  DEVICE("other", "hub", "of old", "some share", "few share", "only these"),
  NAME(
      "other",
      "part, common",
      "part, rare",
      "sounds, common",
      "same, common",
      "sounds, rare",
      "same, rare"),
  TRADE("other", "some scope", "near", "same"),
  /** Whether those whom the other deals with first are the one's partners, by what is on file. */
  PARTNERS(
      "surely others",
      "others",
      "mostly others",
      "may be others",
      "not told",
      "may be taken over",
      "seem taken over",
      "taken over",
      "many taken over",
      "surely taken over",
      "all taken over"),
  /** Whether the one still deals with the partners taken over. */
  STILL_SERVED(
      "as ever",
      "surely served",
      "served",
      "may be served",
      "may be left",
      "seem left",
      "left",
      "surely left"),
  CARRYING_ON(
      "goes on as ever",
      "surely goes on",
      "goes on",
      "may go on",
      "may have stopped",
      "seems to have stopped",
      "stopped",
      "surely stopped"),
  /** Whether the other, where it was there before, traded before as since. */
  AWAKENING(
      "traded as ever",
      "surely traded",
      "traded",
      "not told",
      "may have slept",
      "seems to have slept",
      "slept"),
  ASSET("stayed", "one passed over", "more passed over"),
  /** An asset transfer on file; to a firm of its own people it is how a business is moved. */
  SALE("sold to strangers", "none", "sold to its own people"),
  /** Whether both halves of a change of entity show: the same people, and a business taken up. */
  BOTH("not both", "faintly", "partly", "both"),
  DECLARED("none", "declared"),
  TIMING(
      "after its force",
      "third year",
      "second year",
      "half a year after",
      "soon after",
      "before the decision",
      "long before"),
  TAKEOVER("went on", "woke up", "changed hands", "founded");

  private final List<String> levels;

  Feature(String... levels) {
    this.levels = List.of(levels);
  }

  List<String> levels() {
    return levels;
  }

  Fitting.Order order() {
    return switch (this) {
      case ADDRESS, PHONE, EMAIL, WEBSITE, ACCOUNT, DEVICE -> Fitting.Order.RISING_BY_RARITY;
      case TIMING -> Fitting.Order.FREE;
      case DECLARED -> Fitting.Order.FALLING;
      default -> Fitting.Order.RISING;
    };
  }

  boolean isContact() {
    return compareTo(ADDRESS) >= 0 && compareTo(DEVICE) <= 0;
  }
}
