package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.creditgraph.api.PopulationScan.State;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.ScanProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A scan that does a step when the test says so. */
class PopulationScansTests {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(1);

  /** What is found takes as many bytes as it says. */
  private static final long BYTES_MAX = 1_000;

  private final BlockingQueue<Integer> steps = new LinkedBlockingQueue<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicLong now = new AtomicLong();
  private final PopulationScans<Integer, String> scans =
      new PopulationScans<>(
          this::look, view -> Comparator.reverseOrder(), found -> found, BYTES_MAX, now::get);

  /** Finds the numbers it is given, until it gets 0; fails at one below. */
  private String look(View view, double minimum, Consumer<Integer> found, ScanProgress progress) {
    begun.incrementAndGet();
    try {
      int done = 0;
      progress.scanned(0, 3);
      for (int step = steps.take(); step != 0; step = steps.take()) {
        if (step < 0) {
          throw new ArithmeticException("a fault");
        }
        found.accept(step);
        progress.scanned(++done, 3);
      }
      return "end";
    } catch (InterruptedException e) {
      throw new CancellationException("interrupted");
    } finally {
      left.incrementAndGet();
    }
  }

  @AfterEach
  void stop() {
    scans.close();
    until(() -> left.get() == begun.get());
  }

  private static View view(String day) {
    return Story.SNAPSHOT.at(new AsOf(LocalDate.parse(day), Instant.parse("2024-06-01T00:00:00Z")));
  }

  private PopulationScan<Integer, String> scan() {
    return scans.of(view("2024-06-30"), 0.5);
  }

  private static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + LONG.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void shouldTellWhatIsFoundSoFarAndThenAll() {
    steps.addAll(List.of(4, 9));
    State<Integer, String> part = scan().await(LONG, state -> state.scannedCount() == 2);
    assertThat(part.told()).containsExactly(4, 9);
    assertThat(part.listedCount()).isEqualTo(3);
    assertThat(part.done()).isFalse();
    assertThat(scan().await(SHORT, state -> false).done()).isFalse();
    steps.addAll(List.of(7, 0));
    State<Integer, String> all = scan().await(LONG, state -> false);
    assertThat(all.told()).containsExactly(4, 9, 7);
    assertThat(all.end().sorted()).containsExactly(9, 7, 4);
    assertThat(all.end().summary()).isEqualTo("end");
    assertThat(part.told()).as("what was known then").containsExactly(4, 9);
    assertThat(begun).hasValue(1);
  }

  @Test
  void shouldScanOnceForAllWhoAskTheSame() {
    PopulationScan<Integer, String> first = scan();
    assertThat(scan()).isSameAs(first);
    assertThat(scans.of(view("2024-06-29"), 0.5)).isNotSameAs(first);
    assertThat(scans.of(view("2024-06-30"), 0.6)).isNotSameAs(first);
    steps.addAll(List.of(1, 0, 0, 0));
    first.await(LONG, state -> false);
    until(() -> scans.underWayCount() == 0);
    assertThat(scan()).isSameAs(first);
    assertThat(begun).hasValue(3);
  }

  @Test
  void shouldStopWhatNobodyAsksForAndBeginAnewWhenItIsAskedFor() {
    steps.add(5);
    PopulationScan<Integer, String> first = scan();
    first.await(LONG, state -> state.scannedCount() == 1);
    now.addAndGet(Duration.ofSeconds(59).toNanos());
    steps.add(6);
    first.await(LONG, state -> state.scannedCount() == 2);
    assertThat(scans.underWayCount()).isEqualTo(1);
    now.addAndGet(Duration.ofSeconds(61).toNanos());
    steps.add(7);
    until(() -> scans.underWayCount() == 0);
    assertThat(first.await(LONG, state -> false).done()).isFalse();
    steps.addAll(List.of(5, 0));
    assertThat(scan().await(LONG, state -> false).told()).containsExactly(5);
    assertThat(begun).hasValue(2);
  }

  @Test
  void shouldMakeRoomOnlyAtTheCostOfScansThatAreIdle() {
    List<PopulationScan<Integer, String>> running = new ArrayList<>();
    for (int day = 1; day <= 8; day++) {
      running.add(scans.of(view("2024-06-0" + day), 0.5));
    }
    assertThatThrownBy(this::scan)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("TOO_MANY_SCANS"));
    now.addAndGet(Duration.ofSeconds(11).toNanos());
    running.subList(0, 7).forEach(PopulationScan::ask);
    PopulationScan<Integer, String> ninth = scan();
    assertThat(running.getLast().await(LONG, state -> false).done()).isFalse();
    assertThat(scans.underWayCount()).isEqualTo(8);
    assertThat(scan()).isSameAs(ninth);
  }

  @Test
  void shouldRefuseAScanThatFindsMoreThanHalfOfWhatMayBeKeptAndRemember() {
    steps.addAll(List.of(300, 201));
    PopulationScan<Integer, String> large = scan();
    for (int asked = 0; asked < 2; asked++) {
      assertThatThrownBy(() -> scan().await(LONG, state -> false))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.code()).isEqualTo("SCAN_TOO_LARGE");
                assertThat(refusal).hasMessageContaining("1 are found where 1 of 3 are looked at");
              });
      until(() -> scans.underWayCount() == 0);
      assertThat(scans.bytes()).isZero();
      assertThat(scan()).isSameAs(large);
    }
    assertThat(begun).hasValue(1);
  }

  @Test
  void shouldForgetTheScansNotAskedForLongestWhenMemoryIsWanted() {
    PopulationScan<Integer, String> first = done(1, 400);
    PopulationScan<Integer, String> second = done(2, 400);
    assertThat(scans.bytes()).isEqualTo(800);
    assertThat(scans.of(view("2024-06-01"), 0.5)).isSameAs(first);
    done(3, 400);
    assertThat(scans.bytes()).isEqualTo(800);
    assertThat(scans.of(view("2024-06-01"), 0.5)).isSameAs(first);
    assertThat(done(2, 100)).as("forgotten and begun anew").isNotSameAs(second);
    assertThat(scans.bytes()).isEqualTo(900);
  }

  /** The scan for a day in June, done, which found one entry. */
  private PopulationScan<Integer, String> done(int day, int found) {
    steps.addAll(List.of(found, 0));
    PopulationScan<Integer, String> scan = scans.of(view("2024-06-0" + day), 0.5);
    assertThat(scan.await(LONG, state -> false).told()).containsExactly(found);
    until(() -> scans.underWayCount() == 0);
    return scan;
  }

  @Test
  void shouldGoOnWhileSomebodyWaits() throws InterruptedException {
    PopulationScan<Integer, String> first = scan();
    Thread waiter = Thread.ofPlatform().start(() -> first.await(LONG, state -> false));
    until(() -> waiter.getState() == Thread.State.TIMED_WAITING);
    now.addAndGet(Duration.ofSeconds(61).toNanos());
    steps.addAll(List.of(5, 0));
    waiter.join();
    assertThat(first.isDone()).isTrue();
  }

  @Test
  void shouldTellAFaultToWhoeverWaitsAndTryAgain() {
    PopulationScan<Integer, String> first = scan();
    steps.add(-1);
    assertThatThrownBy(() -> first.await(LONG, state -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseInstanceOf(ArithmeticException.class);
    until(() -> scans.underWayCount() == 0);
    steps.add(0);
    assertThat(scan().await(LONG, state -> false).done()).isTrue();
  }

  @Test
  void shouldEndWithTheServiceAndTakeNothingOn() {
    PopulationScan<Integer, String> first = scan();
    until(() -> begun.get() == 1);
    scans.close();
    assertThat(first.await(LONG, state -> false).done()).isFalse();
    until(() -> scans.underWayCount() == 0);
    assertThatThrownBy(this::scan)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SHUTTING_DOWN"));
  }
}
