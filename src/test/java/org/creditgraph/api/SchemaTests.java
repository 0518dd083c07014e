package org.creditgraph.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.SchemaPrinter.Options;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.graphql.execution.GraphQlSource;

/** What other systems rely on: the schema as it is served. */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SchemaTests {
  @Autowired GraphQlSource source;

  @Test
  void shouldBeTheSchemaThatWasApproved() {
    Options options =
        Options.defaultOptions()
            .includeDirectives(false)
            .includeDirectiveDefinitions(false)
            .includeSchemaElement(
                element -> !(element instanceof GraphQLNamedType type) || ours(type));
    String schema = new SchemaPrinter(options).print(source.schema());
    Approved.verify("schema.graphqls", withoutDescriptions(schema).strip());
  }

  @Test
  void shouldDescribeEveryElementInTwoLanguages() {
    List<String> wanting =
        types()
            .flatMap(
                type ->
                    Stream.concat(
                        Stream.of(Map.entry(type.getName(), (GraphQLNamedSchemaElement) type)),
                        parts(type)))
            .filter(named -> !isDescribed(named.getValue().getDescription()))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(wanting).isEmpty();
  }

  /** So that fragments on several types can stand in one selection without aliases. */
  @Test
  void shouldGiveFieldsOfOneNameOneTypeWhereTypesMeet() {
    GraphQLInterfaceType node = (GraphQLInterfaceType) source.schema().getType("GraphNode");
    Map<String, Set<String>> types =
        source.schema().getImplementations(node).stream()
            .flatMap(type -> type.getFieldDefinitions().stream())
            .collect(
                groupingBy(
                    GraphQLNamedSchemaElement::getName,
                    mapping(field -> GraphQLTypeUtil.simplePrint(field.getType()), toSet())));
    assertThat(types).allSatisfy((name, printed) -> assertThat(printed).as(name).hasSize(1));
  }

  private Stream<GraphQLNamedType> types() {
    return source.schema().getAllTypesAsList().stream().filter(SchemaTests::ours);
  }

  private static boolean ours(GraphQLNamedType type) {
    return !ScalarInfo.isGraphqlSpecifiedScalar(type.getName())
        && !Introspection.isIntrospectionTypes(type);
  }

  private static Stream<Map.Entry<String, GraphQLNamedSchemaElement>> parts(GraphQLNamedType type) {
    Stream<? extends GraphQLNamedSchemaElement> parts =
        switch (type) {
          case GraphQLFieldsContainer fields -> fields.getFieldDefinitions().stream();
          case GraphQLEnumType values -> values.getValues().stream();
          case GraphQLInputObjectType input -> input.getFieldDefinitions().stream();
          default -> Stream.of();
        };
    Stream<GraphQLArgument> arguments =
        type instanceof GraphQLFieldsContainer fields
            ? fields.getFieldDefinitions().stream().flatMap(field -> field.getArguments().stream())
            : Stream.of();
    return Stream.concat(parts, arguments)
        .map(part -> Map.entry(type.getName() + "." + part.getName(), part));
  }

  private static boolean isDescribed(String description) {
    return description != null
        && description.codePoints().anyMatch(c -> c < 128 && Character.isLetter(c))
        && description.codePoints().anyMatch(Character::isIdeographic);
  }

  private static String withoutDescriptions(String schema) {
    return schema
        .replaceAll("(?s)\"\"\".*?\"\"\"\\R", "")
        .replaceAll("(?m)^\\s*\".*\"\\R", "")
        .replaceAll("(?m)^ +\\R", "");
  }
}
