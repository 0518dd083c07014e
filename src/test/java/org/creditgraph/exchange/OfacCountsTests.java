package org.creditgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product reads of a list against what an independent reader reads. */
class OfacCountsTests {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  @TempDir Path work;

  @Test
  void shouldReadOfTheSamplesWhatAnIndependentReaderReads() throws Exception {
    for (String name :
        new String[] {
          "ofac-names",
          "ofac-names/clean",
          "ofac-comments-file",
          "ofac-malformed-row-in-second-snapshot/2",
          "ofac-numbers"
        }) {
      TreasuryReader other = TreasuryReader.of(sample(name));
      if (name.equals("ofac-names")) {
        other.parties.remove("90009"); // its type is none that is published
      }
      compare(name, sample(name), other);
      assertThat(other.names).as(name).isNotEmpty();
    }
    TreasuryReader numbers = TreasuryReader.of(sample("ofac-numbers"));
    assertThat(numbers.numbers).hasSizeGreaterThan(20);
    assertThat(TreasuryReader.of(sample("ofac-names/clean")).links).hasSize(6);
  }

  /** Compares what both read of published lists, one folder for each, and prints a table. */
  public static void main(String[] folders) throws IOException {
    OfacCountsTests tests = new OfacCountsTests();
    tests.work = Files.createTempDirectory("ofac-counts");
    System.out.println("| list | parties | links | names | numbers |\n|---|---|---|---|---|");
    for (String each : folders) {
      Path folder = Path.of(each);
      TreasuryReader other = TreasuryReader.of(folder);
      String differs = "";
      try {
        tests.compare(each, folder, other);
      } catch (AssertionError differences) {
        differs = " " + differences.getMessage();
      }
      System.out.printf(
          "| %s | %,d | %,d | %,d | %,d |%s%n",
          folder.getFileName(),
          other.parties.size(),
          other.links.size(),
          other.names.size(),
          other.numbers.size(),
          differs);
    }
  }

  private void compare(String what, Path folder, TreasuryReader other) {
    MemoryStore store = new MemoryStore();
    store.importAll(
        OfacFolder.open(folder, DAY, store, ReadOptions.in(work).withAcceptRemovals(0)));
    Set<String> parties = new TreeSet<>();
    for (FactType type : new FactType[] {FactType.PERSON, FactType.ORGANIZATION, FactType.ASSET}) {
      store.all(type).forEach(fact -> parties.add(number(fact.needed("id"))));
    }
    assertThat(parties).as(what).isEqualTo(other.parties);
    assertThat(store.all(FactType.CREDIT_RECORD)).as(what).hasSize(other.parties.size());
    same(what + ": links", of(store, FactType.RELATION), other.links);
    same(what + ": names", of(store, FactType.NAME), other.names);
    same(what + ": numbers", of(store, FactType.IDENTIFIER), other.numbers);
  }

  private static void same(String what, Set<String> one, Set<String> other) {
    Set<String> more = new TreeSet<>(one);
    more.removeAll(other);
    Set<String> less = new TreeSet<>(other);
    less.removeAll(one);
    assertThat(more.size() + less.size())
        .as("%s: only the product %s, only the other %s", what, first(more), first(less))
        .isZero();
  }

  private static String first(Set<String> some) {
    return some.size() + " " + some.stream().limit(12).toList();
  }

  private static Set<String> of(MemoryStore store, FactType type) {
    Set<String> found = new TreeSet<>();
    for (Fact fact : store.all(type)) {
      found.add(
          type == FactType.RELATION
              ? number(fact.needed("from_id")) + ">" + number(fact.needed("to_id"))
              : number(fact.needed("subject_id")) + " " + fact.needed("value"));
    }
    return found;
  }

  private static String number(String id) {
    return id.substring(OfacFolder.ID_PREFIX.length());
  }

  static Path sample(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(OfacCountsTests.class.getResource("/cases/" + name)).toURI());
  }
}
