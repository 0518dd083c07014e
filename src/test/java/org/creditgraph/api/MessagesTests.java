package org.creditgraph.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a caller is told of a wrong query names nothing of how the service is made. */
class MessagesTests {
  private static final Pattern OURS =
      Pattern.compile(
          "Value\\{|\\b(?:Int|Float|String|Boolean|Enum|Array|Object|Null|Variable)(?:Value|Reference)\\b"
              + "|[a-z]+\\.[a-z]+\\.[A-Z]|Hash(?:Map|Set)|ArrayList|BigInteger|BigDecimal"
              + "|'(?:Integer|Double|Long)'|Exception|@[0-9a-f]{6}");

  private static final List<String> TYPES =
      List.of("Int", "Float", "ID", "String", "Boolean", "Colour", "Shade", "Date", "DateTime");
  private static final List<String> LITERALS =
      List.of(
          "1",
          "-1",
          "1.5",
          "99999999999",
          "1e400",
          "\"x\"",
          "\"\"\"x\"\"\"",
          "true",
          "null",
          "RED",
          "BLUE",
          "[]",
          "[1, [RED]]",
          "{}",
          "{a: 1}",
          "{colour: BLUE}",
          "{colour: RED, day: 1}",
          "{colour: [RED], none: {b: 2}}",
          "{day: \"x\", colour: null}",
          "$w",
          "[$w]");
  private static final List<Object> VALUES =
      Arrays.asList(
          1,
          -1L,
          1.5,
          99_999_999_999L,
          new BigDecimal("1e400"),
          "x",
          "",
          true,
          null,
          "RED",
          "BLUE",
          List.of(),
          List.of(1, List.of("RED")),
          Map.of(),
          Map.of("a", 1),
          Map.of("colour", "BLUE"),
          Map.of("colour", "RED", "day", 1),
          Map.of("colour", List.of("RED"), "none", Map.of("b", 2)));

  private final GraphQL graphQl = graphQl();

  private static GraphQL graphQl() {
    String fields =
        TYPES.stream()
            .flatMap(type -> Stream.of(type, "[" + type + "!]"))
            .map(type -> name(type) + "(v: " + type + "): Int")
            .collect(joining("\n"));
    String schema =
        """
        scalar Date
        scalar DateTime
        enum Colour { RED GREEN }
        input Shade { colour: Colour! day: Date deeper: Shade of: [Shade!] }
        type Query { %s }
        """
            .formatted(fields);
    RuntimeWiring wiring =
        RuntimeWiring.newRuntimeWiring()
            .scalar(Scalars.DATE)
            .scalar(Scalars.DATE_TIME)
            .codeRegistry(ServedDirectives.shown())
            .build();
    return GraphQL.newGraphQL(
            new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(schema), wiring))
        .instrumentation(new Answers(new SimpleMeterRegistry(), ""))
        .build();
  }

  private static String name(String type) {
    return "f"
        + type.replace("[", "L").replace("]", "_").replace("!", "N").replaceAll("[^A-Za-z_]", "");
  }

  private List<GraphQLError> errors(String query, Map<String, Object> variables, Locale locale) {
    ExecutionResult answer =
        graphQl.execute(
            ExecutionInput.newExecutionInput(query).variables(variables).locale(locale).build());
    return answer.getErrors();
  }

  @Test
  void shouldNameNoClassWhateverValueStandsWhere() {
    List<String> told = new ArrayList<>();
    for (String base : TYPES) {
      for (String type : List.of(base, "[" + base + "!]")) {
        String field = name(type);
        for (String literal : LITERALS) {
          String query = "query ($w: Int) { " + field + "(v: " + literal + ") @skip(if: false) }";
          errors(query, Map.of("w", 1), Locale.ENGLISH).forEach(e -> told.add(query + e));
          String preset = "query ($v: " + type + " = " + literal + ") { " + field + "(v: $v) }";
          errors(preset, Map.of(), Locale.GERMAN).forEach(e -> told.add(preset + e.getMessage()));
          String skip = "{ " + field + "(v: null) @skip(if: " + literal + ") }";
          errors(skip, Map.of(), Locale.of("nl")).forEach(e -> told.add(skip + e.getMessage()));
        }
        for (Object value : VALUES) {
          String query = "query ($v: " + type + ") { " + field + "(v: $v) }";
          Map<String, Object> variables = new HashMap<>();
          variables.put("v", value);
          errors(query, variables, Locale.ENGLISH)
              .forEach(e -> told.add(query + value + ": " + e.getMessage()));
        }
      }
    }
    assertThat(told).hasSizeGreaterThan(500);
    assertThat(told.stream().filter(OURS.asPredicate())).isEmpty();
  }

  /** A new library with a new message about a value is looked at before it speaks to callers. */
  @Test
  void shouldHaveLookedAtEveryMessageOfTheLibraryAboutValues() {
    ResourceBundle theirs = ResourceBundle.getBundle("i18n.Scalars", Locale.ROOT, NO_FALLBACK);
    ResourceBundle ours = ResourceBundle.getBundle("i18n.Scalars", Locale.ENGLISH);
    assertThat(theirs.keySet()).allSatisfy(key -> assertOwn(theirs, ours, key));
    ResourceBundle rules = ResourceBundle.getBundle("i18n.Validation", Locale.ROOT, NO_FALLBACK);
    ResourceBundle own = ResourceBundle.getBundle("i18n.Validation", Locale.ENGLISH);
    assertThat(rules.keySet().stream().filter(key -> rules.getString(key).contains("value '")))
        .hasSizeGreaterThan(8)
        .allSatisfy(key -> assertOwn(rules, own, key));
  }

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static void assertOwn(ResourceBundle theirs, ResourceBundle ours, String key) {
    assertThat(ours.getString(key)).as(key).isNotEqualTo(theirs.getString(key));
  }

  @Test
  void shouldTellInEnglishWhateverTheCallersLanguage() {
    List<GraphQLError> english = errors("{ fInt(v: RED) }", Map.of(), Locale.ENGLISH);
    assertThat(english.getFirst().getMessage()).contains("fInt", "'v'", "'Int'", "(given: v: RED)");
    assertThat(errors("{ fInt(v: RED) }", Map.of(), Locale.GERMAN).getFirst().getMessage())
        .isEqualTo(english.getFirst().getMessage());
  }

  @Test
  void shouldShowNoDirectiveThatIsNotServed() {
    ExecutionResult answer = graphQl.execute("{ __schema { directives { name } } }");
    assertThat(answer.getData().toString()).contains("skip", "include").doesNotContain("defer");
  }
}
