package org.creditgraph.screening;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Share;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.Measure;
import org.creditgraph.sanction.Restriction;

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
    return bars.stream()
        .anyMatch(bar -> bar.measure().equals(measure.code()) && !bar.domains().isEmpty());
  }

  /** The measures of a restriction that bar this matter. */
  List<Measure> barring(Restriction restriction) {
    return restriction.measures().stream()
        .filter(
            measure -> bars.stream().anyMatch(bar -> bar.holdsFor(measure, restriction.record())))
        .toList();
  }
}
