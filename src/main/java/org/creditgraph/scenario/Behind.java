package org.creditgraph.scenario;

/** How the people behind a listed firm stand behind the next one. */
enum Behind {
  /** The same person leads and holds it. */
  SAME_LEADER,
  /** The same person holds most of it; somebody else leads. */
  SAME_HOLDER,
  KIN,
  /** Someone who held less than half of the old one leads the new one. */
  PARTNER,
  /** An officer of the old one leads the new one. */
  STAFF,
  /** The same person holds it through shells. */
  CHAIN,
  /** A straw man who is known to act for or with the same person. */
  CONCERT,
  /** A straw man nobody knows anything of. */
  STRANGER,
  /** A straw man who leads dozens. */
  NOMINEE,
  /** A straw man with the same name. */
  NAMESAKE
}
