package org.creditgraph.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;

/** The histories of the nodes of one snapshot. Cheap to make, for one thread. */
public final class NodeHistories {
  private final Tables tables;
  private final int sequence;
  private final @Nullable Changed changed;
  private final VersionReader reader;
  private final FactDecoder decoder;

  /**
   * @param changed what the last batch changed, null where that is not held
   */
  NodeHistories(Tables tables, int sequence, @Nullable Changed changed) {
    this.tables = tables;
    this.sequence = sequence;
    this.changed = changed;
    reader = new VersionReader(tables, sequence);
    decoder = new FactDecoder(tables);
  }

  public NodeHistory of(int node) {
    int point = tables.pointKnownFrom(node);
    boolean isPoint = point > 0 && point <= sequence;
    List<FactVersion> definitions = versions(tables.ofNode, node);
    if (definitions.size() > 1) {
      definitions.sort(Comparator.comparingInt(FactVersion::knownFrom));
    }
    return new NodeHistory(
        node,
        tables.nodes.get(node),
        definitions,
        versions(tables.attributes, node),
        isPoint ? tables.pointKind(node) : null,
        isPoint ? point : 0);
  }

  private List<FactVersion> versions(Chains chains, int node) {
    int first = chains.first(node);
    if (first < 0) {
      return List.of();
    }
    List<FactVersion> found = new ArrayList<>(2);
    for (int v = first; v >= 0; v = chains.next(v)) {
      if (tables.versions.knownFrom(v) <= sequence) {
        found.add(reader.version(v));
      }
    }
    return found;
  }

  /**
   * Tells the nodes whose history the batches after one changed, some more than once. Takes time in
   * proportion to the last batch where that is the only one.
   */
  public void changedSince(int before, IntConsumer node) {
    if (changed != null && before == sequence - 1) {
      changed.forEachEnded(version -> tell(version, node));
      changed.forEachBegun(version -> tell(version, node));
      return;
    }
    for (int v = 0; v < tables.versions.count(); v++) {
      int until = tables.knownUntil(v, sequence);
      boolean ended = until != FactVersion.STILL_KNOWN && until > before;
      if (ended || tables.versions.knownFrom(v) > before) {
        tell(v, node);
      }
    }
  }

  private void tell(int version, IntConsumer node) {
    FactType type = tables.versions.type(version);
    boolean entity = type.shape() == FactType.Shape.ENTITY && type != FactType.CREDIT_RECORD;
    if (entity || type.shape() == FactType.Shape.ATTRIBUTE) {
      node.accept(decoder.number(version, 0));
    } else if (type == FactType.CONTACT) {
      tellPoints(version, node);
    }
  }

  /** The contact points that a version ties its subject to. */
  private void tellPoints(int version, IntConsumer node) {
    int subject = decoder.number(version, 0);
    Links links = tables.links;
    for (int link = links.firstOut(subject); link >= 0; link = links.nextOut(link, subject)) {
      if (links.version(link) == version) {
        node.accept(links.to(link));
      }
    }
  }
}
