package org.creditgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditgraph.hostile.Fault.Sort;
import org.creditgraph.hostile.Siege.Seen;
import org.creditgraph.hostile.Siege.Terms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Seeded hostile requests against the service as it is run, with one gigabyte of heap. 600 of them
 * when asked for, 16,000 in `mvn -Pfaults verify`; settings are `-Dcreditgraph.hostile.requests`,
 * `-Dcreditgraph.hostile.seed`, and `-Dcreditgraph.hostile.only` for one request alone.
 */
@Isolated("it measures how long answers take")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileIT {
  private static final int REQUESTS = Integer.getInteger("creditgraph.hostile.requests", 0);
  private static final long SEED = Long.getLong("creditgraph.hostile.seed", 20261130L);
  private static final int ONLY = Integer.getInteger("creditgraph.hostile.only", -1);

  /** From so many on the run is long enough for figures of time and memory to be held to. */
  private static final boolean LONG = REQUESTS >= 4_000 && ONLY < 0;

  private static final int ENTERPRISES =
      Integer.getInteger("creditgraph.hostile.enterprises", LONG ? 4_000 : 1_000);

  private static final Path REPORT = Path.of("target", "hostile.txt");

  private static final Path LOG = Path.of("target", "hostile-service.log");

  @TempDir static Path folder;

  private Siege siege;
  private Seen seen;
  private String before;

  @BeforeAll
  void attack() throws Exception {
    assumeTrue(REQUESTS > 0 || ONLY >= 0, "runs by -Pfaults or -Dcreditgraph.hostile.requests=600");
    Terms terms =
        new Terms(
            SEED,
            Math.max(0, ONLY),
            ONLY < 0 ? REQUESTS : 1,
            ENTERPRISES,
            LONG ? 60 : 2,
            LONG ? 15 : 3,
            LONG ? 75 : 3);
    siege = Siege.prepare(terms, folder);
    before = siege.answerNow();
    seen = siege.run();
    String report = HostileReport.of(terms, seen, siege.tally(), siege.log());
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report);
    Files.write(LOG, siege.log());
    System.out.println(report);
  }

  @AfterAll
  void stop() {
    if (siege != null) {
      siege.close();
    }
  }

  private void none(Sort sort) {
    assertThat(siege.tally().found(sort).size()).as(siege.tally().told(sort)).isZero();
  }

  @Test
  void shouldAnswerNoHostileRequestWithAFaultOfItsOwn() {
    none(Sort.SERVER_ERROR);
  }

  @Test
  void shouldTellNothingOfTheMachineOrOfTheProgram() {
    none(Sort.LEAK);
  }

  @Test
  void shouldGiveEveryRefusalACode() {
    none(Sort.NO_CODE);
  }

  @Test
  void shouldAnswerEveryWholeRequest() {
    none(Sort.NO_ANSWER);
  }

  @Test
  void shouldWriteNoHeaderThatTheSenderMadeUp() {
    none(Sort.SMUGGLED);
  }

  @Test
  void shouldAnswerACheapQuestionBesides() {
    assertThat(seen.failures()).as("cheap questions that failed").isZero();
    if (LONG) {
      assertThat(seen.beside().max()).as("ms at most").isLessThan(1_000);
      assertThat(seen.beside().p99()).as("p99 in ms").isLessThan(20 * seen.quiet().p99());
      assertThat(seen.livenessBeside().max()).as("liveness, ms at most").isLessThan(1_000);
    } else {
      assertThat(seen.beside().max()).as("ms at most").isLessThan(10_000);
      assertThat(seen.livenessBeside().max()).as("liveness, ms at most").isLessThan(10_000);
    }
  }

  @Test
  void shouldGiveTheMemoryBack() {
    if (LONG) {
      assertThat((double) seen.residentAfter())
          .as("MB resident afterwards")
          .isLessThanOrEqualTo(1.3 * seen.residentBefore());
    } else {
      // After a start so short, what the compilers hold is more than what requests leave.
      assertThat(seen.residentAfter()).as("MB resident afterwards").isLessThan(2_000);
    }
  }

  @Test
  void shouldNotRunOutOfMemory() throws IOException {
    assertThat(siege.log()).noneMatch(line -> line.contains("OutOfMemoryError"));
  }

  @Test
  void shouldLogNoErrorForWhatOthersDoWrong() throws IOException {
    List<String> errors =
        siege.log().stream().filter(line -> line.contains(" ERROR ")).distinct().toList();
    assertThat(errors).isEmpty();
  }

  @Test
  void shouldPutNothingOutsideItsHome() {
    assertThat(Path.of("/tmp/creditgraph-hostile-outside.csv")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**persons.csv");
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void shouldStillAnswerAndImportAfterwards() throws Exception {
    assertThat(siege.service().isAlive()).isTrue();
    assertThat(siege.answerNow()).isEqualTo(before);
    assertThat(siege.importNow()).isEqualTo("COMMITTED");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void shouldHoldTheSameInMemoryAndInTheStoreAfterwards() throws Exception {
    assumeTrue(LONG, "the check of every day takes longer than the short run has");
    assertThat(siege.service().stopAndCheck())
        .as(String.join("\n", siege.log().reversed().stream().limit(30).toList()))
        .isZero();
  }
}
