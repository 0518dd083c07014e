package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.creditgraph.store.JudgementStore.Parties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementStoreIT {
  private static final Instant START = Instant.parse("2026-06-30T00:00:00.123456Z");

  @TempDir static Path home;
  private static StoreConnection connection;

  @BeforeAll
  static void open() {
    connection = StoreConnection.embedded(home, Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @BeforeEach
  void empty() {
    TestStores.run(connection.driver(), "MATCH (n:Judgement) DELETE n");
  }

  private static StoredJudgement judgement(
      String key, String from, String to, String verdict, int seconds) {
    return new StoredJudgement(
        "J" + key,
        key,
        "digest " + key,
        from,
        to,
        verdict,
        "理由 " + key,
        "王芳",
        seconds % 2 == 0 ? 0.25 : null,
        "model 1",
        LocalDate.of(2026, 6, 30),
        START.plusSeconds(seconds));
  }

  @Test
  void shouldAnswerAsTheSlowTwinInMemoryDoesAtEveryMoment() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    JudgementStore store = connection.judgements();
    JudgementStore twin = new InMemoryJudgementStore();
    for (int i = 0; i < 60; i++) {
      StoredJudgement judgement =
          judgement(
              "k" + random.nextInt(50),
              "P" + random.nextInt(4),
              "S" + random.nextInt(4),
              random.nextBoolean() ? "CONFIRMED" : "DISMISSED",
              random.nextInt(40));
      assertThat(store.keep(judgement)).as("seed %d", seed).isEqualTo(twin.keep(judgement));
    }
    List<Parties> pairs =
        List.of(new Parties("P0", "S1"), new Parties("P1", "S1"), new Parties("P3", "nobody"));
    for (int seconds = -1; seconds <= 41; seconds += 3) {
      Instant at = START.plusSeconds(seconds);
      assertThat(store.last(at)).as("seed %d", seed).isEqualTo(twin.last(at));
      assertThat(sorted(store.lastOf(pairs, at))).isEqualTo(sorted(twin.lastOf(pairs, at)));
    }
    assertThat(store.findByKey("k1")).isEqualTo(twin.findByKey("k1"));
    assertThat(store.findByKey("never")).isEmpty();
  }

  private static List<StoredJudgement> sorted(List<StoredJudgement> judgements) {
    List<StoredJudgement> sorted = new ArrayList<>(judgements);
    sorted.sort(Comparator.comparing(StoredJudgement::id));
    return sorted;
  }

  @Test
  void shouldKeepOneOfManyThatAreSentAtOnceUnderOneKey() {
    Set<String> kept = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            i -> {
              StoredJudgement made = judgement("one key", "A", "B" + i, "CONFIRMED", i);
              kept.add(connection.judgements().keep(made).successorId());
            });
    assertThat(kept).hasSize(1);
  }
}
