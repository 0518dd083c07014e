package org.creditgraph.graph;

import static org.creditgraph.graph.CompatibleText.isDigit;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Set;

/**
 * The one way to write a telephone number: E.164 with `;ext=` and the extension, for a number that
 * can be dialled from abroad; otherwise its digits. Without a country code it is Chinese.
 */
final class PhoneText {
  private static final String REGION = "CN";
  private static final String COUNTRY_CODE = "+86";
  private static final int CHINA = 86;

  /** Before a number this chooses a carrier and is no part of it. */
  private static final String CARRIER = "179";

  private static final int MOBILE_DIGITS = 11;

  /** So long a number begins with an area code. */
  private static final int AREA_DIGITS = 9;

  /** The library refuses longer texts. */
  private static final int CHARS_MAX = 250;

  private static final int DIGITS_MIN = 5;

  /** Police, directory, fire, ambulance and traffic. */
  private static final Set<String> PUBLIC_NUMBERS =
      Set.of("110", "112", "114", "119", "120", "122");

  private PhoneText() {}

  static String normalised(String given) {
    if (isMobile(given)) {
      return COUNTRY_CODE + given;
    }
    String text = CompatibleText.of(given);
    String dialled = dialled(text);
    if (!dialled.isEmpty()) {
      return dialled;
    }
    String home = withoutCountryCode(text);
    if (!home.isEmpty()) {
      return normalised(home);
    }
    String digits = digits(text);
    if (digits.isEmpty()) {
      return text;
    }
    String again = digits.equals(text) ? "" : normalised(digits);
    return again.isEmpty() ? digits : again;
  }

  /**
   * Whether a normalised value says a number: five digits or more that are not one digit repeated,
   * or one of the short numbers that all may dial, such as 110.
   */
  static boolean saysANumber(String normalised) {
    int extension = normalised.indexOf(";ext=");
    String number = extension < 0 ? normalised : normalised.substring(0, extension);
    String digits = digits(number.startsWith(COUNTRY_CODE) ? number.substring(3) : number);
    if (digits.length() < DIGITS_MIN) {
      return PUBLIC_NUMBERS.contains(digits);
    }
    return digits.chars().anyMatch(c -> c != digits.charAt(0));
  }

  /** Whether a text is exactly the digits of a Chinese mobile number, by far the commonest. */
  private static boolean isMobile(String text) {
    return text.length() == MOBILE_DIGITS
        && text.charAt(0) == '1'
        && text.charAt(1) >= '3'
        && !text.startsWith(CARRIER)
        && CompatibleText.isDigits(text);
  }

  /** The number as the library understands it, or "" when it is none to be dialled. */
  private static String dialled(String text) {
    if (text.length() > CHARS_MAX) {
      return "";
    }
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = library.parse(withExtension(text), REGION);
      boolean international = text.startsWith("+") || text.startsWith("00");
      boolean usable =
          library.isValidNumber(number)
              || (international
                  && number.getCountryCode() != CHINA
                  && library.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE);
      if (!usable) {
        return "";
      }
      String dialled = library.format(number, PhoneNumberFormat.E164);
      return number.hasExtension() ? dialled + ";ext=" + number.getExtension() : dialled;
    } catch (NumberParseException e) {
      return "";
    }
  }

  /** Marks an extension written as is usual in China: 0898-66551234转801, 0898-66551234-801. */
  private static String withExtension(String text) {
    String marked = text.replace("转", ";ext=").replace("分机", ";ext=");
    int dash = text.lastIndexOf('-');
    boolean third = dash > 0 && text.indexOf('-') < dash && text.startsWith("0");
    int length = text.length() - dash - 1;
    if (third && length >= 1 && length <= 6 && CompatibleText.isDigits(text.substring(dash + 1))) {
      String number = digits(text.substring(0, dash));
      return number.length() >= 10 ? number + ";ext=" + text.substring(dash + 1) : marked;
    }
    return marked;
  }

  /** The digits of a Chinese number as written within China; "" where no country is given. */
  private static String withoutCountryCode(String text) {
    String rest = text.startsWith("+86") ? text.substring(3) : "";
    rest = text.startsWith("0086") ? text.substring(4) : rest;
    String digits = digits(rest);
    boolean area = digits.length() >= AREA_DIGITS && digits.charAt(0) > '1';
    return area ? "0" + digits : digits;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }
}
