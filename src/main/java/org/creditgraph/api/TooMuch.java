package org.creditgraph.api;

import graphql.execution.AbortExecutionException;
import java.util.Map;
import org.creditgraph.graph.Refusal;

/** A query that was refused before it ran, or ended before it was done, with its code. */
final class TooMuch extends AbortExecutionException {
  private static final long serialVersionUID = 1L;

  private final String code;

  TooMuch(String code, String message) {
    super(message);
    this.code = code;
  }

  TooMuch(Refusal refusal) {
    this(refusal.code(), String.valueOf(refusal.getMessage()));
  }

  @Override
  public Map<String, Object> getExtensions() {
    return Map.of("code", code);
  }
}
