package org.creditgraph.population;

import org.creditgraph.graph.CitizenIdNumber;
import org.creditgraph.graph.UnifiedSocialCreditCode;

/** Identity codes with their check digits: GB 11714 inside GB 32100-2015, and GB 11643. */
final class Codes {
  private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] SUBJECT_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final long SERIES = 31L * 31 * 31 * 31 * 31;
  private static final long SERIES_ALL = 8 * SERIES;

  /** Odd and no multiple of 31, so that it only mixes the numbers and no two meet. */
  private static final long MIX = 104_395_301L;

  private Codes() {}

  /**
   * The first eight characters of the subject code that belongs to {@code number}: MAA00000 to
   * MAHYYYYY, each once for 0..229 million, in no visible order.
   */
  static String subject(long number) {
    long mixed = number * MIX % SERIES_ALL;
    char[] code = new char[8];
    code[0] = 'M';
    code[1] = 'A';
    code[2] = (char) ('A' + mixed / SERIES);
    long rest = mixed % SERIES;
    for (int i = 7; i >= 3; i--) {
      code[i] = DIGITS.charAt((int) (rest % 31));
      rest /= 31;
    }
    return new String(code);
  }

  /**
   * A unified social credit code.
   *
   * @param kind two characters: registering authority and kind, such as 91 for an enterprise
   * @param region six digits (GB/T 2260)
   * @param subject eight characters
   */
  static String credit(String kind, String region, String subject) {
    String code = kind + region + subject + subjectCheck(subject);
    return code + UnifiedSocialCreditCode.checkCharacter(code);
  }

  private static char subjectCheck(String subject) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += SUBJECT_WEIGHTS[i] * Character.digit(subject.charAt(i), 36);
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  /**
   * A citizen identity number.
   *
   * @param region six digits
   * @param birth eight digits, such as 19840531
   * @param sequence 0..999, odd for men
   */
  static String citizen(String region, int birth, int sequence) {
    char[] code = new char[17];
    region.getChars(0, 6, code, 0);
    digits(birth, code, 6, 8);
    digits(sequence, code, 14, 3);
    String first17 = new String(code);
    return first17 + CitizenIdNumber.checkCharacter(first17);
  }

  /** A prefix and a number with leading zeros. */
  static String numbered(String prefix, long number, int width) {
    char[] text = new char[prefix.length() + width];
    prefix.getChars(0, prefix.length(), text, 0);
    digits(number, text, prefix.length(), width);
    return new String(text);
  }

  private static void digits(long number, char[] text, int from, int width) {
    long rest = number;
    for (int i = from + width - 1; i >= from; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
