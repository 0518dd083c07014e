package org.creditgraph.snapshot;

import org.creditgraph.graph.FactVersion;

/** All that {@link Links} tells of one link, for writing it and for changing it. */
final class LinkDraft {
  int from;
  int to;

  /** The position among {@link org.creditgraph.graph.LinkKind}. */
  int kind;

  /** The weight of a holding or the role in a thing, in {@link Links#DETAIL_BITS} bits. */
  int detail;

  /** The fact's version it rests on. */
  int version;

  int validFrom;
  int validUntil;

  /** The batch from which on it is known where that is not its version's, else 0. */
  int since;

  int knownUntil = FactVersion.STILL_KNOWN;
}
