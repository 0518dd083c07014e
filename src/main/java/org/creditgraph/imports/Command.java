package org.creditgraph.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.creditgraph.ingest.ImportRequest.Format;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
sealed interface Command {
  record Help() implements Command {}

  record Import(
      Path folder, Format format, @Nullable Instant recordedAt, @Nullable Charset encoding)
      implements Command {}

  record Export(Path folder, @Nullable LocalDate validOn, @Nullable Instant knownAt)
      implements Command {}

  record Check() implements Command {}

  record Generate(Path folder, int enterprises, long seed) implements Command {}
}
