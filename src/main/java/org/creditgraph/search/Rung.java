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
  FORMER_WORDS(MatchKind.FORMER_NAME, 0.58),
  SHORT(MatchKind.ABRIDGED, 0.56),
  INITIALS_BRAND(MatchKind.INITIALS, 0.54),
  PINYIN(MatchKind.PINYIN, 0.52),
  PINYIN_WORDS(MatchKind.PINYIN, 0.50),
  INITIALS_START(MatchKind.INITIALS, 0.48),
  INITIALS_MARKED(MatchKind.INITIALS, 0.46),
  INITIALS_FEW_RUNS(MatchKind.INITIALS, 0.44),
  INITIALS_PART(MatchKind.INITIALS, 0.42),
  PINYIN_SHORT(MatchKind.PINYIN, 0.40),
  INITIALS_RUNS(MatchKind.INITIALS, 0.38),
  INITIALS_ANYWHERE(MatchKind.INITIALS, 0.36),
  SAME_SOUND(MatchKind.SPELLING, 0.34),
  SLIP(MatchKind.SPELLING, 0.32),
  SHORT_LOOSE(MatchKind.ABRIDGED, 0.30),
  ALIKE(MatchKind.SPELLING, 0.28),
  BRAND(MatchKind.ABRIDGED, 0.26),
  FORMER_SOUND(MatchKind.FORMER_NAME, 0.24),
  FORMER_SLIP(MatchKind.FORMER_NAME, 0.22),
  USES(MatchKind.USES, 0.20);

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
