package org.creditgraph.decision;

import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Refusal;
import org.creditgraph.screening.Matter;

/**
 * What an approval system asks.
 *
 * @param partyIds the applicants, at most {@link #PARTIES_MAX}
 * @param purpose what it is asked for; kept for the audit
 * @param key the caller's own: the same key has the same decisions
 * @param askedAt the two times as they were asked for, which may be left open; part of what a key
 *     stands for
 */
public record Question(
    List<String> partyIds, Matter matter, String purpose, Optional<String> key, String askedAt) {
  public static final int PARTIES_MAX = 1_000;
  private static final int PURPOSE_MAX = 1_000;
  private static final int KEY_MAX = 200;

  /**
   * @throws Refusal INVALID_ARGUMENT, naming the argument
   */
  public Question {
    partyIds = List.copyOf(partyIds);
    if (partyIds.isEmpty() || partyIds.size() > PARTIES_MAX) {
      throw new Refusal(
          "INVALID_ARGUMENT",
          "partyIds has %,d entries; give 1 to %,d.".formatted(partyIds.size(), PARTIES_MAX));
    }
    if (purpose.isBlank() || purpose.length() > PURPOSE_MAX) {
      throw new Refusal(
          "INVALID_ARGUMENT",
          "purpose %s; say in 1 to %,d characters what the check is for."
              .formatted(purpose.isBlank() ? "is empty" : "is too long", PURPOSE_MAX));
    }
    if (key.isPresent() && (key.get().isBlank() || key.get().length() > KEY_MAX)) {
      throw new Refusal(
          "INVALID_ARGUMENT",
          "idempotencyKey %s; give 1 to %d characters, or leave it out."
              .formatted(key.get().isBlank() ? "is empty" : "is too long", KEY_MAX));
    }
  }

  /** What tells one question from another, as a text. */
  String text() {
    return String.join("\0", matter.code(), purpose, askedAt, String.join("\0", partyIds));
  }
}
