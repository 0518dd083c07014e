package org.creditgraph.hostile;

import graphql.introspection.IntrospectionResultToSchema;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditgraph.population.Population;
import org.creditgraph.population.PopulationPlan;

/**
 * What an attacker knows of a service: its schema and the ids of everything in it.
 *
 * @param ids by the file of the exchange format that they stand in
 */
record World(GraphQLSchema schema, Map<String, List<String>> ids) {

  /** Of the schema as the service itself tells it, and of a folder that was imported. */
  static World of(Map<String, Object> introspection, Path folder) throws IOException {
    var document = new IntrospectionResultToSchema().createSchemaDefinition(introspection);
    var registry = new SchemaParser().buildRegistry(document);
    return new World(UnExecutableSchemaGenerator.makeUnExecutableSchema(registry), idsOf(folder));
  }

  static void write(Path folder, int enterprises) {
    Population.of(PopulationPlan.of(1, enterprises)).writeTo(folder, Population.Progress.NONE);
  }

  static Map<String, List<String>> idsOf(Path folder) throws IOException {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        List<String> found = idsIn(file);
        if (!found.isEmpty()) {
          ids.put(file.getFileName().toString().replace(".csv", ""), found);
        }
      }
    }
    return ids;
  }

  private static List<String> idsIn(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      var rows = lines.iterator();
      if (!rows.hasNext() || !rows.next().replace("\uFEFF", "").startsWith("id,")) {
        return found;
      }
      rows.forEachRemaining(row -> found.add(row.split(",", 2)[0].replace("\"", "")));
    }
    return found;
  }

  /** The ids of one file; of the first one where there is no such file. */
  List<String> of(String file) {
    return ids.getOrDefault(file, ids.values().iterator().next());
  }
}
