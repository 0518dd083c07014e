package org.creditgraph.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who is called what on the list: the names of the listings first, then the other names given. */
final class OfacNames {
  private final Map<String, Set<String>> byExactName = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Map<String, Set<String>> byOtherName = new HashMap<>();

  void add(String name, String id) {
    put(byExactName, name, id);
    put(byName, key(name), id);
  }

  void addOther(String name, String id) {
    put(byOtherName, key(name), id);
  }

  private static void put(Map<String, Set<String>> names, String name, String id) {
    names.computeIfAbsent(name, key -> new HashSet<>(2)).add(id);
  }

  /**
   * The ids of those so called: an exact name wins over a normalised one, and that of a listing
   * over another name.
   *
   * @param last whether the name may have lost its last period
   */
  Set<String> called(String name, boolean last) {
    Set<String> exact = new HashSet<>(byExactName.getOrDefault(name, Set.of()));
    if (last) {
      exact.addAll(byExactName.getOrDefault(name + ".", Set.of()));
    }
    if (exact.size() == 1) {
      return exact;
    }
    String key = key(name);
    Set<String> listed = byName.getOrDefault(key, Set.of());
    return listed.isEmpty() ? byOtherName.getOrDefault(key, Set.of()) : listed;
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
