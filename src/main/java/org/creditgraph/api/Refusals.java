package org.creditgraph.api;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.creditgraph.graph.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;

/**
 * Turns what resolvers throw into errors with a code. What is no refusal is a fault of ours: it is
 * logged with the request's id, and the caller is told only that id.
 */
final class Refusals extends DataFetcherExceptionResolverAdapter {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  @Override
  protected GraphQLError resolveToSingleError(
      Throwable thrown, DataFetchingEnvironment environment) {
    if (thrown instanceof Refusal refusal) {
      return GraphQLError.newError()
          .message("%s", refusal.getMessage())
          .errorType(
              refusal.code().startsWith("UNKNOWN_") ? ErrorType.NOT_FOUND : ErrorType.BAD_REQUEST)
          .extensions(Map.of("code", refusal.code()))
          .path(environment.getExecutionStepInfo().getPath())
          .location(environment.getField().getSourceLocation())
          .build();
    }
    String reference = environment.getExecutionId().toString();
    log.error(
        "Request {} failed at {}", reference, environment.getExecutionStepInfo().getPath(), thrown);
    return GraphQLError.newError()
        .message("Something went wrong here; the log has it under %s.", reference)
        .errorType(ErrorType.INTERNAL_ERROR)
        .extensions(Map.of("code", "INTERNAL_ERROR", "reference", reference))
        .path(environment.getExecutionStepInfo().getPath())
        .location(environment.getField().getSourceLocation())
        .build();
  }
}
