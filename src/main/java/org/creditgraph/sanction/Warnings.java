package org.creditgraph.sanction;

import java.util.List;

/**
 * Whom a human should look at because of a record.
 *
 * @param truncated whether there may be more
 */
public record Warnings(List<RiskWarning> all, boolean truncated) {
  /** Nobody needs a look. */
  public static final Warnings NONE = new Warnings(List.of(), false);

  public Warnings {
    all = List.copyOf(all);
  }
}
