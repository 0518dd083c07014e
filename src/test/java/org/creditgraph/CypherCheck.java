package org.creditgraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditgraph.store.InProcessCypher;
import org.neo4j.driver.Driver;

/** An approval check written in Cypher: an opponent of {@link ScreeningBench}. */
record CypherCheck(String name, Asking asking) {
  /** Gives the list that a query returns for an organisation. */
  interface Asking {
    List<?> ask(String id);
  }

  static CypherCheck overBolt(String file, Driver driver, LocalDate day) throws IOException {
    String query = text(file);
    return new CypherCheck(
        file + " over Bolt",
        id -> {
          try (var session = driver.session()) {
            return session.executeRead(
                transaction ->
                    transaction
                        .run(query, Map.of("id", id, "day", day))
                        .single()
                        .get(0)
                        .asList(value -> value.asObject()));
          }
        });
  }

  static CypherCheck inProcess(String file, InProcessCypher cypher, LocalDate day)
      throws IOException {
    String query = text(file);
    return new CypherCheck(
        file + " in process", id -> (List<?>) cypher.one(query, Map.of("id", id, "day", day)));
  }

  private static String text(String file) throws IOException {
    try (var in = CypherCheck.class.getResourceAsStream("/org/creditgraph/bench/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The findings as lines, sorted; of those that have ways without the ways. */
  List<String> lines(String id) {
    return asking.ask(id).stream()
        .map(line -> line instanceof Map<?, ?> told ? told.get("line") : line)
        .map(String::valueOf)
        .sorted()
        .toList();
  }
}
