package org.creditgraph.sanction;

import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Period;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a {@link Policy}: which records it takes, whom they reach, and with which measures. A
 * restriction lasts as long as its record is in force and the rule itself is valid, and no longer
 * than the rule says.
 */
public final class PolicyRule {
  /**
   * A capacity and when it must have been held; of a subject or a named person the clock says
   * nothing.
   */
  public record Reach(Capacity capacity, RoleClock clock) {}

  private final String id;
  private final BilingualText title;
  private final String basis;
  private final Period valid;
  private final @Nullable TemporalAmount lasts;
  private final RecordCondition condition;
  private final List<Reach> reaches;
  private final List<Measure> measures;

  PolicyRule(
      String id,
      BilingualText title,
      String basis,
      Period valid,
      @Nullable TemporalAmount lasts,
      RecordCondition condition,
      List<Reach> reaches,
      List<Measure> measures) {
    this.id = id;
    this.title = title;
    this.basis = basis;
    this.valid = valid;
    this.lasts = lasts;
    this.condition = condition;
    this.reaches = List.copyOf(reaches);
    this.measures = List.copyOf(measures);
  }

  public String id() {
    return id;
  }

  public BilingualText title() {
    return title;
  }

  public String basis() {
    return basis;
  }

  /** The days on which the rule itself is law. */
  public Period valid() {
    return valid;
  }

  /** How long from a record's decision its restrictions last at most; empty for no such bound. */
  public Optional<TemporalAmount> lasts() {
    return Optional.ofNullable(lasts);
  }

  /** The last day on which the rule lets a record restrict anybody; empty for no end. */
  Optional<LocalDate> lastDay(CreditRecord record) {
    Optional<LocalDate> bound = lasts().map(amount -> record.decidedOn().plus(amount).minusDays(1));
    Optional<LocalDate> end = Optional.ofNullable(valid.to());
    return Stream.of(bound, end).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  boolean restrictsOn(LocalDate day, CreditRecord record) {
    return valid.contains(day) && (lasts == null || day.isBefore(record.decidedOn().plus(lasts)));
  }

  /** The condition as it is written. */
  public String when() {
    return condition.source();
  }

  public List<Reach> reaches() {
    return reaches;
  }

  public List<Measure> measures() {
    return measures;
  }

  /** Whether it reaches who holds a capacity on the day asked. */
  boolean asksNow() {
    return reaches.stream().anyMatch(reach -> reach.clock() == RoleClock.NOW);
  }

  /**
   * @param foreign whether the record was made abroad
   */
  boolean takes(CreditRecord record, boolean foreign) {
    return condition.holdsFor(record, foreign);
  }

  @Override
  public String toString() {
    return id;
  }
}
