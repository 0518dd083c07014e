package org.creditgraph.graph;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long records are published at most, and whose records are foreign (domain.md 4): the term
 * that a law sets for the record's list, else for its domain; none in a foreign domain; else that
 * of its severity.
 *
 * @param foreignDomains the domains of records made abroad; any other, and none, is domestic
 * @param byList the terms of lists
 * @param byDomain the terms of domains
 */
public record PublicationTerms(
    Set<String> foreignDomains, Map<String, Term> byList, Map<String, Term> byDomain) {

  /** No foreign domains and terms by severity alone. */
  public static final PublicationTerms BY_SEVERITY =
      new PublicationTerms(Set.of(), Map.of(), Map.of());

  /**
   * How long a record is published at most.
   *
   * @param length counted from the decision; null for no end
   */
  public record Term(java.time.@Nullable Period length) {
    /** As long as its publisher keeps it. */
    public static final Term NONE = new Term(null);
  }

  public PublicationTerms {
    foreignDomains = Set.copyOf(foreignDomains);
    byList = Map.copyOf(byList);
    byDomain = Map.copyOf(byDomain);
  }

  public boolean isForeign(CreditRecord record) {
    return record.domain() != null && foreignDomains.contains(record.domain());
  }

  /** The last day on which a record can be published; empty for no end. */
  public Optional<LocalDate> lastDay(CreditRecord record) {
    LocalDate published = record.publishUntil();
    Optional<LocalDate> longest = latest(record);
    return longest.isEmpty() || (published != null && published.isBefore(longest.get()))
        ? Optional.ofNullable(published)
        : longest;
  }

  /** The last day to which a record may be published, whatever its publisher says. */
  public Optional<LocalDate> latest(CreditRecord record) {
    java.time.Period length = length(record);
    return length == null ? Optional.empty() : Optional.of(record.decidedOn().plus(length));
  }

  private java.time.@Nullable Period length(CreditRecord record) {
    Term named = record.list() == null ? null : byList.get(record.list());
    if (named == null && record.domain() != null) {
      named = byDomain.get(record.domain());
    }
    if (named != null) {
      return named.length();
    }
    return isForeign(record) ? null : record.severity().publicationMax();
  }
}
