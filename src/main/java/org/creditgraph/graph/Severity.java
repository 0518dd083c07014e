package org.creditgraph.graph;

import java.time.Period;

/** How grave a record is; it bounds how long the record may be published (2025-10-25 重点举措 20). */
public enum Severity {
  MINOR(Period.ofMonths(3)),
  GENERAL(Period.ofYears(1)),
  SERIOUS(Period.ofYears(3));

  private final Period publicationMax;

  Severity(Period publicationMax) {
    this.publicationMax = publicationMax;
  }

  public Period publicationMax() {
    return publicationMax;
  }
}
