package org.creditgraph.training;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.creditgraph.scenario.TruthKind;

/**
 * A pair of parties or stores of which the truth is known.
 *
 * @param from the listed party or the sanctioned store
 * @param to who goes on for it, or looks like it
 * @param label how it was done, what it really is, or why it counts neither way
 * @param details what else its maker tells, such as `vehicle`, `front` or `detectable`
 */
public record KnownPair(
    TruthKind kind, String from, String to, String label, Map<String, String> details) {
  static final String DETECTABLE = "detectable";
  static final String TRACES = "traces";
  static final String BITS = "trace_bits";

  /** What is shared is told in words between these, with a colon or brackets in them. */
  private static final String SENTENCES = ";\\s*";

  public KnownPair {
    details = Map.copyOf(details);
  }

  /** Whether traces enough are on file; so they are where the maker does not say. */
  public boolean isDetectable() {
    return !"no".equals(details.get(DETECTABLE));
  }

  public Optional<String> detail(String column) {
    return Optional.ofNullable(details.get(column)).filter(value -> !value.isBlank());
  }

  /** How many kinds of traces are on file; nothing where the maker does not say. */
  public OptionalInt traceCount() {
    String traces = details.get(TRACES);
    if (traces == null) {
      return OptionalInt.empty();
    }
    boolean inSentences = traces.contains(";") || traces.contains("(");
    String[] parts = traces.strip().split(inSentences ? SENTENCES : "\\s+", 0);
    return OptionalInt.of(traces.isBlank() ? 0 : parts.length);
  }

  /** What the traces are worth together, by their rarity. */
  public OptionalDouble traceBits() {
    return detail(BITS).stream().mapToDouble(Double::parseDouble).findFirst();
  }
}
