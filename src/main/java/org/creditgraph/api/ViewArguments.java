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
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/**
 * Gives resolvers the view to read from: made of the field's `at` (or its input's), inside an
 * answer inherited from it; or the snapshot alone. All views of a request are of one snapshot.
 */
final class ViewArguments implements HandlerMethodArgumentResolver {
  private final Supplier<Snapshot> snapshots;
  private final Clock clock;
  private final PublicationTerms terms;

  ViewArguments(Supplier<Snapshot> snapshots, Clock clock, PublicationTerms terms) {
    this.snapshots = snapshots;
    this.clock = clock;
    this.terms = terms;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == View.class
        || parameter.getParameterType() == Snapshot.class;
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
    if (parameter.getParameterType() == Snapshot.class) {
      return momentOf(environment.getGraphQlContext()).snapshot();
    }
    Map<String, Object> at = at(environment);
    LocalDate validOn = at == null ? null : (LocalDate) at.get("validOn");
    OffsetDateTime knownAt = at == null ? null : (OffsetDateTime) at.get("knownAt");
    return view(environment, validOn, knownAt == null ? null : knownAt.toInstant());
  }

  /** The field's own `at`, or that of its input object. */
  @SuppressWarnings("unchecked")
  private static @Nullable Map<String, Object> at(DataFetchingEnvironment environment) {
    Map<String, Object> input = environment.getArgument("input");
    return input == null ? environment.getArgument("at") : (Map<String, Object>) input.get("at");
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
        context.computeIfAbsent(
            Moment.class, key -> new Moment(snapshots.get(), clock.instant(), terms)));
  }
}
