package org.creditgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArsenalTests {
  private static World world;

  @BeforeAll
  static void readSchema() throws IOException {
    Path committed = Path.of("src/test/resources/org/creditgraph/api/schema.graphqls");
    GraphQLSchema schema =
        UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(Files.readString(committed)));
    world =
        new World(
            schema,
            Map.of(
                "organizations", List.of("O1", "O2"),
                "persons", List.of("P1"),
                "records", List.of("R1"),
                "stores", List.of("S1"),
                "platforms", List.of("PF1")));
  }

  @Test
  void shouldMakeARequestTheSameAloneAndAmongOthers() {
    Arsenal among = new Arsenal(7, world);
    IntStream.range(0, 300).forEach(among::attack);
    for (int index : new int[] {0, 17, 299}) {
      Attack alone = new Arsenal(7, world).attack(index);
      assertThat(alone.kind()).isEqualTo(among.attack(index).kind());
      assertThat(alone.sent()).isEqualTo(among.attack(index).sent());
    }
  }

  @Test
  void shouldMakeOtherRequestsOfAnotherSeed() {
    Arsenal one = new Arsenal(1, world);
    Arsenal other = new Arsenal(2, world);
    long alike =
        IntStream.range(0, 100)
            .filter(i -> one.attack(i).sent().equals(other.attack(i).sent()))
            .count();
    assertThat(alike).isLessThan(20);
  }

  @Test
  void shouldMakeEveryKindInEveryDeck() {
    Arsenal arsenal = new Arsenal(3, world);
    Set<String> made =
        IntStream.range(0, arsenal.deckSize())
            .mapToObj(i -> arsenal.attack(i).kind())
            .collect(Collectors.toSet());
    assertThat(made)
        .containsExactlyInAnyOrderElementsOf(
            Arsenal.kinds().stream().map(Kind::name).collect(Collectors.toSet()));
  }

  @Test
  void shouldFitEveryKindIntoTheShortRun() {
    assertThat(new Arsenal(1, world).deckSize()).isBetween(400, 1_000);
    assertThat(Arsenal.kinds()).extracting(Kind::name).doesNotHaveDuplicates();
  }
}
