package org.creditgraph.graph;

/**
 * What the product refuses to do, and why, in a sentence that says what to do next. Mapped once to
 * GraphQL errors and HTTP answers; `code` is stable.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code such as UNKNOWN_PARTY, in capitals, never changed once released
   */
  public Refusal(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
