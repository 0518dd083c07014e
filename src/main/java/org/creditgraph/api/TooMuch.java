package org.creditgraph.api;

import graphql.execution.AbortExecutionException;
import java.util.Map;

/** A query that was refused before it ran, with its code. */
final class TooMuch extends AbortExecutionException {
  private static final long serialVersionUID = 1L;

  private final String code;

  TooMuch(String code, String message) {
    super(message);
    this.code = code;
  }

  @Override
  public Map<String, Object> getExtensions() {
    return Map.of("code", code);
  }
}
