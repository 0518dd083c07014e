package org.creditgraph.api;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditgraph.graph.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * How deep and how costly a query may be. The cost is the number of values that it could bring, and
 * what it takes to find them: a list counts its fields as often as it may be long, or as many ids
 * are asked about, in whatever argument, input object or variable they stand. The longest page of
 * successions or search hits with all their fields is answered.
 */
final class QueryLimits {
  static final int DEPTH_MAX = 20;
  static final int COST_MAX = 2_000_000;

  /** How many parties may be checked by one request, whatever fields it asks by. */
  static final int APPLICANTS_MAX = 1_000;

  /** How long a list without a limit of its own is taken to be. */
  private static final int LIST_LENGTH = 10;

  /** What it takes to find the answer to a question, in values. */
  private static final Map<String, Integer> WORK =
      Map.ofEntries(
          Map.entry("paths", 5_000),
          Map.entry("connect", 5_000),
          Map.entry("neighbourhood", 2_000),
          Map.entry("controllers", 1_000),
          Map.entry("controlled", 1_000),
          Map.entry("closedRings", 1_000),
          Map.entry("beneficialOwners", 1_000),
          Map.entry("blockedUnderOfac50", 1_000),
          Map.entry("ofac50Cascade", 5_000),
          Map.entry("propagation", 1_000),
          Map.entry("successors", 1_000),
          Map.entry("predecessors", 1_000),
          Map.entry("successions", 5_000),
          Map.entry("storeMigrations", 5_000),
          Map.entry("migrationFlows", 5_000),
          Map.entry("search", 1_000),
          Map.entry("decision", 100));

  private static final String CHECK = "checkRelatedParties";
  private static final String BULK_CHECK = "checkRelatedPartiesInBulk";
  private static final int CHECK_WORK = 100;

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
    Counting counting = new Counting();
    int cost =
        QueryComplexityCalculator.newCalculator()
            .fieldComplexityCalculator(counting)
            .schema(context.getGraphQLSchema())
            .document(context.getDocument())
            .operationName(context.getExecutionInput().getOperationName())
            .variables(context.getCoercedVariables())
            .build()
            .calculate();
    if (cost > COST_MAX) {
      throw tooCostly();
    }
    if (counting.applicants > APPLICANTS_MAX && counting.checks > 1) {
      throw new TooMuch(
          "TOO_MANY_APPLICANTS",
          "The request asks about %,d applicants by %,d fields; at most %,d may be asked about at once."
              .formatted(counting.applicants, counting.checks, APPLICANTS_MAX));
    }
    return cost;
  }

  private static TooMuch tooCostly() {
    return new TooMuch(
        "QUERY_TOO_COSTLY",
        "The query could bring more than "
            + COST_MAX
            + " values, counted by its limits; ask for fewer entries or fewer fields.");
  }

  /** Counts the fields of one query. */
  private static final class Counting implements FieldComplexityCalculator {
    private static final int FIELD_STEPS = 50;

    /**
     * Of the costs of all fields at all levels. At each level they come to at most the cost of the
     * query, so a sum beyond so many levels tells that this is too much, before an int overflows.
     */
    private long sum;

    private long applicants;
    private int checks;

    @Override
    public int calculate(FieldComplexityEnvironment field, int children) {
      Checkpoint.passed(FIELD_STEPS);
      if (field.getField().getName().startsWith("__")
          || field.getParentType().getName().startsWith("__")) {
        return 1;
      }
      long ids = ids(field);
      long cost = 1 + length(field, ids) * children + work(field, ids);
      sum += cost;
      if (cost > COST_MAX || sum > (long) COST_MAX * DEPTH_MAX) {
        throw tooCostly();
      }
      return (int) cost;
    }

    private long work(FieldComplexityEnvironment field, long ids) {
      if (field.getParentEnvironment() != null) {
        return 0;
      }
      String name = field.getField().getName();
      boolean bulk = name.equals(BULK_CHECK);
      if (bulk || name.equals(CHECK)) {
        long asked = bulk ? ids : 1;
        checks++;
        applicants += asked;
        return asked * CHECK_WORK;
      }
      return WORK.getOrDefault(name, 1);
    }
  }

  private static long length(FieldComplexityEnvironment field, long ids) {
    Optional<Integer> asked = limit(field);
    if (asked.isPresent()) {
      return Math.clamp(asked.get(), 1, COST_MAX);
    }
    boolean list =
        GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()));
    FieldComplexityEnvironment parent = field.getParentEnvironment();
    boolean counted = parent != null && limit(parent).isPresent();
    return Math.max(list && !counted ? LIST_LENGTH : 1, ids);
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

  /** How many things the arguments name: the length of the longest list that is none of words. */
  private static long ids(FieldComplexityEnvironment field) {
    long most = 1;
    for (GraphQLArgument argument : field.getFieldDefinition().getArguments()) {
      Object value = field.getArguments().get(argument.getName());
      most = Math.max(most, ids(argument.getType(), value));
    }
    return most;
  }

  private static long ids(GraphQLType declared, @Nullable Object value) {
    GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
    if (type instanceof GraphQLList list && value instanceof Collection<?> entries) {
      GraphQLType entryType = list.getWrappedType();
      if (GraphQLTypeUtil.unwrapAll(entryType) instanceof GraphQLEnumType) {
        return 1;
      }
      long within = entries.stream().mapToLong(entry -> ids(entryType, entry)).max().orElse(1);
      return Math.min(Math.max(1, entries.size()) * within, COST_MAX);
    }
    if (type instanceof GraphQLInputObjectType object && value instanceof Map<?, ?> fields) {
      long most = 1;
      for (GraphQLInputObjectField inner : object.getFields()) {
        most = Math.max(most, ids(inner.getType(), fields.get(inner.getName())));
      }
      return most;
    }
    return 1;
  }
}
