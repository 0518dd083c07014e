package org.creditgraph.scenario;

import java.util.Locale;

/** A way to look like a change of entity and be none. */
enum LookAlike {
  /** At the same mass-registration address. */
  L01_MASS_ADDRESS,
  /** The same registration agent's phone and the same bookkeeper of hundreds. */
  L02_AGENT_AND_BOOKKEEPER,
  /** Led by somebody of the same name. */
  L03_NAMESAKE,
  /** The same fashionable 字号 in the same trade and place. */
  L04_COMMON_BRAND,
  /** The same small investor in both. */
  L05_MINORITY_INVESTOR,
  /** Moved into the rooms that a closed firm left. */
  L06_NEW_TENANT,
  /** Sells to the same big customers as everybody. */
  L07_HUB_CUSTOMERS,
  /** Led by the same nominee of dozens. */
  L08_SAME_NOMINEE,
  /** A relative's older firm in another trade and place. */
  L09_RELATIVE_ELSEWHERE,
  /** A competitor. */
  L10_SAME_TRADE_STRANGERS,
  /** An officer left and competes; the old firm goes on. */
  L11_FORMER_MANAGER,
  /** The business was sold to strangers. */
  L12_SOLD_TO_STRANGERS,
  /** The same brand under franchise in another place. */
  L13_FRANCHISE,
  /** The same people's firm in another trade, beside the old one. */
  L14_OTHER_BUSINESS,
  /** The same people's older firm in the same trade elsewhere. */
  L15_SECOND_BRANCH,
  /** The same people's later firm in the same trade; the old one goes on with its partners. */
  L16_PARALLEL_SIBLING,
  /** A declared merger of a firm with nothing to flee from. */
  L17_CLEAN_MERGER,
  /** Strangers took the name that the old firm gave up. */
  L18_OLD_NAME_TAKEN,
  /** The same people's older firm in another trade. */
  L19_OLDER_BUSINESS,
  /** The old firm died; its customers went to several competitors. */
  L20_CUSTOMERS_SCATTERED,
  /** All of a change of entity but the motive: the record is minor. */
  L21_MINOR_RECORD,
  /** All of a change of entity, but the record was revoked. */
  L22_REVOKED_RECORD,
  /** The business moved long before the trouble began. */
  L23_MOVED_LONG_BEFORE,
  /** The same accountant of a handful of firms. */
  L24_SHARED_ACCOUNTANT,
  /** A partner fell out with the others and founded his own; the old firm goes on. */
  L25_PARTNER_LEFT,
  /** A vessel or vehicle was sold. */
  L26_ASSET_SOLD;

  /** As the truth names it, such as `L01_mass_address`. */
  String label() {
    return "L" + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
