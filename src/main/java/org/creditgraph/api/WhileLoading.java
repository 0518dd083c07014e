package org.creditgraph.api;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Field;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.creditgraph.live.FirstData;
import org.jspecify.annotations.Nullable;

/**
 * Answers LOADING, with how far it is, while the first data of an empty store is being loaded: that
 * nothing is found then says nothing. Questions about the schema and the snapshot are answered; all
 * answers tell of the loading in `extensions.loading`.
 */
final class WhileLoading extends SimplePerformantInstrumentation {
  private static final String CODE = "LOADING";
  private static final Set<String> ANSWERED =
      Set.of("__schema", "__type", "__typename", "snapshot");

  private final FirstData data;

  WhileLoading(FirstData data) {
    this.data = data;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    Double fraction = data.loading();
    if (fraction != null && asksForData(parameters.getExecutionContext())) {
      int percent = (int) (100 * fraction);
      throw new TooMuch(
          CODE,
          "The demonstration data is being loaded, "
              + percent
              + " % is in; ask again in a few seconds. 演示数据正在载入，已完成"
              + percent
              + "%，请稍后再问。");
    }
    return super.beginExecuteOperation(parameters, state);
  }

  private static boolean asksForData(ExecutionContext context) {
    return context.getOperationDefinition().getSelectionSet().getSelections().stream()
        .anyMatch(one -> !(one instanceof Field field) || !ANSWERED.contains(field.getName()));
  }

  /** The data is null and there, as for any question that could not be answered yet. */
  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    Double fraction = data.loading();
    boolean refused =
        result.getErrors().stream().anyMatch(error -> CODE.equals(code(error.getExtensions())));
    if (fraction == null && !refused) {
      return CompletableFuture.completedFuture(result);
    }
    double told = fraction == null ? 1 : Math.round(fraction * 100) / 100.0;
    return CompletableFuture.completedFuture(
        result.transform(
            answer -> {
              answer.addExtension("loading", Map.of("fraction", told));
              if (refused) {
                answer.data(null);
              }
            }));
  }

  private static @Nullable Object code(@Nullable Map<String, Object> extensions) {
    return extensions == null ? null : extensions.get("code");
  }
}
