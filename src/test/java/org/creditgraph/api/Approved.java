package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that a person has read and approved, beside the tests. */
final class Approved {
  private Approved() {}

  /** Compares with the approved text; what differs is left in `target/approvals` to be read. */
  static void verify(String name, String actual) {
    Path found = Path.of("target", "approvals", name);
    try {
      Files.createDirectories(found.getParent());
      Files.writeString(found, actual + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(actual)
        .as("%s; when the change is meant, approve it by copying %s over it", name, found)
        .isEqualToNormalizingNewlines(ApiClient.file(name).stripTrailing());
  }
}
