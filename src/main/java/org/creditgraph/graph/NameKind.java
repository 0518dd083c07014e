package org.creditgraph.graph;

/** What another name of a party, asset or store is to it. */
public enum NameKind {
  /** It bore this name before (曾用名). */
  FORMER,
  /** It is called so as well. */
  ALIAS,
  /** A short form (简称). */
  SHORT,
  /** It does business under this name. */
  TRADING,
  /** The name in another language. */
  TRANSLATED,
  /** The name in the script of its own country. */
  ORIGINAL
}
