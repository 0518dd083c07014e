package org.creditgraph.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedDownloadTests {
  /** Too many fields is one of the reasons for which a row is rejected. */
  @Test
  void shouldTellRowsWithMoreFieldsThanTheirHeader(@TempDir Path folder) throws IOException {
    Path organizations = folder.resolve("organizations.csv");
    Files.writeString(organizations, "id,name,reason\nO1,甲,too many fields,乙,丙\n");
    Path persons = folder.resolve("persons.csv");
    Files.writeString(persons, "id,sex,reason\nP1,男,no name\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RejectedDownload.csv(List.of(organizations, persons), out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "\uFEFFfile,reason,id,name,sex",
            "organizations.csv,too many fields,O1,甲,",
            "persons.csv,no name,P1,,男");
  }
}
