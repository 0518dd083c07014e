package org.creditgraph.casebook;

/** How values come to paper: written in one of many ways, and now and then mistyped. */
final class Handwriting {
  private final Observation seen;
  private final Lots lots;

  Handwriting(Observation seen, Lots lots) {
    this.seen = seen;
    this.lots = lots;
  }

  String name(String name) {
    return lots.chance(seen.hands()) ? name.replace('（', '(').replace('）', ')') : name;
  }

  String phone(String phone) {
    String typed = lots.chance(seen.errors()) ? mistyped(phone) : phone;
    if (!lots.chance(seen.hands())) {
      return typed;
    }
    boolean mobile = typed.length() == 11 && typed.indexOf('-') < 0;
    return switch (lots.below(4)) {
      case 0 -> mobile ? "+86 " + typed : typed.replace('-', ' ');
      case 1 ->
          mobile
              ? typed.substring(0, 3) + "-" + typed.substring(3, 7) + "-" + typed.substring(7)
              : typed;
      case 2 ->
          mobile ? typed.substring(0, 3) + " " + typed.substring(3) : "(" + typed.replace("-", ")");
      default -> typed;
    };
  }

  /** Two digits change places. */
  private String mistyped(String text) {
    int at = 4 + lots.below(text.length() - 5);
    char[] signs = text.toCharArray();
    char sign = signs[at];
    signs[at] = signs[at + 1];
    signs[at + 1] = sign;
    return signs[at] == '-' || sign == '-' ? text : new String(signs);
  }

  String address(String address) {
    if (!lots.chance(seen.hands())) {
      return address;
    }
    return switch (lots.below(5)) {
      case 0 -> address.replace("栋", "幢");
      case 1 -> address.replace("室", "房");
      case 2 -> address.replaceFirst("^[^省]{2,3}省", "");
      case 3 -> address.replaceFirst("号", "号 ");
      default -> address;
    };
  }
}
