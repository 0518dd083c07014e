package org.creditgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creditgraph.search.Register.enterprise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchFolderTests {
  @TempDir Path folder;

  private final Register register =
      Register.of(enterprise("E1", "海南椰岛航空集团有限公司"), enterprise("E2", "海口蓝梦网络科技有限公司"));

  private boolean openedAnew() {
    try (PartySearch search = PartySearch.open(folder)) {
      boolean rebuilt = search.bringUpTo(register.snapshot());
      assertThat(search.sequence()).isEqualTo(register.sequence());
      assertThat(
              search
                  .search(
                      PartyQuery.of("椰岛"), register.at(register.snapshot(), register.sequence()))
                  .hits())
          .extracting(PartyHit::id)
          .containsExactly("E1");
      return rebuilt;
    }
  }

  @Test
  void shouldNotBuildAgainWhatIsThere() {
    assertThat(openedAnew()).isTrue();
    assertThat(openedAnew()).isFalse();
  }

  @Test
  void shouldCatchUpOnBatchesItMissed() {
    openedAnew();
    register.commit(List.of(enterprise("E2", "海口蓝天网络科技有限公司")), List.of());
    register.commit(List.of(enterprise("E3", "海口白云贸易有限公司")), List.of());

    assertThat(openedAnew()).isFalse();
    try (PartySearch search = PartySearch.open(folder)) {
      var view = register.at(register.snapshot(), 3);
      assertThat(search.search(PartyQuery.of("蓝天"), view).hits()).hasSize(1);
      assertThat(search.search(PartyQuery.of("白云"), view).hits()).hasSize(1);
      assertThat(search.search(PartyQuery.of("蓝梦"), view).hits())
          .noneMatch(hit -> hit.match() == MatchKind.NAME_START);
    }
  }

  @Test
  void shouldBuildAnewForAnotherStore() throws IOException {
    openedAnew();
    Register other = new Register(1);
    other.commit(List.of(enterprise("E9", "海口椰岛贸易有限公司")), List.of());
    try (PartySearch search = PartySearch.open(folder)) {
      assertThat(search.bringUpTo(other.snapshot())).isTrue();
      assertThat(search.search(PartyQuery.of("椰岛"), other.at(other.snapshot(), 1)).hits())
          .extracting(PartyHit::id)
          .containsExactly("E9");
    }
  }

  @Test
  void shouldBuildAnewWhenTheStoreWentBack() {
    register.commit(List.of(enterprise("E3", "海口白云贸易有限公司")), List.of());
    openedAnew();
    Register older =
        Register.of(enterprise("E1", "海南椰岛航空集团有限公司"), enterprise("E2", "海口蓝梦网络科技有限公司"));
    try (PartySearch search = PartySearch.open(folder)) {
      assertThat(search.bringUpTo(older.snapshot())).isTrue();
      assertThat(search.sequence()).isEqualTo(1);
    }
  }

  @Test
  void shouldBuildAnewWhateverFileIsDamaged() throws IOException {
    openedAnew();
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(1);
    for (int file = 0; file < files.size(); file++) {
      damage(file, false);
      assertThat(openedAnew()).as("file %d with a bit turned", file).isTrue();
      damage(file, true);
      assertThat(openedAnew()).as("file %d cut short", file).isTrue();
    }
  }

  private void damage(int number, boolean cut) throws IOException {
    Path file;
    try (Stream<Path> listed = Files.list(folder)) {
      file = listed.filter(path -> !path.endsWith("write.lock")).sorted().toList().get(number);
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, cut ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes);
  }

  @Test
  void shouldLeaveFilesOfOthersAlone() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("segments_1"), "not an index");

    assertThat(openedAnew()).isTrue();
    assertThat(notes).hasContent("mine");
  }

  @Test
  void shouldLoseOnlyWhatWasNotYetDurable() {
    PartySearch killed = PartySearch.open(folder);
    killed.bringUpTo(register.snapshot());
    register.commit(List.of(enterprise("E3", "海口白云贸易有限公司")), List.of());
    killed.bringUpTo(register.snapshot());
    Path copy = copyOf(folder);

    try (PartySearch after = PartySearch.open(copy)) {
      assertThat(after.sequence()).isEqualTo(1);
      assertThat(after.bringUpTo(register.snapshot())).isFalse();
      assertThat(after.sequence()).isEqualTo(2);
    }
    killed.close();
  }

  private Path copyOf(Path from) {
    Path to = folder.resolveSibling(folder.getFileName() + "-copy");
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
      return to;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void shouldRefuseAFolderThatAnotherHasOpen() {
    try (PartySearch first = PartySearch.open(folder)) {
      first.bringUpTo(register.snapshot());
      assertThatThrownBy(() -> PartySearch.open(folder))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.code()).isEqualTo("SEARCH_INDEX_IN_USE"));
    }
    assertThat(openedAnew()).isFalse();
  }
}
