package org.creditgraph.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.creditgraph.ingest.ImportOutcome;
import org.creditgraph.ingest.ImportProgress;
import org.creditgraph.ingest.ImportRequest;
import org.creditgraph.ingest.Importer;
import org.creditgraph.population.Population;
import org.creditgraph.population.PopulationPlan;
import org.springframework.util.FileSystemUtils;

/** The made-up province that an empty store shows, imported as any other data is. */
final class Demonstration {
  private static final long SEED = 1;
  private static final int ENTERPRISES = 1_000;
  private static final String TITLE = "demonstration data 演示数据";

  private final Importer importer;

  Demonstration(Importer importer) {
    this.importer = importer;
  }

  static Population population() {
    return Population.of(new PopulationPlan(SEED, ENTERPRISES, PopulationPlan.USUAL_END));
  }

  /**
   * Writes the files, imports them as one batch and deletes them.
   *
   * @param home where there is room for the files
   */
  ImportOutcome load(Path home, Consumer<ImportProgress> progress) {
    try {
      Files.createDirectories(home);
      Path work = Files.createTempDirectory(home, "demonstration-");
      try {
        Path files = work.resolve("files");
        population().writeTo(files, Population.Progress.NONE);
        return importer.run(
            new ImportRequest(TITLE, files, ImportRequest.Format.CSV, null, null, work), progress);
      } finally {
        FileSystemUtils.deleteRecursively(work);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
