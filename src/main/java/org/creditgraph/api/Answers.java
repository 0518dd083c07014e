package org.creditgraph.api;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.Meanings;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes every response: a code on each error, and in `extensions.asOf` the day, the moment and
 * the batch that the answer is for. Where a request asks for several, `extensions.asOfByField`
 * tells each.
 */
final class Answers extends SimplePerformantInstrumentation {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private final MeterRegistry meters;

  /**
   * @param meters counts the answers by the code of their first error, NONE for those without
   */
  Answers(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * In English, whatever the caller's or the machine's language: those messages are looked over.
   */
  @Override
  public ExecutionInput instrumentExecutionInput(
      ExecutionInput input,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    return input.getLocale().equals(Locale.ENGLISH)
        ? input
        : input.transform(changed -> changed.locale(Locale.ENGLISH));
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    if (Checkpoint.current() instanceof Ticket ticket) {
      ticket.answered();
    }
    ExecutionResult completed = completed(result, parameters);
    String code =
        completed.getErrors().stream()
            .findFirst()
            .map(error -> String.valueOf(error.getExtensions().get("code")))
            .orElse("NONE");
    meters.counter("graphql.answers", "code", code).increment();
    return CompletableFuture.completedFuture(completed);
  }

  private static ExecutionResult completed(
      ExecutionResult result, InstrumentationExecutionParameters parameters) {
    Moment moment = parameters.getGraphQLContext().get(Moment.class);
    if (result.getErrors().isEmpty() && moment == null) {
      return result;
    }
    return result.transform(
        answer -> {
          answer.errors(
              result.getErrors().stream().map(error -> coded(error, parameters)).toList());
          if (moment != null) {
            addAsOf(answer, moment.answers());
          }
        });
  }

  private static void addAsOf(ExecutionResult.Builder<?> answer, Map<String, View> views) {
    Map<String, Map<String, Object>> byField = new LinkedHashMap<>();
    views.forEach((field, view) -> byField.put(field, asOf(view)));
    long different = byField.values().stream().distinct().count();
    if (different == 1) {
      answer.addExtension("asOf", byField.values().iterator().next());
    } else if (different > 1) {
      answer.addExtension("asOfByField", byField);
    }
  }

  private static Map<String, Object> asOf(View view) {
    Map<String, Object> asOf = new LinkedHashMap<>();
    asOf.put("validOn", view.asOf().validOn().toString());
    asOf.put("knownAt", Scalars.written(view.asOf().knownAt()));
    asOf.put("sequence", view.sequence());
    asOf.put("meanings", Meanings.VERSION);
    return asOf;
  }

  private static GraphQLError coded(
      GraphQLError error, InstrumentationExecutionParameters parameters) {
    Map<String, Object> known = error.getExtensions();
    if (known != null && known.containsKey("code")) {
      return error;
    }
    Map<String, Object> extensions =
        new LinkedHashMap<>(Objects.requireNonNullElse(known, Map.of()));
    boolean ours = !isCallers(error.getErrorType());
    extensions.put("code", ours ? "INTERNAL_ERROR" : "INVALID_QUERY");
    String message;
    if (ours) {
      String reference = String.valueOf(parameters.getExecutionInput().getExecutionId());
      extensions.put("reference", reference);
      log.error("Request {} failed: {}", reference, error.getMessage());
      message = "Something went wrong here; the log has it under " + reference + ".";
    } else {
      message = Wording.of(error, parameters.getQuery(), parameters.getSchema());
    }
    return GraphQLError.newError()
        .message("%s", message)
        .errorType(error.getErrorType())
        .locations(error.getLocations())
        .path(error.getPath())
        .extensions(extensions)
        .build();
  }

  private static boolean isCallers(ErrorClassification type) {
    return type == ErrorType.InvalidSyntax
        || type == ErrorType.ValidationError
        || type == ErrorType.OperationNotSupported
        || type == ErrorType.ExecutionAborted
        || type.toString().startsWith("BadFaithIntrospection");
  }
}
