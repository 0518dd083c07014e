package org.creditgraph.scenario;

import static org.creditgraph.scenario.Behind.CHAIN;
import static org.creditgraph.scenario.Behind.CONCERT;
import static org.creditgraph.scenario.Behind.KIN;
import static org.creditgraph.scenario.Behind.NAMESAKE;
import static org.creditgraph.scenario.Behind.NOMINEE;
import static org.creditgraph.scenario.Behind.PARTNER;
import static org.creditgraph.scenario.Behind.SAME_HOLDER;
import static org.creditgraph.scenario.Behind.SAME_LEADER;
import static org.creditgraph.scenario.Behind.STAFF;
import static org.creditgraph.scenario.Behind.STRANGER;

import java.util.List;
import java.util.Locale;

/**
 * A way to change the entity, with the chance that each trait of the old firm is kept. Chances are
 * independent of each other; {@link Shape#retention} scales them.
 */
enum Scheme {
  S01_SAME_PEOPLE(
      List.of(SAME_LEADER, SAME_HOLDER), keeps(0.5, 0.3, 0.4, 0.2, 0.5, 0.85, 0.9, 0.5)),
  S02_RELATIVE(List.of(KIN), keeps(0.5, 0.4, 0.4, 0.15, 0.5, 0.9, 0.9, 0.5)),
  S03_FORMER_STAFF(List.of(STAFF), keeps(0.6, 0.3, 0.5, 0.2, 0.5, 0.85, 0.9, 0.5)),
  S04_HOLDING_CHAIN(List.of(CHAIN), keeps(0.2, 0.15, 0.4, 0.3, 0.4, 0.85, 0.9, 0.45)),
  S05_STRANGER(
      List.of(STRANGER, NOMINEE, NAMESAKE), keeps(0.8, 0.3, 0.7, 0.25, 0.6, 0.9, 0.95, 0.5)),
  S06_ACCOUNT_AND_CUSTOMERS(List.of(STRANGER), keeps(0.1, 0.1, 0.1, 1.0, 0.3, 0.8, 0.9, 0.6)),
  S07_OTHER_REGION(List.of(SAME_LEADER, KIN), keeps(0.5, 0.0, 0.5, 0.15, 0.4, 0.9, 0.0, 0.5)),
  S08_SHELF_COMPANY(
      List.of(SAME_LEADER, SAME_HOLDER, KIN, STAFF, CHAIN, CONCERT),
      keeps(0.5, 0.3, 0.4, 0.2, 0.5, 0.9, 0.7, 0.55)),
  S09_EARLY_MOVE(
      List.of(SAME_LEADER, KIN, STAFF, CHAIN), keeps(0.5, 0.3, 0.4, 0.2, 0.5, 0.85, 0.9, 0.5)),
  S10_SPLIT(List.of(SAME_LEADER, KIN, STAFF), keeps(0.5, 0.3, 0.4, 0.2, 0.5, 0.85, 0.9, 0.45)),
  S11_CHAIN(List.of(SAME_LEADER, KIN, STAFF), keeps(0.5, 0.3, 0.4, 0.2, 0.5, 0.9, 0.9, 0.5)),
  S12_ASSETS(
      List.of(SAME_LEADER, KIN, STRANGER, CHAIN), keeps(0.5, 0.2, 0.3, 0.2, 0.4, 0.9, 0.9, 0.35)),
  S13_CUSTOMERS_ONLY(
      List.of(KIN, STAFF, CONCERT, SAME_HOLDER), keeps(0.1, 0.05, 0.1, 0.1, 0.1, 0.8, 0.9, 0.7)),
  S14_SUPPLIERS_ONLY(
      List.of(KIN, STAFF, CONCERT, SAME_HOLDER), keeps(0.1, 0.05, 0.1, 0.1, 0.1, 0.8, 0.9, 0.7)),
  S15_CONTACT_ONLY(List.of(STRANGER, NOMINEE), keeps(0.95, 0.7, 0.7, 0.1, 0.05, 0.9, 0.95, 0.35)),
  S16_NAME_VARIANT(
      List.of(SAME_LEADER, KIN, STAFF, STRANGER),
      keeps(0.45, 0.25, 0.3, 0.1, 0.97, 0.95, 0.9, 0.45)),
  S17_SOLE_SUCCESSOR(List.of(SAME_LEADER, KIN), keeps(0.6, 0.4, 0.2, 0.3, 0.5, 0.8, 0.95, 0.5)),
  S18_SOLE_PREDECESSOR(List.of(SAME_LEADER, KIN), keeps(0.6, 0.4, 0.2, 0.3, 0.6, 0.9, 0.95, 0.5)),
  S19_ACTING_TOGETHER(List.of(CONCERT), keeps(0.45, 0.3, 0.4, 0.2, 0.4, 0.85, 0.9, 0.5)),
  S20_PARTIAL(
      List.of(SAME_LEADER, SAME_HOLDER, KIN, STAFF, CHAIN, CONCERT, STRANGER),
      keeps(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.4)),
  S21_CO_OWNER(List.of(PARTNER), keeps(0.5, 0.3, 0.4, 0.2, 0.5, 0.85, 0.9, 0.5));

  /**
   * The chance that each trait is kept.
   *
   * @param name as it is, or bent
   * @param region the county
   * @param partners which part of the partners is taken over, about
   */
  record Keeps(
      double phone,
      double address,
      double email,
      double account,
      double name,
      double trade,
      double region,
      double partners) {}

  private final List<Behind> behind;
  private final Keeps keeps;

  Scheme(List<Behind> behind, Keeps keeps) {
    this.behind = behind;
    this.keeps = keeps;
  }

  private static Keeps keeps(
      double phone,
      double address,
      double email,
      double account,
      double name,
      double trade,
      double region,
      double partners) {
    return new Keeps(phone, address, email, account, name, trade, region, partners);
  }

  List<Behind> behind() {
    return behind;
  }

  Keeps keeps() {
    return keeps;
  }

  /** As the truth names it, such as `S01_same_people`. */
  String label() {
    return "S" + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
