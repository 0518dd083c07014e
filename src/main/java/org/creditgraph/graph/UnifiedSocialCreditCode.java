package org.creditgraph.graph;

/**
 * The unified social credit code of an organisation (GB 32100-2015): 17 characters and a check
 * character, 31 possible values each.
 */
public final class UnifiedSocialCreditCode {
  public static final int LENGTH = 18;

  /** The characters by their value; I, O, S, V and Z are left out. */
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** 3 to the power of the position, modulo 31. */
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private static final byte[] VALUES = values();

  private UnifiedSocialCreditCode() {}

  /** Whether a text has 18 characters of the code and the last one is right. */
  public static boolean isValid(String text) {
    return text.length() == LENGTH
        && value(text.charAt(LENGTH - 1)) >= 0
        && checkValue(text) == value(text.charAt(LENGTH - 1));
  }

  /**
   * The check character for the first 17.
   *
   * @throws IllegalArgumentException when there are not 17 characters of the code
   */
  public static char checkCharacter(String first17) {
    int value = first17.length() == LENGTH - 1 ? checkValue(first17) : -1;
    if (value < 0) {
      throw new IllegalArgumentException(
          "no 17 characters of a unified social credit code: " + first17);
    }
    return CHARACTERS.charAt(value);
  }

  private static int checkValue(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int value = value(text.charAt(i));
      if (value < 0) {
        return -1;
      }
      sum += value * WEIGHTS[i];
    }
    return (31 - sum % 31) % 31;
  }

  private static int value(char character) {
    return character < VALUES.length ? VALUES[character] : -1;
  }

  private static byte[] values() {
    byte[] values = new byte['Z' + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) CHARACTERS.indexOf(i);
    }
    return values;
  }
}
