package org.creditgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A named query, the text of a file in `cypher/store`.
 *
 * <p>Values are always parameters. Where Cypher takes none (a label in an index look-up, a list of
 * properties) the file holds a placeholder such as {@code `{type}`}, filled from this package's own
 * words.
 */
record Cypher(String text) {
  private static final Map<String, Cypher> NAMED = new ConcurrentHashMap<>();

  static Cypher named(String name) {
    return NAMED.computeIfAbsent(name, Cypher::read);
  }

  /** The same query with one placeholder filled by a name. */
  Cypher with(String placeholder, String name) {
    return new Cypher(text.replace("`{" + placeholder + "}`", "`" + name + "`"));
  }

  /** The same query with {@code `{properties}`} replaced by `name: row[position]` pairs. */
  Cypher withRow(List<String> properties, int firstPosition) {
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < properties.size(); i++) {
      pairs.append(i == 0 ? "" : ", ").append(properties.get(i));
      pairs.append(": row[").append(firstPosition + i).append(']');
    }
    return new Cypher(text.replace("`{properties}`", pairs));
  }

  /** The same query with {@code `{properties}`} replaced by `variable.name` expressions. */
  Cypher withColumns(String variable, List<String> properties) {
    String columns = variable + "." + String.join(", " + variable + ".", properties);
    return new Cypher(text.replace("`{properties}`", columns));
  }

  private static Cypher read(String name) {
    String file = "/cypher/store/" + name + ".cypher";
    try (InputStream in = Cypher.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the query file " + file + " is not in the program");
      }
      return new Cypher("CYPHER 25\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
