package org.creditgraph.population;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTests {
  private static final Population POPULATION = Population.of(PopulationPlan.of(1, 1_000));

  @Test
  void shouldTellTheSameThreeStoriesInEveryPopulation() {
    assertThat(POPULATION.stories())
        .extracting(Story::key)
        .containsExactly("phoenix", "straw-man", "smuggling-ring");
    assertThat(Population.of(PopulationPlan.of(99, 4_000)).stories())
        .isEqualTo(POPULATION.stories());
  }

  @Test
  void shouldCountDaysBackFromTheEndOfThePopulation() {
    LocalDate end = LocalDate.of(2030, 1, 31);
    Story phoenix = Population.of(new PopulationPlan(1, 1_000, end)).stories().getFirst();
    assertThat(phoenix.text().zh()).contains(end.minusDays(400).toString());
    assertThat(phoenix.queries().getFirst().graphql()).contains(end.toString());
  }

  @Test
  void shouldCastOnlyWhomThePopulationHas() {
    Map<String, String> names = new HashMap<>();
    for (FactType type : FactType.values()) {
      if (type.shape() == FactType.Shape.ENTITY) {
        POPULATION.facts(
            type,
            fact -> names.put(fact.needed("id"), type.find("name") < 0 ? "" : fact.needed("name")));
      }
    }
    for (Story story : POPULATION.stories()) {
      for (Story.Cast cast : story.cast()) {
        assertThat(names).containsKey(cast.id());
        String name = names.getOrDefault(cast.id(), "");
        assertThat(name.isEmpty() || name.equals(cast.name())).as(cast.id()).isTrue();
      }
    }
  }

  @Test
  void shouldAskOnlyWhatTheSchemaAnswers() throws IOException {
    GraphQLSchema schema = schema();
    for (Story story : POPULATION.stories()) {
      assertThat(story.queries()).isNotEmpty();
      for (Story.Query query : story.queries()) {
        Document document = Parser.parse(query.graphql());
        assertThat(new Validator().validateDocument(schema, document, Locale.ROOT))
            .as(query.graphql())
            .isEmpty();
      }
    }
  }

  /** The schema of the project, put together from all its files. */
  private static GraphQLSchema schema() throws IOException {
    TypeDefinitionRegistry types = new TypeDefinitionRegistry();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("graphql"), "*.graphqls")) {
      for (Path file : files) {
        types.merge(new SchemaParser().parse(Files.readString(file)));
      }
    }
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldTieTheSmugglersByMoneyAndByVesselAndPhoneOnly(long seed) {
    Population population = Population.of(PopulationPlan.of(seed, 1_000));
    Map<String, Set<String>> graph = new HashMap<>();
    population.facts(fact -> ties(fact).forEach(tie -> link(graph, tie)));
    List<Story.Cast> cast = population.stories().get(2).cast();
    String trader = cast.get(0).id();
    String diner = cast.get(1).id();
    assertThat(shortest(graph, trader, diner))
        .containsExactly(trader, "ACC301", "ACC302", "ACC304", diner);
    graph.keySet().removeIf(node -> node.startsWith("ACC"));
    List<String> path = shortest(graph, trader, diner);
    assertThat(path).hasSize(6).contains("V301", "PHONE:+8618976540301");
  }

  @Test
  void shouldPutOldAndNewCompanyOfThePhoenixTwoLinksApart() {
    Map<String, Set<String>> graph = new HashMap<>();
    POPULATION.facts(fact -> ties(fact).forEach(tie -> link(graph, tie)));
    List<Story.Cast> cast = POPULATION.stories().getFirst().cast();
    assertThat(shortest(graph, cast.get(0).id(), cast.get(1).id())).hasSize(3);
  }

  /** The two ends of every link that a fact makes, records left out. */
  private static List<String[]> ties(Fact fact) {
    List<String> ends = new ArrayList<>();
    for (Column column : fact.type().columns()) {
      boolean end = column.type() == ColumnType.REFERENCE || column.type() == ColumnType.ID;
      if (end && fact.value(column.name()) != null) {
        ends.add(fact.needed(column.name()));
      }
    }
    boolean record =
        fact.type() == FactType.CREDIT_RECORD || fact.type().shape() == FactType.Shape.RECORD_PART;
    if (fact.type() == FactType.CONTACT) {
      LinkKind kind = LinkKind.valueOf(fact.needed("kind"));
      ends.add(ContactPoint.of(kind, fact.needed("value")).nodeId());
    }
    if (record || fact.type() == FactType.STORE || ends.size() < 2) {
      return List.of();
    }
    if (fact.type() == FactType.PAYMENT) {
      return List.<String[]>of(new String[] {ends.get(1), ends.get(2)});
    }
    List<String[]> ties = new ArrayList<>();
    ends.subList(1, ends.size()).forEach(end -> ties.add(new String[] {ends.getFirst(), end}));
    return ties;
  }

  private static void link(Map<String, Set<String>> graph, String[] tie) {
    graph.computeIfAbsent(tie[0], node -> new HashSet<>()).add(tie[1]);
    graph.computeIfAbsent(tie[1], node -> new HashSet<>()).add(tie[0]);
  }

  private static List<String> shortest(Map<String, Set<String>> graph, String from, String to) {
    Map<String, String> before = new HashMap<>(Map.of(from, from));
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !before.containsKey(to)) {
      String node = open.remove();
      for (String next : graph.getOrDefault(node, Set.of())) {
        if (graph.containsKey(next) && before.putIfAbsent(next, node) == null) {
          open.add(next);
        }
      }
    }
    List<String> path = new ArrayList<>();
    for (String node = to;
        before.containsKey(node) && !node.equals(from);
        node = before.get(node)) {
      path.addFirst(node);
    }
    path.addFirst(from);
    return path;
  }
}
