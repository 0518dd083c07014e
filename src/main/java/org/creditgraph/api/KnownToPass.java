package org.creditgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Limits on queries, worked out once for each kept document and the numbers, conditions and lengths
 * of lists that its variables bring; no other variable has a part in them. A query that is known to
 * be dear waits here for its turn.
 */
final class KnownToPass extends SimplePerformantInstrumentation {
  /** Characters of the documents, which are held for as long. */
  private static final int CHARACTERS_MAX = 4_000_000;

  /** Of an entry beside its document. */
  private static final int ENTRY = 200;

  /**
   * @param length of the document, in characters
   */
  private record Known(int cost, int length) {}

  private final Instrumentation depth = QueryLimits.depth();
  private final Cache<Asked, Known> known =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_MAX)
          .weigher((Asked asked, Known found) -> ENTRY + found.length())
          .build();

  /** A document is the same only when it is the same object: one that is kept parsed. */
  private record Asked(Document document, String operation, Map<String, Object> variables) {
    static Asked of(ExecutionContext context) {
      return new Asked(
          context.getDocument(),
          Objects.toString(context.getExecutionInput().getOperationName()),
          counted(context.getCoercedVariables().toMap()));
    }

    /** What of some variables, or of an input object, has a part in the cost. */
    private static Map<String, Object> counted(Map<?, ?> given) {
      Map<String, Object> counted = new LinkedHashMap<>();
      given.forEach(
          (name, value) -> {
            Object part = counted(value);
            if (part != null) {
              counted.put(String.valueOf(name), part);
            }
          });
      return counted;
    }

    private static @Nullable Object counted(@Nullable Object value) {
      return switch (value) {
        case Integer number -> number;
        case Boolean condition -> condition;
        case Map<?, ?> object -> counted(object);
        case Collection<?> list ->
            list.stream().anyMatch(entry -> entry instanceof Map || entry instanceof Collection)
                ? list.stream()
                    .map(entry -> Objects.requireNonNullElse(counted(entry), ""))
                    .toList()
                : "list of " + list.size();
        case null, default -> null;
      };
    }
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    ExecutionContext context = parameters.getExecutionContext();
    try {
      Asked asked = Asked.of(context);
      Known found = known.getIfPresent(asked);
      if (found == null) {
        int cost = QueryLimits.cost(context);
        depth.beginExecuteOperation(parameters, fresh(context));
        found = new Known(cost, context.getExecutionInput().getQuery().length());
        known.put(asked, found);
      }
      if (Checkpoint.current() instanceof Ticket ticket) {
        ticket.expect(found.cost());
      }
    } catch (Refusal refused) {
      throw new TooMuch(refused);
    }
    return null;
  }

  private @Nullable InstrumentationState fresh(ExecutionContext context) {
    CompletableFuture<InstrumentationState> state =
        depth.createStateAsync(
            new InstrumentationCreateStateParameters(
                context.getGraphQLSchema(), context.getExecutionInput()));
    return state == null ? null : state.join();
  }
}
