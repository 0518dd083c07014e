package org.creditgraph.search;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;

/** Which of a party's names and identifiers it is that fits. */
final class MatchedText {
  private MatchedText() {}

  static String of(Ladder ladder, Rung rung, Fact party) {
    boolean organization = party.type() == FactType.ORGANIZATION;
    return switch (rung.kind()) {
      case IDENTIFIER ->
          Stream.of(party.text(organization ? "uscc" : "id_number"), party.text("id"))
              .filter(Objects::nonNull)
              .filter(own -> PartyDocuments.asIdentifier(own).equals(ladder.identifier()))
              .findFirst()
              .orElseThrow();
      case FORMER_NAME -> closest(ladder.text().squeezed(), party.names("former_names"));
      default -> party.needed("name");
    };
  }

  /** Of several former names the one that shares most with the text, the first of equals. */
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
    String spoken = String.join("", Sounds.of(name).stream().map(List::getFirst).toList());
    String both = squeezed + " " + spoken;
    return (int)
        IntStream.range(0, Math.max(0, text.length() - 1))
            .filter(i -> both.contains(text.substring(i, i + 2)))
            .count();
  }
}
