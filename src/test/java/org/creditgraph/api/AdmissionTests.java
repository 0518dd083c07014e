package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that take turns, whose work is a number that the test counts up. */
@Timeout(60)
class AdmissionTests {
  private static final int RUNNING = 2;
  private static final int PLACES = 6;
  private static final long MEMORY = 1_000;

  private final AtomicLong clock = new AtomicLong();
  private final ThreadLocal<long[]> used = ThreadLocal.withInitial(() -> new long[2]);
  private final Admission admission = admission(Duration.ofSeconds(30));

  private Admission admission(Duration timeout) {
    return new Admission(
        new Admission.Limits(
            RUNNING, PLACES, Duration.ofNanos(10), 50, Duration.ofNanos(20), MEMORY, 100, timeout),
        new Admission.Meters(clock::get, () -> used.get()[0], () -> used.get()[1]));
  }

  /** Some work up to a checkpoint that is reached. */
  private void work(long nanos, long bytes) {
    used.get()[0] += nanos;
    used.get()[1] += bytes;
    Checkpoint.passed(1_000_000);
  }

  private static String code(Runnable work) {
    try {
      work.run();
      return "NONE";
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  @Test
  void shouldLetNoMoreWorkThanMayAndEndAllOfThem() throws Exception {
    for (int seed = 0; seed < 5; seed++) {
      AtomicInteger working = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      AtomicInteger refused = new AtomicInteger();
      try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
          Random random = new Random(seed * 1_000L + i);
          all.add(
              threads.submit(
                  () -> {
                    try (Ticket ticket = admission.ticket("c" + random.nextInt(3))) {
                      Checkpoint.during(
                          ticket,
                          () -> {
                            work(11, 0);
                            int turns = random.nextInt(30);
                            for (int turn = 0; turn < turns; turn++) {
                              most.accumulateAndGet(working.incrementAndGet(), Math::max);
                              if (random.nextInt(4) == 0) {
                                Thread.yield();
                              }
                              working.decrementAndGet();
                              work(random.nextInt(30), random.nextInt(40));
                            }
                          });
                    } catch (Refusal refusal) {
                      assertThat(refusal.code()).isEqualTo(Admission.OVERLOADED);
                      refused.incrementAndGet();
                    }
                  }));
        }
        for (Future<?> one : all) {
          one.get(30, TimeUnit.SECONDS);
        }
      }
      assertThat(most.get()).as("seed %d", seed).isLessThanOrEqualTo(RUNNING);
      assertThat(refused.get()).isLessThan(200);
      assertThat(admission.placeCount()).isZero();
      assertThat(admission.heldBytes()).isZero();
    }
  }

  @Test
  void shouldLeaveAShortQuestionAlone() {
    try (Ticket ticket = admission.ticket("a")) {
      Checkpoint.during(ticket, () -> work(10, 50));
      assertThat(admission.placeCount()).isZero();
      Checkpoint.during(ticket, () -> work(1, 0));
      assertThat(admission.placeCount()).isOne();
    }
    assertThat(admission.placeCount()).isZero();
  }

  @Test
  void shouldRefuseOneMoreThanThereArePlacesFor() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      threads.add(Thread.ofPlatform().start(() -> hold("a", end)));
    }
    while (admission.placeCount() < PLACES) {
      Thread.sleep(1);
    }
    try (Ticket ticket = admission.ticket("a")) {
      assertThat(code(() -> Checkpoint.during(ticket, () -> work(11, 0)))).isEqualTo("OVERLOADED");
      assertThat(ticket.refusal()).isNotNull();
    }
    end.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(admission.placeCount()).isZero();
  }

  private void hold(String client, CountDownLatch end) {
    try (Ticket ticket = admission.ticket(client)) {
      Checkpoint.during(
          ticket,
          () -> {
            work(11, 0);
            end.await();
          });
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void shouldStopAQuestionAtItsDeadlineAndAtEveryCheckpointAfter() {
    try (Ticket ticket = admission.ticket("a")) {
      clock.addAndGet(Duration.ofSeconds(30).toNanos());
      for (int i = 0; i < 3; i++) {
        assertThat(code(() -> Checkpoint.during(ticket, () -> work(1, 0))))
            .isEqualTo("QUERY_TIMEOUT");
      }
    }
    assertThat(Checkpoint.current()).isNull();
  }

  @Test
  void shouldRefuseAnAnswerWithTooManyValues() {
    try (Ticket ticket = admission.ticket("a")) {
      ticket.add(100);
      assertThat(code(() -> ticket.add(1))).isEqualTo("ANSWER_TOO_LARGE");
    }
  }

  @Test
  void shouldLetTheOldestGoOnAloneWhileMemoryIsShort() throws Exception {
    CountDownLatch large = new CountDownLatch(1);
    AtomicInteger second = new AtomicInteger();
    Thread waiting;
    try (Ticket oldest = admission.ticket("a")) {
      Checkpoint.during(oldest, () -> work(11, MEMORY));
      waiting =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try (Ticket ticket = admission.ticket("b")) {
                      Checkpoint.during(ticket, () -> work(11, 50));
                      large.countDown();
                      Checkpoint.during(ticket, () -> work(1, 200));
                      second.incrementAndGet();
                    }
                  });
      large.await();
      Checkpoint.during(oldest, () -> work(100, MEMORY));
      Thread.sleep(50);
      assertThat(second.get()).isZero();
      assertThat(admission.placeCount()).isEqualTo(2);
    }
    waiting.join();
    assertThat(second.get()).isOne();
    assertThat(admission.heldBytes()).isZero();
  }
}
