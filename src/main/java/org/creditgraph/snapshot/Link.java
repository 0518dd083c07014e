package org.creditgraph.snapshot;

import java.time.LocalDate;
import java.util.Comparator;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Period;

/**
 * A tie between two nodes, with the fact it rests on.
 *
 * @param period the days on which it holds (domain.md 7: a contract's party from signing to
 *     completion …)
 * @param fact the row behind it: of type ROLE, HOLDING, RELATION, CONTACT, CONTRACT_PARTY,
 *     ASSET_PARTY, SHIPMENT_PARTY or PAYMENT, or the ENTITY fact with the reference (STORE,
 *     SHIPMENT, ACCOUNT)
 * @param knownFrom the sequence number of the batch that made it known
 */
public record Link(int from, int to, LinkKind kind, Period period, Fact fact, int knownFrom) {
  /**
   * By what a link says: kind, start (open first), end (open last), type and key of the fact. The
   * same order in every snapshot that holds the same facts.
   */
  public static final Comparator<Link> BY_CONTENT =
      Comparator.comparing(Link::kind)
          .thenComparing(
              link -> link.period().from(),
              Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(
              link -> link.period().to(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(link -> link.fact().type())
          .thenComparing(link -> link.fact().key().toString());
}
