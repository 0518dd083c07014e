package org.creditgraph.naming;

import java.util.Arrays;

/** How like each other two brands (字号) are, from the least to the most. */
public enum NameLikeness {
  NONE,
  /** The one holds the other, or one character was changed among three or more. */
  PART,
  /** Other characters with the same sound, or the same characters in another order. */
  SOUND,
  SAME;

  private static final int PART_MIN = 2;

  /**
   * How much it tells, from 0 for nothing to 6: a part, then the sound, then the same where many
   * bear it; what few bear tells more than any that many do, but for a part.
   */
  public int level(boolean rare) {
    return switch (this) {
      case NONE -> 0;
      case PART -> rare ? 2 : 1;
      case SOUND -> rare ? 5 : 3;
      case SAME -> rare ? 6 : 4;
    };
  }

  static NameLikeness of(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return NONE;
    }
    if (a.equals(b)) {
      return SAME;
    }
    if (a.length() == b.length()
        && a.length() > 1
        && (Signs.sound(a).equals(Signs.sound(b)) || sorted(a).equals(sorted(b)))) {
      return SOUND;
    }
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    boolean part = shorter.length() >= PART_MIN && longer.contains(shorter);
    return part || oneSlip(a, b) ? PART : NONE;
  }

  private static boolean oneSlip(String a, String b) {
    if (a.length() != b.length() || a.length() < 3) {
      return false;
    }
    int slips = 0;
    for (int i = 0; i < a.length(); i++) {
      slips += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return slips == 1;
  }

  private static String sorted(String text) {
    char[] signs = text.toCharArray();
    Arrays.sort(signs);
    return new String(signs);
  }
}
