package org.creditgraph.snapshot;

import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.NodeKind;

/** A snapshot as of one day, as known at one moment. Cheap to make; safe for many threads. */
public final class View {
  public AsOf asOf() {
    throw new UnsupportedOperationException();
  }

  public Snapshot snapshot() {
    throw new UnsupportedOperationException();
  }

  /** The last batch that was known at the asked moment, 0 for none. */
  public int sequence() {
    throw new UnsupportedOperationException();
  }

  /** The node with this id, or -1 when none is known. */
  public int find(String id) {
    throw new UnsupportedOperationException();
  }

  /** Whether the node is known (not retracted, not of a later batch). */
  public boolean knows(int node) {
    throw new UnsupportedOperationException();
  }

  public String id(int node) {
    throw new UnsupportedOperationException();
  }

  public NodeKind kind(int node) {
    throw new UnsupportedOperationException();
  }

  /** What a person calls the node: its name or title, a contact point's value, else its id. */
  public String name(int node) {
    throw new UnsupportedOperationException();
  }

  /** The fact that defines the node, as known; empty for a contact point. */
  public Optional<Fact> fact(int node) {
    throw new UnsupportedOperationException();
  }

  /**
   * A cursor over links of the given kinds (bits of {@link org.creditgraph.graph.LinkKind}) whose
   * both ends are known and that hold on the day asked; with {@code includeEnded} what held on or
   * before it too.
   */
  public LinkCursor links(long kinds, boolean includeEnded) {
    throw new UnsupportedOperationException();
  }

  public Link link(int link) {
    throw new UnsupportedOperationException();
  }

  /**
   * The records about a party or store, by decision day then id, as known; whatever their state.
   */
  public List<CreditRecord> recordsOf(int node) {
    throw new UnsupportedOperationException();
  }

  public Optional<CreditRecord> record(String id) {
    throw new UnsupportedOperationException();
  }

  /** The records that name a person as responsible, as known. */
  public List<CreditRecord> recordsNaming(int person) {
    throw new UnsupportedOperationException();
  }
}
