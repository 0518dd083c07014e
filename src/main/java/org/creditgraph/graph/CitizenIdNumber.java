package org.creditgraph.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The citizen identity number (GB 11643): six digits of a region, eight of the day of birth, three
 * of a sequence, and a check character (0 to 9, X).
 */
public final class CitizenIdNumber {
  public static final int LENGTH = 18;

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  private CitizenIdNumber() {}

  /** Whether a text has 18 characters, a real day of birth and the right check character. */
  public static boolean isValid(String text) {
    if (text.length() != LENGTH || text.charAt(0) == '0') {
      return false;
    }
    int check = checkPosition(text);
    return check >= 0
        && text.charAt(LENGTH - 1) == CHECK_CHARACTERS.charAt(check)
        && birthDate(text).isPresent();
  }

  /**
   * The check character for the first 17 digits.
   *
   * @throws IllegalArgumentException when there are not 17 digits
   */
  public static char checkCharacter(String first17) {
    int check = first17.length() == LENGTH - 1 ? checkPosition(first17) : -1;
    if (check < 0) {
      throw new IllegalArgumentException("no 17 digits of an identity number: " + first17);
    }
    return CHECK_CHARACTERS.charAt(check);
  }

  /** The day of birth that a number says; empty when it is no day of the calendar. */
  public static Optional<LocalDate> birthDate(String text) {
    try {
      int year = digits(text, 6, 10);
      return Optional.of(LocalDate.of(year, digits(text, 10, 12), digits(text, 12, 14)))
          .filter(day -> year >= 1800);
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static int checkPosition(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      sum += digit * WEIGHTS[i];
    }
    return sum % 11;
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("no digit");
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
