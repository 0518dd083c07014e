package org.creditgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTests {
  private static final String PERSONS = "id,name\nP1,袁俊\n";

  @TempDir Path folder;

  private Path zip(String... namesAndTexts) throws IOException {
    Path zip = folder.resolve("facts.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return zip;
  }

  private Path work() {
    return folder.resolve("work");
  }

  private void shouldRefuse(Path zip, ZipLimits limits, String code, String words)
      throws IOException {
    ReadOptions options = new ReadOptions(null, work(), limits);
    assertThatThrownBy(() -> ExchangeFolder.open(zip, options).close())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(words);
    shouldHaveLeftNothing();
  }

  private void shouldHaveLeftNothing() throws IOException {
    if (Files.exists(work())) {
      try (Stream<Path> left = Files.list(work())) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void shouldReadTheFilesAtTheTopOrInOneFolderAndClearUp() throws IOException {
    for (String top : new String[] {"", "data/", "数据/", "data\\"}) {
      Path zip =
          zip(top + "persons.csv", PERSONS, top + "README.md", "x", "__MACOSX/._persons.csv", "x");
      try (FactInput input = ExchangeFolder.open(zip, ReadOptions.in(work()))) {
        assertThat(input.next(10).orElseThrow().rows()).hasSize(1);
        assertThat(input.next(10)).isEmpty();
      }
      shouldHaveLeftNothing();
    }
  }

  @Test
  void shouldRefusePathsThatLeadOutside() throws IOException {
    for (String name :
        new String[] {
          "../persons.csv",
          "a/../../persons.csv",
          "/persons.csv",
          "a\\..\\persons.csv",
          "C:persons.csv",
          "../notes.txt"
        }) {
      shouldRefuse(zip(name, PERSONS), ZipLimits.DEFAULT, "ZIP_REFUSED", "leads outside");
    }
    assertThat(Files.exists(folder.resolve("persons.csv"))).isFalse();
  }

  @Test
  void shouldRefuseFilesThatAreScatteredNestedOrTwice() throws IOException {
    shouldRefuse(
        zip("a/persons.csv", PERSONS, "b/platforms.csv", "id\n"),
        ZipLimits.DEFAULT,
        "ZIP_REFUSED",
        "several or nested");
    shouldRefuse(
        zip("a/b/persons.csv", PERSONS), ZipLimits.DEFAULT, "ZIP_REFUSED", "several or nested");
    shouldRefuse(
        zip("persons.csv", PERSONS, "a/persons.csv", PERSONS),
        ZipLimits.DEFAULT,
        "ZIP_REFUSED",
        "twice");
  }

  @Test
  void shouldRefuseBombs() throws IOException {
    String zeros = "0".repeat(20 << 20);
    Path bomb = zip("persons.csv", "id,name\nP1," + zeros);
    shouldRefuse(bomb, ZipLimits.DEFAULT, "ZIP_REFUSED", "zip bombs");
    shouldRefuse(
        bomb, new ZipLimits(1 << 20, 100_000, 10), "ZIP_REFUSED", "more than 1048576 bytes");
    shouldRefuse(
        zip("persons.csv", PERSONS, "a", "", "b", ""),
        new ZipLimits(1 << 20, 200, 2),
        "ZIP_REFUSED",
        "3 entries");
  }

  @Test
  void shouldRefuseWhatIsNoZipOrHoldsNothingOfOurs() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.rar"), "Rar!");
    shouldRefuse(file, ZipLimits.DEFAULT, "ZIP_REFUSED", "neither a folder nor a whole zip");
    shouldRefuse(zip("notes.txt", "x"), ZipLimits.DEFAULT, "NO_EXCHANGE_FILES", "zip");
    shouldRefuse(zip("person.csv", "x"), ZipLimits.DEFAULT, "UNKNOWN_FILE", "persons.csv");
    shouldRefuse(zip("persons.csv", "nome\n"), ZipLimits.DEFAULT, "UNKNOWN_COLUMN", "nome");
    Path whole = zip("persons.csv", PERSONS.repeat(50));
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, java.util.Arrays.copyOf(bytes, bytes.length - 30));
    shouldRefuse(whole, ZipLimits.DEFAULT, "ZIP_REFUSED", "whole zip");
  }
}
