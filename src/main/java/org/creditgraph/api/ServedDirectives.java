package org.creditgraph.api;

import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The directives of the specification, without those that the library puts into every schema ahead
 * of it: answers come in one piece, so `@defer` is neither shown nor taken.
 */
final class ServedDirectives {
  private static final Set<String> UNSERVED =
      Set.of("defer", "stream", "experimental_disableErrorPropagation");

  private ServedDirectives() {}

  /** Shows only the served ones to whoever asks for the schema. */
  static GraphQLCodeRegistry.Builder shown() {
    DataFetcher<List<GraphQLDirective>> directives =
        environment ->
            environment.getGraphQLSchema().getDirectives().stream()
                .filter(directive -> !UNSERVED.contains(directive.getName()))
                .toList();
    return GraphQLCodeRegistry.newCodeRegistry()
        .dataFetcher(FieldCoordinates.coordinates("__Schema", "directives"), directives);
  }

  /** The document, or the error of a directive in it that is not served. */
  static PreparsedDocumentEntry checked(PreparsedDocumentEntry entry) {
    Document document = entry.getDocument();
    if (entry.hasErrors() || document == null) {
      return entry;
    }
    List<GraphQLError> errors = new ArrayList<>();
    new NodeTraverser()
        .preOrder(
            new NodeVisitorStub() {
              @Override
              public TraversalControl visitDirective(Directive found, TraverserContext<Node> at) {
                if (UNSERVED.contains(found.getName())) {
                  errors.add(unknown(found));
                }
                return TraversalControl.CONTINUE;
              }
            },
            document);
    return errors.isEmpty() ? entry : new PreparsedDocumentEntry(errors);
  }

  private static GraphQLError unknown(Directive directive) {
    return ValidationError.newValidationError()
        .validationErrorType(ValidationErrorType.UnknownDirective)
        .sourceLocation(directive.getSourceLocation())
        .description("There is no directive '@" + directive.getName() + "' here.")
        .build();
  }
}
