package org.creditgraph.exchange;

import java.nio.file.Path;

/** Where the data lies that is not part of the project; tests that need it skip without it. */
final class Shared {
  private Shared() {}

  static Path path(String name) {
    return Path.of(System.getProperty("creditgraph.shared", "../shared")).resolve(name);
  }
}
