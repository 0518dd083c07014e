package org.creditgraph.naming;

/** Whether two names are one but for a slip of the pen. */
final class Slip {
  private Slip() {}

  /**
   * Whether one sign more, less or another, or two neighbours swapped, makes the one name of the
   * other; width, case, script and punctuation do not count.
   */
  static boolean within(String a, String b) {
    String one = letters(a);
    String other = letters(b);
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    if (longer - shorter > 1) {
      return false;
    }
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int left = longer - start - end;
    boolean swapped =
        left == 2
            && longer == shorter
            && one.charAt(start) == other.charAt(start + 1)
            && one.charAt(start + 1) == other.charAt(start);
    return left <= 1 || swapped;
  }

  private static String letters(String name) {
    return Signs.folded(name).replaceAll("[()]", "");
  }
}
