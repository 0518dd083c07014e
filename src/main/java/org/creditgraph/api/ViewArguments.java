package org.creditgraph.api;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/**
 * Gives resolvers the view to read from: made of the field's `at`, inside an answer inherited from
 * it. All views of a request are of one snapshot.
 */
final class ViewArguments implements HandlerMethodArgumentResolver {
  private final Supplier<Snapshot> snapshots;
  private final Clock clock;

  ViewArguments(Supplier<Snapshot> snapshots, Clock clock) {
    this.snapshots = snapshots;
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == View.class;
  }

  @Override
  public View resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
    Map<String, Object> at = environment.getArgument("at");
    LocalDate validOn = at == null ? null : (LocalDate) at.get("validOn");
    OffsetDateTime knownAt = at == null ? null : (OffsetDateTime) at.get("knownAt");
    return view(environment, validOn, knownAt == null ? null : knownAt.toInstant());
  }

  private View view(
      DataFetchingEnvironment environment, @Nullable LocalDate validOn, @Nullable Instant knownAt) {
    Moment moment = momentOf(environment.getGraphQlContext());
    Object source = environment.getSource();
    return source instanceof Seen seen
        ? moment.within(seen.view(), validOn, knownAt)
        : moment.at(environment.getExecutionStepInfo().getResultKey(), validOn, knownAt);
  }

  private Moment momentOf(GraphQLContext context) {
    return Objects.requireNonNull(
        context.computeIfAbsent(Moment.class, key -> new Moment(snapshots.get(), clock.instant())));
  }
}
