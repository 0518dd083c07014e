package org.creditgraph.snapshot;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;

/**
 * The periods that contracts and shipments lend to the links of their parties.
 *
 * <p>Each version of the thing reigns from the batch that told it until the next version does; the
 * first also before, the last for ever. (While the thing is not known its links cannot be seen, so
 * what reigns then does not matter.) A party's link has one row for each reign that meets its own
 * knowledge.
 */
final class ThingPeriods {
  private static final int[] CONTRACT = Tie.daysOf(FactType.CONTRACT);
  private static final int[] SHIPMENT = Tie.daysOf(FactType.SHIPMENT);

  private final Tables tables;
  private final FactDecoder decoder;
  private final LinkDraft draft = new LinkDraft();

  ThingPeriods(Tables tables) {
    this.tables = tables;
    decoder = new FactDecoder(tables);
  }

  /** The latest version of a thing, or -1. */
  int latest(int node, FactType thing) {
    int latest = -1;
    for (int v = tables.ofNode.first(node); v >= 0; v = tables.ofNode.next(v)) {
      if (tables.versions.type(v) == thing
          && (latest < 0 || tables.versions.knownFrom(v) >= tables.versions.knownFrom(latest))) {
        latest = v;
      }
    }
    return latest;
  }

  /** Writes the days of a thing's version into a link; -1 is open. */
  void write(LinkDraft link, int version) {
    link.validFrom = Integer.MIN_VALUE;
    link.validUntil = Integer.MAX_VALUE;
    if (version >= 0) {
      int[] days = tables.versions.type(version) == FactType.CONTRACT ? CONTRACT : SHIPMENT;
      int from = decoder.day(version, days[0], Integer.MIN_VALUE);
      link.validFrom = from;
      link.validUntil = Math.max(from, decoder.day(version, days[1], Integer.MAX_VALUE));
    }
  }

  /** Gives all links added so far the periods that reign, once all versions are there. */
  void settle() {
    Links links = tables.links;
    int last = links.count();
    for (int link = links.baseCount(); link < last; link++) {
      int kind = links.kind(link);
      if (kind == LinkKind.CONTRACT_PARTY.ordinal()) {
        settle(link, FactType.CONTRACT);
      } else if (kind == LinkKind.SHIPMENT_PARTY.ordinal()) {
        settle(link, FactType.SHIPMENT);
      }
    }
  }

  private void settle(int link, FactType thing) {
    Links links = tables.links;
    int node = links.from(link);
    int only = tables.ofNode.first(node);
    boolean one = only < 0 || tables.ofNode.next(only) < 0;
    if (one) {
      links.read(link, draft);
      write(draft, latest(node, thing));
      links.write(link, draft);
      return;
    }
    int[] reigns = reigns(node, thing);
    int from = links.knownFrom(link, tables.versions);
    int until = links.knownUntil(link);
    int into = link;
    for (int i = 0; i < reigns.length; i++) {
      int start = i == 0 ? from : Math.max(from, tables.versions.knownFrom(reigns[i]));
      boolean last = i + 1 == reigns.length;
      int end = last ? until : Math.min(until, tables.versions.knownFrom(reigns[i + 1]));
      if (start < end) {
        links.read(link, draft);
        write(draft, reigns[i]);
        draft.since = start == from ? 0 : start;
        draft.knownUntil = end;
        put(into);
        into = -1;
      }
    }
  }

  private int[] reigns(int node, FactType thing) {
    IntStream.Builder found = IntStream.builder();
    for (int v = tables.ofNode.first(node); v >= 0; v = tables.ofNode.next(v)) {
      if (tables.versions.type(v) == thing) {
        found.add(v);
      }
    }
    return found
        .build()
        .boxed()
        .sorted(Comparator.comparingInt(tables.versions::knownFrom))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Lets a thing's new version reign over the links of its parties from a batch on. */
  void reign(int version, int node, int sequence) {
    FactType thing = tables.versions.type(version);
    LinkKind kind = thing == FactType.CONTRACT ? LinkKind.CONTRACT_PARTY : LinkKind.SHIPMENT_PARTY;
    Links links = tables.links;
    for (int link = links.firstOut(node); link >= 0; link = links.nextOut(link, node)) {
      if (links.kind(link) != kind.ordinal() || !links.open(link)) {
        continue;
      }
      links.read(link, draft);
      write(draft, version);
      if (draft.validFrom != links.validFrom(link) || draft.validUntil != links.validUntil(link)) {
        links.end(link, sequence);
        draft.since = sequence;
        links.add(draft);
      }
    }
  }

  private void put(int link) {
    if (link < 0) {
      tables.links.add(draft);
    } else {
      tables.links.write(link, draft);
    }
  }
}
