package org.creditgraph.search;

/** The ways of matching in the order of their strength; a node counts where it fits first. */
enum Rung {
  IDENTIFIER(MatchKind.IDENTIFIER, 1.00),
  WHOLE(MatchKind.NAME, 0.95),
  FORMER_WHOLE(MatchKind.FORMER_NAME, 0.90),
  START(MatchKind.NAME_START, 0.80),
  PART(MatchKind.NAME_PART, 0.70),
  FORMER_PART(MatchKind.FORMER_NAME, 0.65),
  WORDS(MatchKind.NAME_WORDS, 0.60),
  FORMER_WORDS(MatchKind.FORMER_NAME, 0.55),
  SHORT(MatchKind.ABRIDGED, 0.53),
  PINYIN(MatchKind.PINYIN, 0.51),
  PINYIN_WORDS(MatchKind.PINYIN, 0.49),
  INITIALS_START(MatchKind.INITIALS, 0.47),
  INITIALS_FEW_RUNS(MatchKind.INITIALS, 0.45),
  INITIALS_PART(MatchKind.INITIALS, 0.43),
  PINYIN_SHORT(MatchKind.PINYIN, 0.41),
  INITIALS_RUNS(MatchKind.INITIALS, 0.39),
  INITIALS_ANYWHERE(MatchKind.INITIALS, 0.37),
  SAME_SOUND(MatchKind.SPELLING, 0.35),
  SLIP(MatchKind.SPELLING, 0.33),
  SHORT_LOOSE(MatchKind.ABRIDGED, 0.31),
  ALIKE(MatchKind.SPELLING, 0.29),
  BRAND(MatchKind.ABRIDGED, 0.27),
  FORMER_SOUND(MatchKind.FORMER_NAME, 0.25),
  FORMER_SLIP(MatchKind.FORMER_NAME, 0.23),
  USES(MatchKind.USES, 0.21);

  private static final double SPAN = 0.02;

  private final MatchKind kind;
  private final double best;

  Rung(MatchKind kind, double best) {
    this.kind = kind;
    this.best = best;
  }

  MatchKind kind() {
    return kind;
  }

  /** A number that falls as the rung and the rank do. */
  double score(long rank) {
    return best - SPAN + SPAN / (1 + rank);
  }
}
