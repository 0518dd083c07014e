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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Limits on queries, worked out once for each kept document and the numbers and conditions that its
 * variables bring; no other variable has a part in them.
 */
final class KnownToPass extends SimplePerformantInstrumentation {
  /** Characters of the documents, which are held for as long. */
  private static final int CHARACTERS_MAX = 4_000_000;

  /** Of an entry beside its document. */
  private static final int ENTRY = 200;

  private final List<Instrumentation> limits;
  private final Cache<Asked, Integer> known =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_MAX)
          .weigher((Asked asked, Integer length) -> length)
          .build();

  /** A document is the same only when it is the same object: one that is kept parsed. */
  private record Asked(Document document, String operation, Map<String, Object> variables) {
    static Asked of(ExecutionContext context) {
      return new Asked(
          context.getDocument(),
          Objects.toString(context.getExecutionInput().getOperationName()),
          context.getCoercedVariables().toMap().entrySet().stream()
              .filter(
                  given ->
                      given.getValue() instanceof Integer || given.getValue() instanceof Boolean)
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
  }

  KnownToPass(List<Instrumentation> limits) {
    this.limits = limits;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    Asked asked = Asked.of(parameters.getExecutionContext());
    if (known.getIfPresent(asked) == null) {
      limits.forEach(limit -> limit.beginExecuteOperation(parameters, fresh(limit, parameters)));
      int length = parameters.getExecutionContext().getExecutionInput().getQuery().length();
      known.put(asked, ENTRY + length);
    }
    return null;
  }

  private static @Nullable InstrumentationState fresh(
      Instrumentation limit, InstrumentationExecuteOperationParameters parameters) {
    ExecutionContext context = parameters.getExecutionContext();
    CompletableFuture<InstrumentationState> state =
        limit.createStateAsync(
            new InstrumentationCreateStateParameters(
                context.getGraphQLSchema(), context.getExecutionInput()));
    return state == null ? null : state.join();
  }
}
