package org.creditgraph.society;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the truth as files, one for each kind. */
final class TruthFiles {
  private TruthFiles() {}

  static void write(List<TruePair> pairs, Path folder) {
    try {
      Files.createDirectories(folder);
      for (TruePair.Kind kind : TruePair.Kind.values()) {
        StringBuilder text = new StringBuilder(String.join(",", kind.columns())).append('\n');
        for (TruePair pair : pairs) {
          if (pair.kind() == kind) {
            text.append(String.join(",", pair.from(), pair.to(), pair.label(), pair.record()));
            pair.details().forEach(each -> text.append(',').append(each));
            text.append('\n');
          }
        }
        Files.writeString(folder.resolve(kind.file()), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
