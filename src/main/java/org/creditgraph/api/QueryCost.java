package org.creditgraph.api;

import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.execution.conditional.ConditionalNodes;
import graphql.introspection.Introspection;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditgraph.graph.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * The cost of one query: the number of values that it could bring, and what it takes to find them.
 * A list counts its fields as often as it may be long, or as many ids are asked about, in whatever
 * argument, input object or variable they stand; a fragment counts wherever it is spread, which
 * graphql-java's own calculator does not. The longest page of successions or search hits with all
 * their fields is answered.
 */
final class QueryCost {
  /** How many parties may be checked by one request, whatever fields it asks by. */
  static final int APPLICANTS_MAX = 1_000;

  /** How long a list without a limit of its own is taken to be. */
  private static final int LIST_LENGTH = 10;

  /**
   * How many fields and fragments are looked at. A document has not as many; one whose fragments
   * spread others twice can have any number.
   */
  private static final int SELECTIONS_MAX = 100_000;

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
          Map.entry("find", 1_000),
          Map.entry("decision", 100));

  private static final String CHECK = "checkRelatedParties";
  private static final String BULK_CHECK = "checkRelatedPartiesInBulk";
  private static final int CHECK_WORK = 100;
  private static final int FIELD_STEPS = 50;

  private final ExecutionContext context;
  private final GraphQLSchema schema;
  private final ConditionalNodes conditions = new ConditionalNodes();
  private int selectionCount;
  private long applicantCount;
  private int checkCount;

  QueryCost(ExecutionContext context) {
    this.context = context;
    schema = context.getGraphQLSchema();
  }

  int ofOperation() {
    var operation = context.getOperationDefinition();
    GraphQLCompositeType root =
        operation.getOperation() == Operation.MUTATION
            ? schema.getMutationType()
            : schema.getQueryType();
    long cost = of(operation.getSelectionSet(), root, true, false);
    if (applicantCount > APPLICANTS_MAX && checkCount > 1) {
      throw new TooMuch(
          "TOO_MANY_APPLICANTS",
          "The request asks about %,d applicants by %,d fields; at most %,d may be asked about at once."
              .formatted(applicantCount, checkCount, APPLICANTS_MAX));
    }
    return (int) cost;
  }

  /**
   * @param counted whether the field above has a limit, which its one list is taken to obey
   */
  private long of(
      @Nullable SelectionSet fields, GraphQLCompositeType type, boolean root, boolean counted) {
    long sum = 0;
    for (Selection<?> selection : fields == null ? List.<Selection>of() : fields.getSelections()) {
      Checkpoint.passed(FIELD_STEPS);
      if (++selectionCount > SELECTIONS_MAX) {
        throw QueryLimits.tooCostly();
      }
      if (isIncluded(selection)) {
        sum +=
            switch (selection) {
              case Field field -> of(field, type, root, counted);
              case InlineFragment fragment ->
                  of(
                      fragment.getSelectionSet(),
                      fragment.getTypeCondition() == null
                          ? type
                          : named(fragment.getTypeCondition().getName()),
                      root,
                      counted);
              case FragmentSpread spread -> {
                FragmentDefinition fragment =
                    Objects.requireNonNull(context.getFragmentsByName().get(spread.getName()));
                yield of(
                    fragment.getSelectionSet(),
                    named(fragment.getTypeCondition().getName()),
                    root,
                    counted);
              }
              default -> throw new IllegalStateException("no selection: " + selection);
            };
        if (sum > QueryLimits.COST_MAX) {
          throw QueryLimits.tooCostly();
        }
      }
    }
    return sum;
  }

  private GraphQLCompositeType named(String type) {
    return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(type), type);
  }

  private boolean isIncluded(Selection<?> selection) {
    return conditions.shouldInclude(
        (DirectivesContainer<?>) selection,
        context.getCoercedVariables().toMap(),
        schema,
        context.getGraphQLContext());
  }

  private long of(Field field, GraphQLCompositeType parent, boolean root, boolean counted) {
    if (field.getName().startsWith("__") || parent.getName().startsWith("__")) {
      return 1;
    }
    GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
    Map<String, Object> arguments =
        ValuesResolver.getArgumentValues(
            schema.getCodeRegistry(),
            definition.getArguments(),
            field.getArguments(),
            context.getCoercedVariables(),
            context.getGraphQLContext(),
            context.getLocale());
    Optional<Integer> limit = limit(arguments);
    long ids = ids(definition, arguments);
    boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    long length =
        limit.isPresent()
            ? Math.clamp(limit.get(), 1, QueryLimits.COST_MAX)
            : Math.max(list && !counted ? LIST_LENGTH : 1, ids);
    long within =
        GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type
            ? of(field.getSelectionSet(), type, false, limit.isPresent())
            : 0;
    return 1 + length * within + (root ? work(field.getName(), ids) : 0);
  }

  private long work(String question, long ids) {
    boolean bulk = question.equals(BULK_CHECK);
    if (bulk || question.equals(CHECK)) {
      long asked = bulk ? ids : 1;
      checkCount++;
      applicantCount += asked;
      return asked * CHECK_WORK;
    }
    return WORK.getOrDefault(question, 1);
  }

  /** The field's own limit on its entries, where it has one. */
  private static Optional<Integer> limit(Map<String, Object> arguments) {
    return Stream.of("first", "limit")
        .map(arguments::get)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .findFirst();
  }

  /** How many things the arguments name: the length of the longest list that is none of words. */
  private static long ids(GraphQLFieldDefinition field, Map<String, Object> arguments) {
    long most = 1;
    for (GraphQLArgument argument : field.getArguments()) {
      most = Math.max(most, ids(argument.getType(), arguments.get(argument.getName())));
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
      return Math.min(Math.max(1, entries.size()) * within, QueryLimits.COST_MAX);
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
