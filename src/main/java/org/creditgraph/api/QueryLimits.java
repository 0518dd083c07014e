package org.creditgraph.api;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How deep and how costly a query may be. The cost is the number of values that it could bring: a
 * list counts its fields as often as it may be long. The longest page of successions or search hits
 * with all their fields is answered.
 */
final class QueryLimits {
  static final int DEPTH_MAX = 20;
  static final int COST_MAX = 2_000_000;

  /** How long a list without a limit of its own is taken to be. */
  private static final int LIST_LENGTH = 10;

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

  static Instrumentation cost() {
    return new MaxQueryComplexityInstrumentation(COST_MAX, QueryLimits::cost) {
      @Override
      protected AbortExecutionException mkAbortException(int cost, int maxCost) {
        return new TooMuch(
            "QUERY_TOO_COSTLY",
            "The query could bring "
                + cost
                + " values, counted by its limits; at most "
                + maxCost
                + " are answered. Ask for fewer entries or fewer fields.");
      }
    };
  }

  private static int cost(FieldComplexityEnvironment field, int children) {
    if (field.getField().getName().startsWith("__")
        || field.getParentType().getName().startsWith("__")) {
      return 1;
    }
    return (int) Math.min(1 + (long) length(field) * children, COST_MAX + 1L);
  }

  private static int length(FieldComplexityEnvironment field) {
    Optional<Integer> asked = limit(field);
    if (asked.isPresent()) {
      return Math.clamp(asked.get(), 1, COST_MAX);
    }
    boolean list =
        GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()));
    FieldComplexityEnvironment parent = field.getParentEnvironment();
    boolean counted = parent != null && limit(parent).isPresent();
    return list && !counted ? LIST_LENGTH : 1;
  }

  /** The field's own limit on its entries, where it has one. */
  private static Optional<Integer> limit(FieldComplexityEnvironment field) {
    Map<String, Object> arguments = field.getArguments();
    return Stream.of("first", "limit")
        .map(arguments::get)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .findFirst();
  }
}
