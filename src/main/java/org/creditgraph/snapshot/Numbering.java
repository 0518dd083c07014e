package org.creditgraph.snapshot;

/**
 * What the numbers of nodes, records and versions stand for. It is the same object in snapshots
 * that follow each other; one that was read anew has another, although it holds the same facts.
 * Numbers of links are of one snapshot alone: see {@link LinkVersion}.
 */
public final class Numbering {
  Numbering() {}
}
