package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The operations that others build on are served under their names, types and arguments. */
class ContractTests {
  /** What SchemaTests finds to be the schema that is served. */
  private final List<String> served = lines(ApiClient.file("schema.graphqls"));

  @Test
  void shouldServeWhatWasAgreed() {
    assertThat(served).containsAll(lines(ApiClient.file("contract.graphqls")));
  }

  @Test
  void shouldHoldTheContractAsItIsAgreedElsewhere() throws IOException {
    Path shared =
        Path.of(System.getProperty("creditgraph.shared", "../shared"), "design/contract.graphqls");
    assumeTrue(Files.exists(shared), "the agreed contract is not on this machine");
    assertThat(lines(Files.readString(shared)))
        .containsAll(lines(ApiClient.file("contract.graphqls")));
  }

  /** One line for each element: where it is, its type, its default. */
  private static List<String> lines(String schema) {
    List<String> lines = new ArrayList<>();
    new SchemaParser()
        .parse(schema)
        .types()
        .values()
        .forEach(type -> parts(type).map(part -> type.getName() + "." + part).forEach(lines::add));
    return lines;
  }

  private static Stream<String> parts(TypeDefinition<?> type) {
    return switch (type) {
      case ObjectTypeDefinition object -> fields(object.getFieldDefinitions());
      case InterfaceTypeDefinition object -> fields(object.getFieldDefinitions());
      case EnumTypeDefinition words ->
          words.getEnumValueDefinitions().stream().map(word -> word.getName());
      case InputObjectTypeDefinition input ->
          input.getInputValueDefinitions().stream().map(ContractTests::argument);
      default -> Stream.of();
    };
  }

  private static Stream<String> fields(List<FieldDefinition> fields) {
    return fields.stream()
        .flatMap(
            field ->
                Stream.concat(
                    Stream.of(field.getName() + ": " + AstPrinter.printAst(field.getType())),
                    field.getInputValueDefinitions().stream()
                        .map(argument -> field.getName() + "." + argument(argument))));
  }

  private static String argument(InputValueDefinition argument) {
    String line = argument.getName() + ": " + AstPrinter.printAst(argument.getType());
    return argument.getDefaultValue() == null
        ? line
        : line + " = " + AstPrinter.printAst(argument.getDefaultValue());
  }
}
