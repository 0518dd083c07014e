package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.search.NodeQuery;
import org.creditgraph.search.PartyHit;
import org.creditgraph.search.PartyQuery;
import org.creditgraph.search.PartySearch;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What registers bring can be found again, from the files to the answer. */
class FoundCasesTests {
  @TempDir Path root;

  private static Path folder(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(FoundCasesTests.class.getResource("/cases/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Only the files that stand in the folder itself. */
  private void send(Workbench bench, String name) {
    try (Stream<Path> files = Files.list(folder(name))) {
      Path copy = Files.createDirectories(root.resolve("case-" + name.replace('/', '-')));
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
      ImportOutcome outcome = bench.run(bench.request(copy));
      assertThat(outcome.committed()).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static View at(Workbench bench, int batch) {
    Batch last = bench.store.batchesAfter(0).get(batch - 1);
    return bench.live.current().at(new AsOf(LocalDate.of(2026, 6, 30), last.recordedAt()));
  }

  private static List<String> shown(List<PartyHit> hits) {
    return hits.stream().map(hit -> hit.id() + " " + hit.match()).toList();
  }

  @Test
  void shouldFindAVesselAStoreAndAPhone() {
    Workbench bench = Workbench.inMemory(root);
    send(bench, "find-a-vessel-or-phone");
    try (PartySearch search = PartySearch.inMemory()) {
      search.bringUpTo(bench.live.current());
      View view = at(bench, 1);
      assertThat(shown(search.find(NodeQuery.of("9876543"), view).hits()))
          .containsExactly("H21V IDENTIFIER");
      assertThat(shown(search.find(NodeQuery.of("椰子直营店"), view).hits()))
          .containsExactly("H21S NAME");
      assertThat(shown(search.find(NodeQuery.of("13876543210"), view).hits()))
          .containsExactly("PHONE:+8613876543210 IDENTIFIER");
      for (String text : List.of("9876543", "椰子直营店", "13876543210", "+86 138-7654-3210")) {
        assertThat(shown(search.search(PartyQuery.of(text), view).hits()))
            .as(text)
            .containsExactly("H21A USES");
      }
    }
  }

  @Test
  void shouldFindACompanyByTheNameThatARowSuperseded() {
    Workbench bench = Workbench.inMemory(root);
    send(bench, "renamed-without-former-name");
    send(bench, "renamed-without-former-name/second");
    try (PartySearch search = PartySearch.inMemory()) {
      search.bringUpTo(bench.live.current());
      PartyQuery old = PartyQuery.of("飞鱼水产有限公司");
      assertThat(shown(search.search(old, at(bench, 2)).hits()))
          .containsExactly("H20A FORMER_NAME");
      assertThat(shown(search.search(old, at(bench, 1)).hits())).containsExactly("H20A NAME");
      assertThat(
              search
                  .search(PartyQuery.of("feiyushuichan"), at(bench, 2))
                  .hits()
                  .getFirst()
                  .matchedText())
          .isEqualTo("飞鱼水产有限公司");
    }
  }

  @Test
  void shouldFindNamesAndNumbersThatTheirFilesBringAndLoseThoseTakenBack() {
    Workbench bench = Workbench.inMemory(root);
    bench.send(
        "persons.csv",
        "id,name\nX1,\"BRASKOV, Ilya\"\n",
        "names.csv",
        "subject_id,kind,value,valid_from,valid_to\n"
            + "X1,ALIAS,\"BRASKOW, Ilja Sergeyevich\",,\nX1,FORMER,\"ORLOV, Ilya\",,2011-05-01\n",
        "identifiers.csv",
        "subject_id,scheme,value,valid_from,country,valid_to\nX1,passport,70 1234567,,RU,\n");
    bench.send(
        "names.csv",
        "subject_id,kind,value,valid_from,retracted\n"
            + "X1,ALIAS,\"BRASKOW, Ilja Sergeyevich\",,true\n");
    try (PartySearch search = PartySearch.inMemory()) {
      search.bringUpTo(bench.live.current());
      PartyQuery alias = PartyQuery.of("BRASKOW, Ilja Sergeyevich");
      assertThat(shown(search.search(alias, at(bench, 1)).hits())).containsExactly("X1 ALIAS");
      assertThat(shown(search.search(alias, at(bench, 2)).hits())).doesNotContain("X1 ALIAS");
      assertThat(shown(search.search(PartyQuery.of("orlov ilya"), at(bench, 2)).hits()))
          .containsExactly("X1 FORMER_NAME");
      assertThat(shown(search.search(PartyQuery.of("701234567"), at(bench, 2)).hits()))
          .containsExactly("X1 IDENTIFIER");
    }
    assertThat(bench.known().stream().map(Object::toString))
        .contains("IDENTIFIER[X1, PASSPORT, 70 1234567, null, RU, null, null]");
  }
}
