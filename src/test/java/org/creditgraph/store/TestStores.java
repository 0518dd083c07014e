package org.creditgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** What tests do to a store that the product never does. */
final class TestStores {
  private TestStores() {}

  static void empty(Driver driver) {
    run(driver, "MATCH (n) WHERE NOT n:SchemaChange DETACH DELETE n");
  }

  static List<Record> run(Driver driver, String query) {
    try (Session session = driver.session()) {
      return session.run(query).list();
    }
  }

  /** The one value of the one row that a query returns. */
  static Value one(Driver driver, String query) {
    try (Session session = driver.session()) {
      return session.run(query, Map.of()).single().get(0);
    }
  }

  /** Unpacks the home folder of a store. */
  static void unzip(Path zip, Path home) throws IOException {
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path path = home.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(entries, path);
        }
      }
    }
  }

  /** Everything in the graph but the list of batches, as lines in a fixed order. */
  static List<String> dump(Driver driver) {
    String nodes =
        """
        MATCH (n)
        WHERE NOT n:SchemaChange AND NOT n:Ledger
        UNWIND [null] + [(n)-[r]->(m) | [r, m]] AS link
        RETURN labels(n) AS labels, properties(n) AS properties, type(link[0]) AS type,
               properties(link[0]) AS linkProperties, properties(link[1]) AS other
        """;
    return run(driver, nodes).stream().map(TestStores::line).sorted().toList();
  }

  private static String line(Record row) {
    return row.get("labels").asList(Value::asString).stream().sorted().toList()
        + sorted(row.get("properties"))
        + row.get("type")
        + sorted(row.get("linkProperties"))
        + sorted(row.get("other"));
  }

  private static String sorted(Value properties) {
    return properties.isNull() ? "" : new java.util.TreeMap<>(properties.asMap()).toString();
  }
}
