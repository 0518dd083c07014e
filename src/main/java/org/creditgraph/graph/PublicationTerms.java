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
    return isForeign(record.domain());
  }

  private boolean isForeign(@Nullable String domain) {
    return domain != null && foreignDomains.contains(domain);
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
    return latest(record.list(), record.domain(), record.severity(), record.decidedOn());
  }

  /** The same of a record that is not known yet. */
  public Optional<LocalDate> latest(
      @Nullable String list, @Nullable String domain, Severity severity, LocalDate decidedOn) {
    java.time.Period length = length(list, domain, severity);
    return length == null ? Optional.empty() : Optional.of(decidedOn.plus(length));
  }

  private java.time.@Nullable Period length(
      @Nullable String list, @Nullable String domain, Severity severity) {
    Term named = list == null ? null : byList.get(list);
    if (named == null && domain != null) {
      named = byDomain.get(domain);
    }
    if (named != null) {
      return named.length();
    }
    return isForeign(domain) ? null : severity.publicationMax();
  }
}
