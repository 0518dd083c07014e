package org.creditgraph.graph;

/** The version of what the words mean (docs/domain.md) by which this program answers. */
public final class Meanings {
  public static final int VERSION = 3;

  /** The version of answers that name none. */
  public static final int FIRST = 1;

  private Meanings() {}
}
