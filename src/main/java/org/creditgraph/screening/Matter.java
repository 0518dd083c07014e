package org.creditgraph.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Share;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.Measure;
import org.creditgraph.sanction.Restraint;

/**
 * Something that is applied for: which measures bar it, whom its check looks at, what makes a human
 * look.
 *
 * @param basis the law or policy behind it
 * @param holderMin from which direct share on a holder is looked at
 * @param predecessorMin from which probability on a predecessor is told
 */
public record Matter(
    String code,
    BilingualText title,
    String basis,
    List<Bar> bars,
    Set<Tie> looksAt,
    Share holderMin,
    Set<Trigger> reviewOn,
    double predecessorMin) {
  /**
   * A measure that bars the matter.
   *
   * @param domains of the record, one of which it must be; empty for any
   */
  public record Bar(String measure, Set<String> domains) {
    boolean holdsFor(Measure against, CreditRecord record) {
      return against.code().equals(measure)
          && (domains.isEmpty()
              || domains.contains(Objects.requireNonNullElse(record.domain(), "")));
    }
  }

  /** What makes a check ask a human to look. */
  public enum Trigger {
    SERIOUS_RECORD,
    PREDECESSOR,
    WARNING
  }

  public Matter {
    bars = List.copyOf(bars);
  }

  /** Whether a measure bars only by the domain of its record. */
  boolean bindsToDomain(Measure measure) {
    for (Bar bar : bars) {
      if (bar.measure().equals(measure.code()) && !bar.domains().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Those of the measures against a party because of a record that bar this matter. */
  List<Measure> barring(List<Measure> measures, CreditRecord record) {
    List<Measure> barring = new ArrayList<>(2);
    for (Measure measure : measures) {
      if (bars(measure, record)) {
        barring.add(measure);
      }
    }
    return barring;
  }

  /** Whether any of the measures bars this matter. */
  boolean isBarredBy(Restraint restraint) {
    for (Measure measure : restraint.measures()) {
      if (bars(measure, restraint.record())) {
        return true;
      }
    }
    return false;
  }

  private boolean bars(Measure measure, CreditRecord record) {
    for (Bar bar : bars) {
      if (bar.holdsFor(measure, record)) {
        return true;
      }
    }
    return false;
  }
}
