package org.creditgraph.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;

/** Reads versions of facts out of tables, as known at a batch. Not thread-safe, cheap to make. */
final class VersionReader {
  private final Tables tables;
  private final int known;
  private final FactDecoder decoder;

  /**
   * @param known the number of a batch
   */
  VersionReader(Tables tables, int known) {
    this.tables = tables;
    this.known = known;
    this.decoder = new FactDecoder(tables);
  }

  FactVersion version(int version) {
    return new FactVersion(
        decoder.fact(version),
        tables.versions.knownFrom(version),
        tables.knownUntil(version, known));
  }

  Iterator<FactVersion> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < tables.versions.count();
      }

      @Override
      public FactVersion next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return version(next++);
      }
    };
  }

  /** Every version of a type from a position on. */
  void read(FactType type, int position, Consumer<FactVersion> sink) {
    for (int v = position; v < tables.versions.count(); v++) {
      if (tables.versions.type(v) == type) {
        sink.accept(version(v));
      }
    }
  }

  /** The versions of the entity or record (with its parts) of an id, oldest first. */
  List<FactVersion> ofOwner(String id) {
    List<FactVersion> found = new ArrayList<>();
    collect(tables.nodes.find(id), tables.ofNode, found);
    collect(tables.records.find(id), tables.ofRecord, found);
    found.sort(Comparator.comparingInt(FactVersion::knownFrom));
    return found;
  }

  private void collect(int owner, Chains chains, List<FactVersion> into) {
    if (owner < 0) {
      return;
    }
    for (int v = chains.first(owner); v >= 0; v = chains.next(v)) {
      if (tables.versions.knownFrom(v) <= known) {
        into.add(version(v));
      }
    }
  }
}
