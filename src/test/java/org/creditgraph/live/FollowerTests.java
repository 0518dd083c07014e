package org.creditgraph.live;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

class FollowerTests {
  private final Logger logger = (Logger) LoggerFactory.getLogger(Follower.class);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final List<Long> runs = new ArrayList<>();
  private long nanos;
  private Throwable fault;
  private final Follower follower = new Follower("test", this::task, () -> nanos);

  private void task() {
    runs.add(TimeUnit.NANOSECONDS.toMillis(nanos));
    if (fault instanceof Error error) {
      throw error;
    }
    if (fault instanceof RuntimeException failure) {
      throw failure;
    }
  }

  @BeforeEach
  void listen() {
    logged.start();
    logger.addAppender(logged);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(logged);
  }

  /** The beats of the timer during a time. */
  private void pass(Duration time) {
    long until = nanos + time.toNanos();
    while (nanos < until) {
      follower.run();
      nanos += Follower.EVERY.toNanos();
    }
  }

  @Test
  void shouldWaitTwiceAsLongAfterEachFailureUpToAMinute() {
    fault = new IllegalStateException("down");
    pass(Duration.ofMinutes(5));
    assertThat(runs)
        .containsExactly(
            0L, 1_000L, 3_000L, 7_000L, 15_000L, 31_000L, 63_000L, 123_000L, 183_000L, 243_000L);
    assertThat(follower.failures()).isEqualTo(10);
  }

  @Test
  void shouldGoOnAfterAnyErrorAndAtOnceWhenItIsOver() {
    fault = new OutOfMemoryError("none left");
    pass(Duration.ofSeconds(2));
    fault = null;
    pass(Duration.ofSeconds(2));
    assertThat(runs).containsExactly(0L, 1_000L, 3_000L, 3_500L);
    assertThat(follower.failures()).isZero();
    assertThat(follower.failuresEver()).isEqualTo(2);
    assertThat(follower.sinceSuccess()).isEqualTo(Follower.EVERY);
  }

  @Test
  void shouldLogTheFirstFailureOfEachKindAndItsEnd() {
    fault = new IllegalStateException("down");
    pass(Duration.ofMinutes(10));
    assertThat(logged.list).hasSize(1);
    fault = new StackOverflowError();
    pass(Duration.ofMinutes(10));
    assertThat(logged.list).hasSize(2);
    fault = null;
    pass(Duration.ofMinutes(10));
    assertThat(logged.list).hasSize(3);
    assertThat(logged.list.getLast().getFormattedMessage()).contains("goes on after");
  }

  @Test
  void shouldTellOperatorsHowItGoes() {
    var configuration = new FollowingConfiguration();
    var health = configuration.followingHealthIndicator(List.of(follower));
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    configuration.followingMeters(List.of(follower)).bindTo(registry);
    pass(Duration.ofSeconds(1));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    fault = new IllegalStateException("down");
    pass(Duration.ofSeconds(20));
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails()).containsEntry("test", "5 failures in a row");
    assertThat(registry.get("creditgraph.following.failures").gauge().value()).isEqualTo(5);
    assertThat(registry.get("creditgraph.following.failed").functionCounter().count()).isEqualTo(5);
    assertThat(registry.get("creditgraph.following.age").timeGauge().value(TimeUnit.SECONDS))
        .isEqualTo(20.5);
    fault = null;
    pass(Duration.ofMinutes(1));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void shouldNotRunTwiceAtATimeNorHoldUpWhoeverComesSecond() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    List<String> ran = new ArrayList<>();
    Follower slow =
        new Follower(
            "slow",
            () -> {
              ran.add("run");
              entered.countDown();
              try {
                over.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            System::nanoTime);
    Thread first = Thread.ofPlatform().start(slow::run);
    entered.await();
    slow.run();
    over.countDown();
    first.join();
    assertThat(ran).hasSize(1);
  }

  @Test
  void shouldRunByItselfUntilItIsClosedWhateverIsThrown() throws Exception {
    CountDownLatch thrice = new CountDownLatch(3);
    Follower own =
        Follower.started(
            "own",
            () -> {
              thrice.countDown();
              if (thrice.getCount() == 2) {
                throw new AssertionError("once");
              }
            });
    assertThat(thrice.await(60, TimeUnit.SECONDS)).isTrue();
    own.close();
  }
}
