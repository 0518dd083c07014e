package org.creditgraph.snapshot;

import java.time.LocalDate;
import java.util.Objects;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Period;
import org.jspecify.annotations.Nullable;

/** Links by their numbers with the facts they rest on, as known at a batch. */
record LinkReader(Tables tables, int sequence) {
  private static final LinkKind[] KINDS = LinkKind.values();

  Link link(LinkVersion link) {
    return new Link(
        link.from(),
        link.to(),
        link.kind(),
        period(link.validFrom(), link.validUntil()),
        new FactDecoder(tables).fact(link.version()),
        knownFrom(link));
  }

  LinkVersion version(int link) {
    Links links = tables.links;
    Objects.checkIndex(link, links.count());
    return new LinkVersion(
        links.from(link),
        links.to(link),
        KINDS[links.kind(link)],
        links.validFrom(link),
        links.validUntil(link),
        links.version(link));
  }

  /** Two numbers are equal from the later of the two facts on. */
  private int knownFrom(LinkVersion link) {
    int known = tables.versions.knownFrom(link.version());
    int other = link.kind() == LinkKind.SAME_IDENTITY ? tables.entityAt(link.to(), sequence) : -1;
    return other < 0 ? known : Math.max(known, tables.versions.knownFrom(other));
  }

  private static Period period(int from, int until) {
    boolean ended = until < from || until == Integer.MIN_VALUE;
    return new Period(day(from), ended ? Period.ENDED : day(until));
  }

  private static @Nullable LocalDate day(int day) {
    return Math.abs(day) > FactDecoder.MAX || day == Integer.MIN_VALUE
        ? null
        : LocalDate.ofEpochDay(day);
  }
}
