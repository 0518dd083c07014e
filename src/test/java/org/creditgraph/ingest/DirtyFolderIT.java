package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditgraph.graph.Fact;
import org.creditgraph.store.StoreConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database makes of dirty files what plain collections make of them. */
class DirtyFolderIT {
  private static final int FOLDERS = Integer.getInteger("dirty.folders", 6);

  @TempDir Path root;

  @Test
  void shouldMakeOfDirtyFilesWhatPlainCollectionsMakeOfThem() throws IOException {
    try (StoreConnection connection =
        StoreConnection.embedded(root.resolve("home"), Clock.systemUTC())) {
      Workbench bench = new Workbench(root, connection.facts());
      Workbench plain = Workbench.inMemory(Files.createDirectories(root.resolve("plain")));
      for (long seed = 0; seed < FOLDERS; seed++) {
        String prefix = "f" + seed / 3;
        String as = "seed " + seed;
        FileCount counted = DirtyFolderTests.send(bench, new DirtyFolder(seed, prefix), as);
        FileCount expected = DirtyFolderTests.send(plain, new DirtyFolder(seed, prefix), as);
        assertThat(counted).as(as).isEqualTo(expected);
        assertThat(lines(bench.known())).as(as).isEqualTo(lines(plain.known()));
      }
    }
  }

  private static Set<String> lines(Set<Fact> facts) {
    return facts.stream()
        .map(fact -> fact + " by " + fact.source())
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }
}
