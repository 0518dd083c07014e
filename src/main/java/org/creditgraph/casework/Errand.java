package org.creditgraph.casework;

import org.creditgraph.graph.Refusal;

/**
 * Who asks for a change, why, and under which key.
 *
 * @param key the caller's own: the same change sent again under it is made once
 */
public record Errand(String actor, String reason, String key) {
  private static final int ACTOR_MAX = 200;
  private static final int REASON_MAX = 1_000;
  private static final int KEY_MAX = 200;

  /**
   * @throws Refusal INVALID_ARGUMENT, naming the argument
   */
  public Errand {
    check("actor", actor, ACTOR_MAX);
    check("reason", reason, REASON_MAX);
    check("key", key, KEY_MAX);
  }

  static void check(String argument, String text, int max) {
    if (text.isBlank() || text.length() > max) {
      throw new Refusal(
          "INVALID_ARGUMENT",
          "%s %s; give 1 to %,d characters."
              .formatted(argument, text.isBlank() ? "is empty" : "is too long", max));
    }
  }
}
