package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTests {
  @TempDir Path root;

  @BeforeEach
  void onlyWhereFilesHaveRights() {
    assumeThat(root.getFileSystem().supportedFileAttributeViews()).contains("posix");
  }

  @Test
  void shouldMakeAFolderThatOnlyItsOwnerCanLookInto() throws IOException {
    Path home = root.resolve("a/b");
    new HomeFolder(home).prepare();
    assertThat(rights(home)).isEqualTo("rwx------");
  }

  @Test
  void shouldCloseItsOwnFolderToOthersAndLeaveAStrangersAlone() throws IOException {
    Path own = folder("own");
    Files.createDirectory(own.resolve("database"));
    new HomeFolder(own).prepare();
    assertThat(rights(own)).isEqualTo("rwx------");

    Path empty = folder("empty");
    new HomeFolder(empty).prepare();
    assertThat(rights(empty)).isEqualTo("rwx------");

    Path strange = folder("strange");
    Files.createFile(strange.resolve("letter.txt"));
    new HomeFolder(strange).prepare();
    assertThat(rights(strange)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void shouldSayThatAFolderCannotBeMade() throws IOException {
    Path file = Files.createFile(root.resolve("file"));
    assertThatThrownBy(() -> new HomeFolder(file.resolve("home")).prepare())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("HOME_NOT_WRITABLE"))
        .hasMessageContaining("--creditgraph.home=FOLDER");
  }

  private Path folder(String name) throws IOException {
    Path folder = Files.createDirectory(root.resolve(name));
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String rights(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }
}
