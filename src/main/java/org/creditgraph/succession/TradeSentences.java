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
record TradeSentences(String old, String next, String partner) {

  BilingualText of(Clue clue) {
    return switch (clue.feature()) {
      case PARTNERS -> partners(clue);
      case PARTNERS_SHARE ->
          text(
              "后者最初的交易对象中，按稀有程度计%d%%原属前者。".formatted(clue.count()),
              "Of those whom the other dealt with first, weighted by rarity, %d %% came from the one."
                  .formatted(clue.count()));
      case CARRYING_ON -> carryingOn(clue);
      case STILL_SERVED ->
          choice(
              clue,
              text("前者仍与这些交易对象往来。", "The one goes on dealing with these partners."),
              text(
                  "前者仍与其中%d家往来。".formatted(clue.count()),
                  "The one goes on dealing with %d of these partners.".formatted(clue.count())),
              text("前者此后不再与这些交易对象往来。", "The one has not dealt with these partners since."));
      case KEPT ->
          choice(
              clue,
              text(
                  "前者仍与%d家未被接手的老对象往来。".formatted(clue.count()),
                  "The one goes on with %s whom the other did not take over."
                      .formatted(Numerals.counted(clue.count(), "partner", "partners"))),
              text(
                  "前者仍与一家未被接手的老对象往来。",
                  "The one goes on with one partner whom the other did not take over."),
              text("前者也不再与其余老对象往来。", "The one has dealt with none of its other partners since."));
      default ->
          choice(
              clue,
              text("“%s”没有注销或吊销。".formatted(old), "%s has not been struck off.".formatted(old)),
              text("“%s”随后注销或被吊销。".formatted(old), "%s was struck off then.".formatted(old)));
    };
  }

  private BilingualText partners(Clue clue) {
    if (clue.level() == 0) {
      return text("后者没有接手前者的交易对象。", "The other took over no partner of the one.");
    }
    if (clue.level() == 1) {
      return text(
          "两家只有人人往来的大客户相同。", "The two have only partners in common that everybody deals with.");
    }
    return text(
        "后者接手了前者%d家交易对象中的%d家，包括“%s”。".formatted(clue.of(), clue.count(), partner),
        clue.of() == 1
            ? "The other took over the one's only partner, %s.".formatted(partner)
            : "The other took over %d of the one's %d partners, %s among them."
                .formatted(clue.count(), clue.of(), partner));
  }

  private BilingualText carryingOn(Clue clue) {
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
