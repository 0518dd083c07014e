package org.creditgraph.snapshot;

import org.creditgraph.graph.LinkKind;

/**
 * Walks the links of one node after another that pass a filter, without making objects. Not
 * thread-safe.
 *
 * <pre>{@code
 * LinkCursor links = view.links(kinds, includeEnded);
 * for (links.of(node); links.next(); ) { visit(links.neighbour()); }
 * }</pre>
 */
public final class LinkCursor {
  /** Both directions: outgoing links first; a link from a node to itself comes once. */
  public void of(int node) {
    throw new UnsupportedOperationException();
  }

  /** Links that start at the node. */
  public void from(int node) {
    throw new UnsupportedOperationException();
  }

  /** Links that end at the node. */
  public void into(int node) {
    throw new UnsupportedOperationException();
  }

  public boolean next() {
    throw new UnsupportedOperationException();
  }

  /** The link's number in this snapshot, for {@link View#link}. */
  public int link() {
    throw new UnsupportedOperationException();
  }

  public int neighbour() {
    throw new UnsupportedOperationException();
  }

  public LinkKind kind() {
    throw new UnsupportedOperationException();
  }

  public boolean outgoing() {
    throw new UnsupportedOperationException();
  }
}
