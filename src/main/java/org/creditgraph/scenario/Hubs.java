package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Spot;

/** What hundreds of a district share: addresses, phones, bookkeepers, nominees, big customers. */
final class Hubs {
  private static final List<String> HOUSES =
      List.of("创业孵化园A座", "创业孵化园B座", "众创空间C座", "总部经济区1号楼", "互联网创新园8栋", "自贸商务中心B座");

  final List<String> addresses = new ArrayList<>();
  final List<String> phones = new ArrayList<>();
  final List<Human> bookkeepers = new ArrayList<>();
  final List<Human> nominees = new ArrayList<>();
  final List<Firm> customers = new ArrayList<>();
  final List<Account> settlements = new ArrayList<>();

  /** Phones of agencies that run stores for others. */
  final List<String> agencies = new ArrayList<>();

  /** Phones and addresses of small agents: some five to sixty have each. */
  final List<String> smallPhones = new ArrayList<>();

  final List<String> smallAddresses = new ArrayList<>();

  private final District district;

  Hubs(District district) {
    this.district = district;
  }

  boolean isPhone(String value) {
    String digits = Addresses.digits(value);
    return phones.contains(digits) || smallPhones.contains(digits);
  }

  /** An agent's phone: of one who has hundreds, or now and then of one who has a few dozen. */
  String agentsPhone(double small) {
    return some(district.chance.in(small) ? smallPhones : phones);
  }

  String poolAddress(double small) {
    return some(district.chance.in(small) ? smallAddresses : addresses);
  }

  /** The first of them have most customers, the last few. */
  private String some(List<String> all) {
    Chance chance = district.chance;
    return all.get(Math.min(chance.below(all.size()), chance.below(all.size())));
  }

  void settle(Settler settler) {
    int count = district.enterpriseCount;
    Chance chance = district.chance;
    for (int i = 0; i < Math.max(3, count / 1_000); i++) {
      Spot place = chance.of(Vocabulary.SPOTS, Spot::weight);
      addresses.add(
          place.full()
              + chance.of(Vocabulary.STREETS)
              + chance.between(1, 99)
              + "号"
              + chance.of(HOUSES));
    }
    for (int i = 0; i < Math.max(3, count / 500); i++) {
      smallPhones.add(Addresses.phone(chance));
      smallAddresses.add(Addresses.any(chance.of(Vocabulary.SPOTS, Spot::weight), chance));
    }
    for (int i = 0; i < Math.max(3, count / 850); i++) {
      phones.add(Addresses.phone(chance));
      Human bookkeeper = district.human();
      bookkeeper.bookkeeper = true;
      bookkeepers.add(bookkeeper);
    }
    for (int i = 0; i < Math.max(1, count / 2_500); i++) {
      nominees.add(district.human());
    }
    for (int i = 0; i < Math.max(2, count / 3_000); i++) {
      agencies.add(Addresses.phone(chance));
    }
    for (int i = 0; i < Math.max(4, count / 1_250); i++) {
      Firm group = settler.group(i);
      customers.add(group);
      if (i < Math.max(1, count / 5_000)) {
        settlements.add(district.accountOf(group));
      }
    }
  }
}
