package org.creditgraph.society;

import java.util.List;
import org.creditgraph.graph.LinkKind;

/** Values as different hands write them, some with a slip of the pen. */
final class Handwriting {
  private static final String DIGITS = "0123456789";

  private final Draws draws;
  private final double slips;
  private final double variants;

  Handwriting(Coverage coverage) {
    draws = coverage.draws.apart(3);
    slips = coverage.of(Observation.SLIPS);
    variants = coverage.of(Observation.VARIANTS);
  }

  String contact(LinkKind kind, String value) {
    String written = draws.in(slips) ? slipped(value) : value;
    if (!draws.in(variants)) {
      return written;
    }
    return switch (kind) {
      case ADDRESS -> address(written);
      case PHONE -> phone(written);
      case EMAIL -> draws.in(0.5) ? written.toUpperCase(java.util.Locale.ROOT) : written;
      default -> written;
    };
  }

  private String address(String text) {
    return switch (draws.below(7)) {
      case 0 -> text.replace("栋", "幢");
      case 1 -> text.replace("室", "房");
      case 2 -> text.startsWith("海南省") ? text.substring(3) : text;
      case 3 -> text.replace("号", "号 ").strip();
      case 4 -> wide(text);
      case 5 -> text.replace("栋", "栋 ").strip();
      default -> text.replace("室", "");
    };
  }

  private String phone(String text) {
    boolean mobile = text.length() == 11 && text.charAt(0) == '1';
    return switch (draws.below(4)) {
      case 0 -> mobile ? "+86 " + text : text.replace("-", " ");
      case 1 ->
          mobile
              ? text.substring(0, 3) + " " + text.substring(3, 7) + " " + text.substring(7)
              : text;
      case 2 -> wide(text);
      default -> mobile ? "86-" + text : text;
    };
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder(text.length());
    for (char sign : text.toCharArray()) {
      boolean digit = sign >= '0' && sign <= '9';
      wide.append(digit ? (char) (sign + 0xFEE0) : sign);
    }
    return wide.toString();
  }

  /** One sign wrong, missing or twice. */
  String slipped(String text) {
    if (text.length() < 3) {
      return text;
    }
    int at = 1 + draws.below(text.length() - 2);
    char sign = text.charAt(at);
    if (DIGITS.indexOf(sign) >= 0) {
      return text.substring(0, at) + draws.of(DIGITS) + text.substring(at + 1);
    }
    return switch (draws.below(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + sign + text.substring(at);
      default -> text.substring(0, at) + text.charAt(at + 1) + sign + text.substring(at + 2);
    };
  }

  /** The name of a firm, seldom with a slip, brackets of either width. */
  String name(String name) {
    String written = draws.in(slips * 0.5) ? slipped(name) : name;
    if (!draws.in(variants * 0.4)) {
      return written;
    }
    return draws.in(0.5)
        ? written.replace('（', '(').replace('）', ')')
        : written.replace('(', '（').replace(')', '）');
  }

  <T> T of(List<T> list) {
    return draws.of(list);
  }
}
