package org.creditgraph.succession;

import static org.creditgraph.succession.Sentences.choice;
import static org.creditgraph.succession.Sentences.text;

import org.creditgraph.graph.Numerals;
import org.creditgraph.sanction.BilingualText;

/**
 * Says in Chinese and English what became of the trade.
 *
 * @param partner whom the clue names
 */
record TradeSentences(String partner) {

  BilingualText of(Clue clue) {
    return switch (clue.feature()) {
      case PARTNERS -> partners(clue);
      case CARRYING_ON -> carryingOn(clue);
      case STILL_SERVED -> stillServed(clue);
      default -> awakening(clue);
    };
  }

  private BilingualText partners(Clue clue) {
    if (clue.about() < 0) {
      return text(
          "后者最初的%d家交易对象都不是前者已知的对象；若承接前者业务，约应有%d家。".formatted(clue.count(), clue.of()),
          "None of the first %s of the other is known to be the one's; of a successor some %d were to be expected."
              .formatted(Numerals.counted(clue.count(), "partner", "partners"), clue.of()));
    }
    return text(
        "后者最初的%d家交易对象中，%d家原与前者往来，包括“%s”。".formatted(clue.of(), clue.count(), partner),
        "Of the first %s of the other %d dealt with the one before, %s among them."
            .formatted(Numerals.counted(clue.of(), "partner", "partners"), clue.count(), partner));
  }

  private static BilingualText stillServed(Clue clue) {
    if (clue.count() == 0 && clue.of() == 0) {
      return text("前者此后不再与这些交易对象往来。", "The one has not dealt with these partners since.");
    }
    return clue.count() == 0
        ? text(
            "前者此后不再与这些交易对象往来，按以往应有%d份合同。".formatted(clue.of()),
            "The one has not dealt with these partners since, where %s to be expected."
                .formatted(Numerals.counted(clue.of(), "contract was", "contracts were")))
        : text(
            "前者此后与这些交易对象仍有%d份合同，按以往应有%d份。".formatted(clue.count(), clue.of()),
            "The one still has %s with these partners, where %d were to be expected."
                .formatted(Numerals.counted(clue.count(), "contract", "contracts"), clue.of()));
  }

  private static BilingualText awakening(Clue clue) {
    return text(
        "后者此前两年签约%d份，此后两年%d份。".formatted(clue.count(), clue.of()),
        "The other signed %s in the two years before and %d in the two after."
            .formatted(Numerals.counted(clue.count(), "contract", "contracts"), clue.of()));
  }

  private BilingualText carryingOn(Clue clue) {
    if (clue.count() == 0 && clue.of() == 0) {
      return text("前者此后没有签约。", "The one has signed nothing since.");
    }
    if (clue.count() == 0) {
      return text(
          "前者不再签约，按以往应有%d份。".formatted(clue.of()),
          "The one has signed nothing since, where %s to be expected."
              .formatted(Numerals.counted(clue.of(), "contract was", "contracts were")));
    }
    String since = Numerals.counted(clue.count(), "contract", "contracts");
    String expected = Numerals.of(clue.of()) + (clue.of() == 1 ? " was" : " were");
    BilingualText goesOn =
        text(
            "前者照常经营：此后签约%d份，按以往应有%d份。".formatted(clue.count(), clue.of()),
            "The one goes on as before: %s since, where %s to be expected."
                .formatted(since, expected));
    BilingualText less =
        text(
            "前者的交易减少：此后签约%d份，按以往应有%d份。".formatted(clue.count(), clue.of()),
            "The one trades less: %s since, where %s to be expected.".formatted(since, expected));
    BilingualText hardly =
        text(
            "前者的交易大减：此后签约%d份，按以往应有%d份。".formatted(clue.count(), clue.of()),
            "The one hardly trades: %s since, where %s to be expected.".formatted(since, expected));
    return choice(clue, goesOn, goesOn, goesOn, less, less, hardly);
  }
}
