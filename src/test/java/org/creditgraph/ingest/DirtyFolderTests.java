package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creditgraph.graph.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of whatever files is counted once, and the same files sent again change nothing. */
class DirtyFolderTests {
  private static final int FOLDERS = Integer.getInteger("dirty.folders", 60);

  @TempDir Path root;

  @Test
  void shouldLoseNoRowWithoutAWord() throws IOException {
    FileCount all = FileCount.none("all");
    for (long seed = 0; seed < FOLDERS; seed++) {
      Workbench bench = Workbench.inMemory(Files.createDirectories(root.resolve("" + seed)));
      for (int batch = 0; batch < 3; batch++) {
        all = all.plus(send(bench, new DirtyFolder(3 * seed + batch, ""), "seed " + seed));
      }
    }
    assertThat(all.added()).as("%s", all).isGreaterThan(500);
    assertThat(all.superseded()).as("%s", all).isGreaterThan(200);
    assertThat(all.retracted()).as("%s", all).isGreaterThan(50);
    assertThat(all.nothingSaid()).as("%s", all).isGreaterThan(20);
  }

  /** Sends a folder, twice; returns what became of its rows. */
  static FileCount send(Workbench bench, DirtyFolder dirty, String seed) throws IOException {
    ImportRequest request = bench.request(bench.folder(dirty.files()));
    ImportOutcome outcome = bench.run(request);
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (FileCount file : outcome.files()) {
      long effects =
          file.added()
              + file.unchanged()
              + file.superseded()
              + file.retracted()
              + file.nothingToRetract()
              + file.nothingSaid()
              + file.rejected();
      assertThat(file.rows()).as(seed).isEqualTo(effects);
      counted.put(file.file(), (int) file.rows());
    }
    dirty.rows.forEach(
        (file, rows) -> {
          long others = file.equals("identifiers.csv") ? documents(outcome) : 0;
          assertThat(counted.getOrDefault(file, 0))
              .as("%s, %s", seed, file)
              .isEqualTo(rows + (int) others);
        });
    assertThat(outcome.rejectCount()).as(seed).isEqualTo(outcome.total().rejected());
    assertThat(rejectedRows(request)).as(seed).isEqualTo(outcome.rejectCount());
    Set<Fact> known = bench.known();
    ImportOutcome again = bench.run(bench.request(request.source()));
    assertThat(again.committed()).as("%s: sent again", seed).isEmpty();
    assertThat(bench.known()).as(seed).isEqualTo(known);
    return outcome.total();
  }

  /** Rows of persons.csv that make a row of identifiers.csv too. */
  private static long documents(ImportOutcome outcome) {
    return outcome.findings().stream()
        .filter(finding -> finding.kind() == Finding.Kind.OTHER_DOCUMENT)
        .count();
  }

  private static long rejectedRows(ImportRequest request) throws IOException {
    if (!Files.exists(request.rejectedFolder())) {
      return 0;
    }
    long rows = 0;
    try (Stream<Path> files = Files.list(request.rejectedFolder())) {
      for (Path file : files.toList()) {
        try (var reader =
            de.siegmar.fastcsv.reader.CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
          rows += reader.stream().count() - 1;
        }
      }
    }
    return rows;
  }
}
