package org.creditgraph.api;

import graphql.GraphQLError;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The message about a wrong query: the library's own, which `i18n` keeps free of its classes, with
 * what was given and what is allowed.
 */
final class Wording {
  private static final int MESSAGE_MAX = 1_000;
  private static final Pattern QUOTED_NAME = Pattern.compile("'([A-Za-z]+)'");

  /** The one message about a value that the library has in no bundle. */
  private static final Pattern NO_MAP =
      Pattern.compile("Expected type 'Map' but was '[^']*'\\. Variables for input objects .*");

  private static final Set<ValidationErrorType> ABOUT_VALUES =
      Set.of(ValidationErrorType.WrongType, ValidationErrorType.BadValueForDefaultArg);

  private Wording() {}

  static String of(GraphQLError error, String query, GraphQLSchema schema) {
    String message = NO_MAP.matcher(error.getMessage()).replaceFirst("no object is given");
    String shortened =
        message.length() <= MESSAGE_MAX ? message : message.substring(0, MESSAGE_MAX) + "…";
    return shortened + given(error, query) + allowedValues(message, schema);
  }

  private static String given(GraphQLError error, String query) {
    boolean aboutValue =
        error instanceof ValidationError invalid
            && ABOUT_VALUES.contains(invalid.getValidationErrorType());
    return aboutValue && error.getLocations() != null && !error.getLocations().isEmpty()
        ? GivenLiteral.at(query, error.getLocations().getFirst())
            .map(text -> " (given: " + text + ")")
            .orElse("")
        : "";
  }

  /** The values of the enum that a message is about. */
  private static String allowedValues(String message, GraphQLSchema schema) {
    Matcher names = QUOTED_NAME.matcher(message);
    while (names.find()) {
      if (schema.getType(names.group(1)) instanceof GraphQLEnumType type) {
        return type.getValues().stream()
            .map(GraphQLEnumValueDefinition::getName)
            .collect(Collectors.joining(", ", ". Allowed are ", "."));
      }
    }
    return "";
  }
}
