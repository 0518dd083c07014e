package org.creditgraph.snapshot;

import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;

/** Finds the version of a fact among those held, without adding anything. */
final class FactFinder {
  private final Tables tables;
  private final FactDecoder decoder;

  FactFinder(Tables tables) {
    this.tables = tables;
    decoder = new FactDecoder(tables);
  }

  /** The version with this fact, made known by this batch, or -1. */
  int find(Fact fact, int knownFrom) {
    FactType type = fact.type();
    if (type.shape() == FactType.Shape.LINK) {
      return link(fact, knownFrom);
    }
    boolean attribute = type.shape() == FactType.Shape.ATTRIBUTE;
    boolean entity = type.shape() == FactType.Shape.ENTITY && type != FactType.CREDIT_RECORD;
    String id = (String) fact.value(0);
    boolean node = entity || attribute;
    int owner = id == null ? -1 : node ? tables.nodes.find(id) : tables.records.find(id);
    Chains chains = attribute ? tables.attributes : entity ? tables.ofNode : tables.ofRecord;
    for (int v = owner < 0 ? -1 : chains.first(owner); v >= 0; v = chains.next(v)) {
      if (is(v, fact, knownFrom)) {
        return v;
      }
    }
    return -1;
  }

  private boolean is(int version, Fact fact, int knownFrom) {
    return tables.versions.type(version) == fact.type()
        && tables.versions.knownFrom(version) == knownFrom
        && decoder.fact(version).equals(fact);
  }

  private int link(Fact fact, int knownFrom) {
    Tie tie = Tie.of(fact.type())[0];
    int from = node(fact, tie.from());
    int to = node(fact, tie.to());
    Links links = tables.links;
    if (from < 0 || to < 0) {
      return -1;
    }
    for (int link = links.firstOut(from); link >= 0; link = links.nextOut(link, from)) {
      int version = links.version(link);
      if (links.to(link) == to && is(version, fact, knownFrom)) {
        return version;
      }
    }
    return -1;
  }

  /** The node where the links of a fact start, or -1. */
  int start(Fact fact) {
    return node(fact, Tie.of(fact.type())[0].from());
  }

  private int node(Fact fact, int column) {
    String id = (String) fact.value(column);
    if (id == null) {
      return -1;
    }
    if (fact.type() == FactType.CONTACT && column == Tie.of(FactType.CONTACT)[0].to()) {
      id = ContactPoints.of(fact).first().nodeId();
    }
    return tables.nodes.find(id);
  }
}
