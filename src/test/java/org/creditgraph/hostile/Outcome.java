package org.creditgraph.hostile;

import java.util.List;

/**
 * What came of one attack.
 *
 * @param nanos until the last answer was read or nothing more came
 */
record Outcome(Attack attack, List<Answer> answers, Ending ending, long nanos) {

  /** How the connection ended. */
  enum Ending {
    ANSWERED,
    /** The attacker went without waiting. */
    LEFT,
    /** The service closed without an answer. */
    CLOSED,
    RESET,
    /** Nothing came for as long as the attacker waits. */
    SILENT,
    /** No connection was to be had. */
    REFUSED
  }
}
