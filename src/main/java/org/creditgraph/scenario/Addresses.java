package org.creditgraph.scenario;

import java.util.List;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Spot;

/** Addresses and phones, in the many ways people write them. */
final class Addresses {
  private static final int[] PREFIXES = {
    130, 131, 135, 136, 137, 138, 139, 150, 151, 158, 159, 177, 180, 186, 189, 199
  };

  private Addresses() {}

  static String any(Spot place, Chance chance) {
    String room = chance.between(1, 28) + "0" + chance.between(1, 9);
    return place.full()
        + chance.of(Vocabulary.STREETS)
        + chance.between(1, 399)
        + "号"
        + chance.between(1, 30)
        + "栋"
        + room
        + "室";
  }

  static String phone(Chance chance) {
    int prefix = PREFIXES[chance.below(PREFIXES.length)];
    return prefix + Vocabulary.numbered("", chance.below(100_000_000), 8);
  }

  static String email(int space, Chance chance) {
    String host =
        chance.of(List.of("163.com", "126.com", "qq.com", "hainan-mail.example", "mail.example"));
    return Vocabulary.numbered("", chance.below(space), 7) + "@" + host;
  }

  /** The digits of a phone, without the country. */
  static String digits(String phone) {
    return phone.replace("+86 ", "");
  }

  /** The same address or phone, as another hand writes it. */
  static String rewritten(String value, Chance chance) {
    return switch (chance.below(6)) {
      case 0 -> value.replace("栋", "幢");
      case 1 -> value.replace("室", "房");
      case 2 -> value.startsWith("海南省") ? value.substring(3) : value;
      case 3 -> value.contains("号") ? value.replace("号", "号 ") : value;
      case 4 ->
          value.length() == 11 && Character.isDigit(value.charAt(10)) ? "+86 " + value : value;
      default -> value;
    };
  }
}
