package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.creditgraph.api.FairQueue.Place;
import org.junit.jupiter.api.Test;

/** Turns handed out by a clock that the test turns. */
class FairQueueTests {
  private static final long TURN = 50;

  private final FairQueue queue = new FairQueue();

  /** One request and what it needs. */
  private record Job(String client, Place place, long needs) {}

  private Job job(String client, long needs) {
    Job job = new Job(client, queue.enter(client), needs);
    queue.await(job.place());
    return job;
  }

  /** One processor: gives a turn, and tells whose it was. */
  private Job turn(List<Job> jobs) {
    Place place = queue.next(any -> true).orElseThrow();
    Job job = jobs.stream().filter(one -> one.place() == place).findFirst().orElseThrow();
    queue.use(place, Math.min(TURN, job.needs() - place.usedNanos()));
    if (place.usedNanos() == job.needs()) {
      queue.leave(place);
      jobs.remove(job);
    } else {
      queue.await(place);
    }
    return job;
  }

  @Test
  void shouldServeAShortRequestBeforeTheLongOnesOfTheSameClient() {
    List<Job> jobs =
        new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> job("a", 9_999)).toList());
    for (int i = 0; i < 200; i++) {
      turn(jobs);
    }
    Job brief = job("a", 2 * TURN);
    jobs.add(brief);
    assertThat(turn(jobs)).isSameAs(brief);
    assertThat(turn(jobs)).isSameAs(brief);
    assertThat(jobs).doesNotContain(brief);
  }

  @Test
  void shouldServeClientsAlikeHoweverManyRequestsEachHas() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      FairQueueTests one = new FairQueueTests();
      int clients = 2 + random.nextInt(5);
      List<Job> jobs = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int count = 1 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
          jobs.add(one.job("c" + client, 1_000_000 + random.nextInt(1_000)));
        }
      }
      Map<String, Long> served = new HashMap<>();
      for (int turns = 0; turns < 200; turns++) {
        served.merge(one.turn(jobs).client(), TURN, Long::sum);
        long most = served.values().stream().mapToLong(x -> x).max().orElseThrow();
        long least =
            served.size() < clients
                ? 0
                : served.values().stream().mapToLong(x -> x).min().orElseThrow();
        assertThat(most - least).as("seed %d", seed).isLessThanOrEqualTo(TURN);
      }
    }
  }

  @Test
  void shouldEndAllAndForgetThem() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      FairQueueTests one = new FairQueueTests();
      List<Job> jobs = new ArrayList<>();
      int coming = 100;
      int turns = 0;
      while (coming > 0 || !jobs.isEmpty()) {
        if (coming > 0 && (jobs.isEmpty() || random.nextInt(3) == 0)) {
          jobs.add(one.job("c" + random.nextInt(4), 1 + random.nextInt(1_000)));
          coming--;
        } else {
          one.turn(jobs);
        }
        assertThat(turns++).as("seed %d", seed).isLessThan(10_000);
      }
      assertThat(one.queue.size()).isZero();
    }
  }

  @Test
  void shouldOweNothingToAClientWhoWasAway() {
    List<Job> jobs = new ArrayList<>(List.of(job("a", 9_999)));
    for (int i = 0; i < 100; i++) {
      turn(jobs);
    }
    jobs.add(job("b", 9_999));
    List<String> next = IntStream.range(0, 10).mapToObj(i -> turn(jobs).client()).toList();
    assertThat(next).filteredOn("a"::equals).hasSize(5);
  }

  @Test
  void shouldTakeAPlaceFromTheClientWithMostForOneWithFewer() {
    List<Job> many = IntStream.range(0, 5).mapToObj(i -> job("many", 100)).toList();
    job("few", 100);
    assertThat(queue.tooMany("few")).containsSame(many.getLast().place());
    assertThat(queue.tooMany("none")).containsSame(many.getLast().place());
    assertThat(queue.tooMany("many")).isEmpty();
  }
}
