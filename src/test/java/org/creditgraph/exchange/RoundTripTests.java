package org.creditgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTests {
  @TempDir Path work;

  @Test
  void shouldReadBackWhatItWroteForEveryType() throws IOException {
    for (long seed = 1; seed <= 20; seed++) {
      RandomFacts random = new RandomFacts(new Random(seed));
      Map<FactType, List<Fact>> written = new EnumMap<>(FactType.class);
      Path folder = work.resolve("facts" + seed);
      try (ExchangeWriter writer = ExchangeWriter.into(folder)) {
        for (int i = 0; i < 60; i++) {
          for (FactType type : FactType.values()) {
            Fact fact = random.next(type);
            written.computeIfAbsent(type, key -> new ArrayList<>()).add(fact);
            writer.write(fact);
          }
        }
        assertThat(writer.counts())
            .hasSize(FactType.values().length)
            .containsEntry(FactType.ROLE, 60L);
      }
      Map<FactType, List<Fact>> read = new EnumMap<>(FactType.class);
      try (FactInput input = ExchangeFolder.open(folder, ReadOptions.in(work))) {
        for (Optional<Chunk> chunk = input.next(50); chunk.isPresent(); chunk = input.next(50)) {
          assertThat(chunk.get().rejects()).as("seed %d", seed).isEmpty();
          List<Fact> facts = chunk.get().rows().stream().map(Row::fact).toList();
          read.computeIfAbsent(chunk.get().type(), key -> new ArrayList<>()).addAll(facts);
        }
      }
      assertThat(read).as("seed %d", seed).isEqualTo(written);
    }
  }

  @Test
  void shouldRefuseWhatWouldReadBackAsSomethingElse() {
    List<Fact> facts =
        List.of(
            Fact.of(FactType.ORGANIZATION, "id", "O1", "former_names", List.of("a;b")),
            Fact.of(FactType.ORGANIZATION, "id", "O1", "former_names", List.of("a；b")),
            Fact.of(FactType.PERSON, "id", " P1"),
            Fact.of(FactType.PERSON, "id", "P1", "name", ""),
            Fact.of(FactType.PERSON, "id", "P1", "name", "a\0b"),
            Fact.of(FactType.PERSON, "id", "P1", "name", "a\rb"));
    try (ExchangeWriter writer = ExchangeWriter.into(work.resolve("out"))) {
      for (Fact fact : facts) {
        assertThatThrownBy(() -> writer.write(fact))
            .isInstanceOfSatisfying(
                Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("VALUE_NOT_EXPRESSIBLE"));
      }
    }
  }

  @Test
  void shouldNotWriteOverAnything() throws IOException {
    Files.writeString(work.resolve("persons.csv"), "id\n");
    assertThatThrownBy(() -> ExchangeWriter.into(work))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("FOLDER_NOT_EMPTY"));
  }

  @Test
  void shouldGiveRejectedRowsBackToBeMended() throws IOException {
    Path given = Files.createDirectory(work.resolve("given"));
    Files.writeString(
        given.resolve("persons.csv"),
        "source,id,name,birth_date\nS,P1,\"a,\nb\",1999-02-29\nS,P2,ok,\n,P3,c\nS,P4,\"d,\n");
    Path back = work.resolve("back");
    List<Path> files = reject(given, back);
    assertThat(files).containsExactly(back.resolve("persons.csv"));
    String text = Files.readString(files.getFirst());
    assertThat(text)
        .startsWith("\uFEFFsource,id,name,birth_date,reason\nS,P1,\"a,\nb\",1999-02-29,");
    assertThat(text).contains("\n,P3,c,,", "\n\"S,P4,\"\"d,\",,,,").doesNotContain("P2");

    // The sender mends one row; the others come back again with one reason each.
    Files.writeString(files.getFirst(), text.replace("1999-02-29,", "1999-02-28,"));
    Path again = work.resolve("again");
    String second = Files.readString(reject(back, again).getFirst());
    assertThat(second).startsWith("\uFEFFsource,id,name,birth_date,reason\n").doesNotContain("P1");
    assertThat(second).doesNotContain("P3,c");
  }

  private List<Path> reject(Path from, Path into) {
    try (FactInput input = ExchangeFolder.open(from, ReadOptions.in(work));
        RejectedRows rejected = RejectedRows.into(into)) {
      for (Optional<Chunk> chunk = input.next(9); chunk.isPresent(); chunk = input.next(9)) {
        chunk.get().rejects().forEach(rejected::add);
      }
      return rejected.files();
    }
  }

  @Test
  void shouldTurnARowIntoARejectForTheStore() throws IOException {
    Files.writeString(
        work.resolve("roles.csv"), "organization_id,holder_id,role,valid_from\nO1,P9,DIRECTOR,\n");
    try (FactInput input = ExchangeFolder.open(work, ReadOptions.in(work))) {
      Row row = input.next(1).orElseThrow().rows().getFirst();
      Reject reject = row.refused("holder_id", "No party has the id P9.");
      assertThat(reject.file()).isEqualTo("roles.csv");
      assertThat(reject.line()).isEqualTo(2);
      assertThat(reject.value()).isEqualTo("P9");
      assertThat(reject.origin().values()).containsExactly("O1", "P9", "DIRECTOR", "");
    }
  }
}
