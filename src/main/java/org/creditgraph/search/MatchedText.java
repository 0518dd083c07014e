package org.creditgraph.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of a node's names and identifiers it is that fits, and in what way.
 *
 * @param text the name or identifier
 */
record MatchedText(String text, MatchKind kind) {
  static MatchedText of(Ladder ladder, Rung rung, Findable found) {
    return switch (rung.kind()) {
      case IDENTIFIER ->
          new MatchedText(
              found.kind().isContactPoint()
                  ? found.names().getFirst()
                  : found.identifiers().stream().filter(ladder::isTyped).findFirst().orElseThrow(),
              MatchKind.IDENTIFIER);
      case FORMER_NAME ->
          new MatchedText(closest(ladder.text().squeezed(), found.former()), MatchKind.FORMER_NAME);
      default -> {
        String name =
            found.others().isEmpty()
                ? found.names().getFirst()
                : closest(ladder.text().squeezed(), found.names());
        yield new MatchedText(name, name.equals(found.name()) ? rung.kind() : MatchKind.ALIAS);
      }
    };
  }

  /** Of several names the one that shares most with the text, the first of equals. */
  private static String closest(String text, List<String> names) {
    return names.stream().max(Comparator.comparingInt(name -> likeness(text, name))).orElseThrow();
  }

  private static int likeness(String text, String raw) {
    SearchText name = SearchText.of(raw, NameFields.LENGTH_MAX);
    String squeezed = name.squeezed();
    if (squeezed.equals(text)) {
      return Integer.MAX_VALUE;
    }
    if (squeezed.contains(text)) {
      return Integer.MAX_VALUE - 1;
    }
    List<List<String>> sounds = Sounds.of(name);
    String spoken = String.join("", sounds.stream().map(List::getFirst).toList());
    StringBuilder initials = new StringBuilder();
    sounds.forEach(sound -> initials.append(sound.getFirst().charAt(0)));
    String both = squeezed + " " + spoken + " " + initials;
    return (int)
        IntStream.range(0, Math.max(0, text.length() - 1))
            .filter(i -> both.contains(text.substring(i, i + 2)))
            .count();
  }
}
