package org.creditgraph.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is called what on the list: the names of the listings first, then the other names given. */
final class OfacNames {
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Map<String, Set<String>> byOtherName = new HashMap<>();

  void add(String name, String id) {
    byName.computeIfAbsent(key(name), key -> new HashSet<>(2)).add(id);
  }

  void addOther(String name, String id) {
    byOtherName.computeIfAbsent(key(name), key -> new HashSet<>(2)).add(id);
  }

  /** The ids of those so called; those of another name only where nobody is listed under it. */
  Set<String> called(String name) {
    String key = key(name);
    return Optional.ofNullable(byName.get(key))
        .or(() -> Optional.ofNullable(byOtherName.get(key)))
        .orElse(Set.of());
  }

  /**
   * Case, spaces, quotes and a last period (which a sentence may have eaten) do not tell names
   * apart.
   */
  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    boolean space = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if ("'\"‘’“”`".indexOf(c) < 0) {
        if (space && !key.isEmpty()) {
          key.append(' ');
        }
        space = false;
        key.append(c);
      }
    }
    while (!key.isEmpty() && key.charAt(key.length() - 1) == '.') {
      key.setLength(key.length() - 1);
    }
    return key.toString().toUpperCase(Locale.ROOT);
  }
}
