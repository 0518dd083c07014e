package org.creditgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.creditgraph.graph.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One change of the schema: statements that may be repeated without harm, separated by `;` at the
 * end of a line.
 *
 * @param name such as `001-identity.cypher`; changes are applied in the order of their names
 */
record SchemaFile(String name, String text) {

  /** The changes that the program brings with it, in order. */
  static List<SchemaFile> all() {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:cypher/schema/*.cypher");
      return Arrays.stream(found)
          .map(SchemaFile::read)
          .distinct()
          .sorted(Comparator.comparing(SchemaFile::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> statements() {
    return Arrays.stream(withoutComments().split(";\\s*(\\R|$)"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  /** Of the statements alone: comments and the ends of lines may change. */
  String checksum() {
    return Sha256.of(String.join(";\n", statements()));
  }

  private String withoutComments() {
    StringBuilder code = new StringBuilder();
    text.lines()
        .filter(line -> !line.stripLeading().startsWith("//"))
        .forEach(line -> code.append(line).append('\n'));
    return code.toString();
  }

  private static SchemaFile read(Resource resource) {
    try {
      return new SchemaFile(
          Objects.requireNonNull(resource.getFilename()),
          resource.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
