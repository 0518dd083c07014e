package org.creditgraph;

import java.util.Optional;
import org.creditgraph.graph.Refusal;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.NestedExceptionUtils;

/** Tells why the service refused to start: in the refusal's own words, without a stack trace. */
final class RefusedStart implements SpringBootExceptionReporter {
  @Override
  public boolean reportException(Throwable failure) {
    Optional<Refusal> refusal = in(failure);
    refusal.ifPresent(told -> System.err.println(told.getMessage()));
    return refusal.isPresent();
  }

  /** The refusal behind a failed start, if that is why it failed. */
  static Optional<Refusal> in(Throwable failure) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
    return cause instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
  }
}
