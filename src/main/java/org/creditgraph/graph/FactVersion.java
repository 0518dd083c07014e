package org.creditgraph.graph;

/**
 * A fact as it was known from one batch until another superseded or retracted it.
 *
 * @param knownFrom the sequence number of the batch that said so
 * @param knownUntil the sequence number of the batch from which on it is no longer known, or {@link
 *     #STILL_KNOWN}
 */
public record FactVersion(Fact fact, int knownFrom, int knownUntil) {
  public static final int STILL_KNOWN = Integer.MAX_VALUE;

  public FactVersion {
    if (knownFrom < 1 || knownUntil <= knownFrom) {
      throw new IllegalArgumentException("known from " + knownFrom + " until " + knownUntil);
    }
  }

  public boolean knownAt(int sequence) {
    return knownFrom <= sequence && sequence < knownUntil;
  }
}
