package org.creditgraph.api;

import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.Instrumentation;

/** How deep and how costly a query may be. */
final class QueryLimits {
  static final int DEPTH_MAX = 20;
  static final int COST_MAX = 2_000_000;

  private QueryLimits() {}

  static Instrumentation depth() {
    return new MaxQueryDepthInstrumentation(DEPTH_MAX) {
      @Override
      protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
        return new TooMuch(
            "QUERY_TOO_DEEP",
            "The query is " + depth + " levels deep; at most " + maxDepth + " are answered.");
      }
    };
  }

  /**
   * What a query costs.
   *
   * @throws TooMuch QUERY_TOO_COSTLY, TOO_MANY_APPLICANTS
   */
  static int cost(ExecutionContext context) {
    return new QueryCost(context).ofOperation();
  }

  static TooMuch tooCostly() {
    return new TooMuch(
        "QUERY_TOO_COSTLY",
        "The query could bring more than "
            + COST_MAX
            + " values, counted by its limits; ask for fewer entries or fewer fields.");
  }
}
