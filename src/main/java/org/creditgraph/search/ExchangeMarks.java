package org.creditgraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stock exchanges add to a short name: the state of its listing before, the class of its
 * shares behind.
 */
final class ExchangeMarks {
  private static final Pattern MARKED =
      Pattern.compile("(?:s?st|s|n|xd|xr|dr)?(\\p{IsHan}{2,}?)(?:[abuw]|退|退市)?");
  private static final Pattern BEFORE = Pattern.compile("s?st([a-z]{2,})");
  private static final Pattern BEHIND = Pattern.compile("([a-z]{2,})[ab]");

  private ExchangeMarks() {}

  /** The Chinese characters between the marks; empty where it is not such a name. */
  static String signs(String typed) {
    Matcher matcher = MARKED.matcher(typed);
    return matcher.matches() ? matcher.group(1) : "";
  }

  /** What letters may be without marks, the most likely first; nothing where they bear none. */
  static List<String> unmarked(String letters) {
    List<String> found = new ArrayList<>();
    Matcher before = BEFORE.matcher(letters);
    Matcher behind = BEHIND.matcher(letters);
    if (before.matches()) {
      Matcher both = BEHIND.matcher(before.group(1));
      found.add(before.group(1));
      if (both.matches()) {
        found.add(both.group(1));
      }
    }
    if (behind.matches()) {
      found.add(behind.group(1));
    }
    return found;
  }
}
