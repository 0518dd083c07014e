package org.creditgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.FactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published lists themselves, where they are. */
class OfacSharedTests {
  private static final List<String> SNAPSHOTS =
      List.of("2021-08-18", "2022-06-28", "2023-03-31", "2023-12-28");
  private static final List<Integer> LISTINGS = List.of(9_083, 10_409, 11_965, 13_821);

  @TempDir Path work;

  @Test
  void shouldFollowTheListFromSnapshotToSnapshot() {
    Path folder = Shared.path("data/ofac");
    assumeTrue(Files.isDirectory(folder), "skipped: the shared data is not here");
    MemoryStore store = new MemoryStore();
    take(store, folder.resolve("2021-07-addresses"), LocalDate.of(2021, 7, 15));
    assertThat(inForce(store)).isEqualTo(8_976);
    for (int i = 0; i < SNAPSHOTS.size(); i++) {
      take(store, folder.resolve(SNAPSHOTS.get(i)), LocalDate.parse(SNAPSHOTS.get(i)));
      assertThat(inForce(store)).as(SNAPSHOTS.get(i)).isEqualTo(LISTINGS.get(i).longValue());
    }
    assertThat(store.all(FactType.RELATION)).hasSizeGreaterThan(6_000);
    assertThat(store.all(FactType.RELATION).stream().filter(r -> r.date("valid_to") != null))
        .hasSizeGreaterThan(200);
    assertThat(store.all(FactType.NAME)).hasSizeGreaterThan(15_000);
    Path last = folder.resolve(SNAPSHOTS.getLast());
    LocalDate day = LocalDate.parse(SNAPSHOTS.getLast());
    assertThat(store.importAll(OfacFolder.open(last, day, store, ReadOptions.in(work))))
        .as("the same list again changes nothing")
        .isZero();
  }

  private void take(MemoryStore store, Path folder, LocalDate day) {
    try (FactInput input = OfacFolder.open(folder, day, store, ReadOptions.in(work))) {
      List<Reject> rejects = new ArrayList<>();
      Optional<Chunk> chunk = input.next(5_000);
      while (chunk.isPresent()) {
        rejects.addAll(chunk.get().rejects());
        chunk = input.next(5_000);
      }
      assertThat(rejects).isEmpty();
    }
    FactInput input = OfacFolder.open(folder, day, store, ReadOptions.in(work));
    assertThat(input.notices().stream().filter(notice -> notice.contains(", line ")))
        .as("names that could not be told on %s", day)
        .hasSizeLessThan(15);
    store.importAll(input);
  }

  private static long inForce(MemoryStore store) {
    return store.all(FactType.CREDIT_RECORD).stream()
        .filter(record -> record.date("ended_on") == null)
        .count();
  }
}
