package org.creditgraph.sanction;

import java.util.List;
import org.creditgraph.snapshot.LinkVersion;
import org.jspecify.annotations.Nullable;

/**
 * Something a human should look at; it bars nothing.
 *
 * @param party the organisation, or the party on a foreign list, to look at, a node of the view;
 *     for a store who runs it; {@link #NOBODY} where nobody is known to and for a vessel or
 *     aircraft
 * @param because the party that the record restricts or is about, a node of the view; for a store
 *     who ran the one left behind, {@link #NOBODY} where nobody is known to have
 * @param links how the two hang together
 * @param lead how likely it is and why; null for what the facts say outright
 */
public record RiskWarning(
    int party,
    int because,
    Kind kind,
    BilingualText text,
    List<LinkVersion> links,
    @Nullable Lead lead) {
  /** In the place of a party that is not known. */
  public static final int NOBODY = -1;

  /** How the organisation hangs together with the restricted party. */
  public enum Kind {
    CONTROLLED_BY_RESTRICTED,
    REPRESENTED_BY_RESTRICTED,
    /** It may carry on the business of the record's subject (domain.md 5). */
    POSSIBLE_SUCCESSOR,
    /** It runs a store as which one of the record's subject may have opened again (domain.md 6). */
    POSSIBLE_STORE_MIGRATION,
    /** A foreign list names it (domain.md 4). */
    FOREIGN_LISTING,
    /** It may have controlled the record's subject, as far as shares are known. */
    POSSIBLE_CONTROLLER,
    /** It may have led the record's subject: when its role ended nobody knows. */
    POSSIBLE_ROLE_HOLDER
  }

  /**
   * What is likely, not known.
   *
   * @param probability calibrated, 0..1
   * @param reasons for and against, heaviest first
   * @param stores the store left behind and the one that goes on, nodes of the view; null where it
   *     is not about stores
   */
  public record Lead(double probability, List<Reason> reasons, @Nullable Stores stores) {
    public Lead {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A full sentence that speaks for a lead or against it.
   *
   * @param bits its weight; negative speaks against
   */
  public record Reason(BilingualText text, double bits) {}

  /** A store left behind and the one that goes on. */
  public record Stores(int from, int to) {}

  /** What the facts say outright. */
  RiskWarning(int party, int because, Kind kind, BilingualText text, List<LinkVersion> links) {
    this(party, because, kind, text, links, null);
  }
}
