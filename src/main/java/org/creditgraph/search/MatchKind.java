package org.creditgraph.search;

/** In what way a node fits the typed text, the strongest first. */
public enum MatchKind {
  /** The id, or one of its numbers (credit code, passport, telephone number …), is the text. */
  IDENTIFIER,
  /** The name is the text; the words of a foreign name may stand in another order. */
  NAME,
  /** A former name fits the text: it is the text, or holds it, its words or its sound. */
  FORMER_NAME,
  /** The name, its part after the region, or a word of it begins with the text. */
  NAME_START,
  /** The name holds the text. */
  NAME_PART,
  /** The name holds every word of the text, in any order. */
  NAME_WORDS,
  /** The text is a short form of the name: some of its characters in their order. */
  ABRIDGED,
  /** The name sounds as the text spells it in pinyin. */
  PINYIN,
  /** The name's syllables begin with these letters. */
  INITIALS,
  /** The name holds the text but for one slip: characters of the same sound, or one edit. */
  SPELLING,
  /** Another name fits: an alias, a short form, the name in another language or script. */
  ALIAS,
  /** The party uses, owns or runs what has the text as its number or name. */
  USES
}
