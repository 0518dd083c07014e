package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfacZipTests {
  @TempDir Path root;

  @Test
  void shouldTakeTheListsFilesFromWhateverFolderTheyStandIn() throws IOException {
    Path zip = zip("2021/SDN.CSV", "one", "../../alt.csv", "two", "readme.txt", "three");
    Path folder = OfacZip.unpack(zip, root.resolve("out/list"));
    assertThat(folder.resolve("sdn.csv")).hasContent("one");
    assertThat(folder.resolve("alt.csv")).hasContent("two");
    assertThat(folder).isDirectoryNotContaining("glob:**readme.txt");
    assertThat(root).isDirectoryNotContaining("glob:**alt.csv");
  }

  @Test
  void shouldRefuseAListThatIsThereTwice() throws IOException {
    Path zip = zip("a/sdn.csv", "one", "b/sdn.csv", "two");
    assertRefused(zip, "it holds sdn.csv twice");
  }

  @Test
  void shouldRefuseAZipWithTooManyEntries() throws IOException {
    String[] entries = new String[2_002];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = "file" + i;
      entries[i + 1] = "";
    }
    assertRefused(zip(entries), "more than 1000 entries");
  }

  @Test
  void shouldRefuseAZipBomb() throws IOException {
    Path zip = root.resolve("bomb.zip");
    byte[] zeros = new byte[1 << 20];
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry("sdn.csv"));
      for (int i = 0; i < 201; i++) {
        out.write(zeros);
      }
    }
    assertThat(Files.size(zip)).isLessThan(1 << 20);
    assertRefused(zip, "sdn.csv unpacks to more than 209,715,200 bytes");
  }

  private void assertRefused(Path zip, String why) {
    assertThatThrownBy(() -> OfacZip.unpack(zip, root.resolve("out")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(why)
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo("ZIP_REFUSED");
  }

  private Path zip(String... namesAndContents) throws IOException {
    Path zip = root.resolve("list.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndContents[i]));
        out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }
}
