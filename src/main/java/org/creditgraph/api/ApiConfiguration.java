package org.creditgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.TypeResolver;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.creditgraph.decision.Decisions;
import org.creditgraph.decision.Quota;
import org.creditgraph.live.FirstData;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.screening.Matters;
import org.creditgraph.screening.Predecessors;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.DecisionStore;
import org.creditgraph.succession.Successions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** Puts the schema, its resolvers and its limits together. */
@Configuration
class ApiConfiguration {
  /** How many characters of query text are kept parsed and checked. */
  private static final int DOCUMENTS_MAX = 500_000;

  /** A query longer than this is written for once, as no client does again and again. */
  private static final int DOCUMENT_MAX = 16_000;

  private static final int DOCUMENT_MIN_WEIGHT = 200;

  /** From which probability on a warning is given, as the matters tell predecessors. */
  private static final double WARNING_MIN = 0.5;

  /**
   * Resolvers run where the request runs: they read memory; only for scans do they wait a while.
   */
  @Bean
  AnnotatedControllerConfigurer annotatedControllerConfigurer(ViewArguments views) {
    AnnotatedControllerConfigurer configurer = new AnnotatedControllerConfigurer();
    configurer.configureBinder(
        options -> options.conversionService(ApplicationConversionService.getSharedInstance()));
    configurer.addCustomArgumentResolver(views);
    return configurer;
  }

  @Bean
  ViewArguments viewArguments(
      Supplier<Snapshot> currentSnapshot, Clock clock, Sanctions sanctions) {
    return new ViewArguments(currentSnapshot, clock, sanctions.policy().terms());
  }

  @Bean
  RuntimeWiringConfigurer schemaTypes() {
    TypeResolver byKind =
        environment ->
            environment.getSchema().getObjectType(((Node) environment.getObject()).typeName());
    return wiring -> {
      wiring.codeRegistry(ServedDirectives.shown());
      wiring.scalar(Scalars.DATE).scalar(Scalars.DATE_TIME);
      for (String type : new String[] {"GraphNode", "Party", "Organization", "RecordSubject"}) {
        wiring.type(type, builder -> builder.typeResolver(byKind));
      }
    };
  }

  /** The rules that records reach people by: those of the project, or of a file. */
  @Bean
  Sanctions sanctions(
      @Value("${creditgraph.policy:}") String file,
      Successions successions,
      StoreMigrations migrations) {
    return new Sanctions(
        file.isEmpty() ? Policy.standard() : Policy.read(Path.of(file)),
        List.of(successions.warnings(WARNING_MIN), migrations.warnings(WARNING_MIN)));
  }

  /** The matters that may be asked about: those of the project, or of a file. */
  @Bean
  Matters matters(@Value("${creditgraph.matters:}") String file, Sanctions sanctions) {
    Policy policy = sanctions.policy();
    return file.isEmpty() ? Matters.standard(policy) : Matters.read(Path.of(file), policy);
  }

  @Bean
  Decisions decisions(
      DecisionStore store,
      Sanctions sanctions,
      Matters matters,
      ObjectProvider<Predecessors> predecessors,
      Quota quota,
      @Qualifier("decisionIds") Supplier<String> decisionIds,
      Clock clock) {
    return new Decisions(
        store,
        sanctions,
        matters,
        predecessors.getIfAvailable(() -> Predecessors.NONE),
        quota,
        decisionIds,
        clock);
  }

  @Bean
  Quota decisionQuota(
      @Value("${creditgraph.decisions-per-hour:20000000}") int perHour,
      DoubleSupplier freeDiskPart,
      Clock clock) {
    return new Quota(perHour, freeDiskPart, clock);
  }

  @Bean
  WebGraphQlInterceptor callers() {
    return new Callers();
  }

  @Bean
  DataFetcherExceptionResolver refusals() {
    return new Refusals();
  }

  @Bean
  @Order(1)
  Instrumentation documentLimits() {
    return new DocumentLimits();
  }

  @Bean
  @Order(1)
  Instrumentation answers(MeterRegistry meters, Sanctions sanctions) {
    return new Answers(meters, sanctions.policy().hash());
  }

  @Bean
  @Order(2)
  Instrumentation queryLimits() {
    return new KnownToPass();
  }

  /** Outside the others, so that what they refuse is refused while loading too. */
  @Bean
  @Order(0)
  Instrumentation whileLoading(ObjectProvider<FirstData> data) {
    return new WhileLoading(data.getIfAvailable(FirstData::new));
  }

  /** Keeps queries parsed and checked; those that are wrong are checked anew each time. */
  @Bean
  GraphQlSourceBuilderCustomizer keptDocuments() {
    Cache<String, PreparsedDocumentEntry> documents =
        Caffeine.newBuilder()
            .maximumWeight(DOCUMENTS_MAX)
            .weigher(
                (String query, PreparsedDocumentEntry document) ->
                    Math.max(DOCUMENT_MIN_WEIGHT, query.length()))
            .build();
    PreparsedDocumentProvider provider =
        (input, parse) -> {
          PreparsedDocumentEntry document = documents.getIfPresent(input.getQuery());
          if (document == null) {
            document = ServedDirectives.checked(parse.apply(input));
            if (!document.hasErrors() && input.getQuery().length() <= DOCUMENT_MAX) {
              documents.put(input.getQuery(), document);
            }
          }
          return CompletableFuture.completedFuture(document);
        };
    return builder ->
        builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(provider));
  }
}
