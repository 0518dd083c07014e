package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;

/** An admission that keeps no place and no memory of questions that were answered. */
final class IdleAdmission {
  private IdleAdmission() {}

  /**
   * Waits for it: a client has read an answer whole before the thread that wrote it gives its place
   * back, and another test class may be asking the same application at the same time.
   */
  static void await(Admission admission) {
    Awaitility.await()
        .untilAsserted(
            () -> {
              assertThat(admission.placeCount()).isZero();
              assertThat(admission.heldBytes()).isZero();
            });
  }
}
