package org.creditgraph.sanction;

import java.util.List;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Period;

/**
 * A rule of a {@link Policy}: which records it takes, whom they reach, and with which measures. A
 * restriction lasts as long as its record is in force and the rule itself is valid.
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
  private final RecordCondition condition;
  private final List<Reach> reaches;
  private final List<Measure> measures;

  PolicyRule(
      String id,
      BilingualText title,
      String basis,
      Period valid,
      RecordCondition condition,
      List<Reach> reaches,
      List<Measure> measures) {
    this.id = id;
    this.title = title;
    this.basis = basis;
    this.valid = valid;
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

  boolean takes(CreditRecord record) {
    return condition.holdsFor(record);
  }

  @Override
  public String toString() {
    return id;
  }
}
