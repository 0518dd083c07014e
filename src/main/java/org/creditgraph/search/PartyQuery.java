package org.creditgraph.search;

import java.util.EnumSet;
import java.util.Set;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param text as a person typed it; every character stands for itself
 * @param kinds of party; empty for all
 * @param region a division by its GB/T 2260 code of six digits: a province or a city takes in what
 *     lies in it; null for everywhere. Only organisations have a region.
 * @param first the size of a page, 1..1,000
 * @param after the position of the last hit of the page before, or null
 * @throws Refusal EMPTY_SEARCH_TEXT, SEARCH_TEXT_TOO_LONG, INVALID_REGION, INVALID_LIMIT,
 *     INVALID_PARTY_KIND
 */
public record PartyQuery(
    String text, Set<NodeKind> kinds, @Nullable String region, int first, @Nullable String after) {
  public static final int TEXT_LENGTH_MAX = 200;
  public static final int FIRST_MAX = 1_000;

  public PartyQuery {
    kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
    check(text, first);
    if (region != null && !region.matches("(?!00)[0-9]{6}")) {
      throw new Refusal(
          "INVALID_REGION",
          "The region must be a code of six digits as GB/T 2260 has it, such as 460100, but it is"
              + " not.");
    }
    if (!NodeKind.PARTIES.containsAll(kinds)) {
      throw new Refusal(
          "INVALID_PARTY_KIND", "Only parties can be searched for: leave the other kinds out.");
    }
  }

  static void check(String text, int first) {
    if (text.isBlank()) {
      throw new Refusal(
          "EMPTY_SEARCH_TEXT", "The search text is empty: type a name or an identifier.");
    }
    if (text.length() > TEXT_LENGTH_MAX) {
      throw new Refusal(
          "SEARCH_TEXT_TOO_LONG",
          "The search text has "
              + text.length()
              + " characters: shorten it to "
              + TEXT_LENGTH_MAX
              + " or fewer.");
    }
    if (first < 1 || first > FIRST_MAX) {
      throw new Refusal(
          "INVALID_LIMIT", "first is %d; ask for 1 to %,d.".formatted(first, FIRST_MAX));
    }
  }

  /** The first 20 of any kind, everywhere. */
  public static PartyQuery of(String text) {
    return new PartyQuery(text, Set.of(), null, 20, null);
  }
}
