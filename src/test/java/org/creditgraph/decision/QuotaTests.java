package org.creditgraph.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;

class QuotaTests {
  private Instant now = Instant.parse("2026-06-30T02:00:30Z");
  private double free = 0.1;
  private final Quota quota = new Quota(1_000, () -> free, new Now());

  @Test
  void shouldRefuseMoreThanTheQuotaAndSayFromWhenOnThereIsRoom() {
    quota.take("a", 600);
    pass(Duration.ofMinutes(10));
    quota.take("a", 400);
    assertThatThrownBy(() -> quota.take("a", 1))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "1,000 decisions were kept for your address within the hour. While less than 20 % of"
                + " the disk is free at most 1,000 are; ask again from 2026-06-30T03:00:00Z on, or"
                + " as a query, which keeps nothing.");
    assertThat(refused("a", 601)).contains("2026-06-30T03:10:00Z");
    now = Instant.parse("2026-06-30T02:59:59Z");
    assertThat(refused("a", 1)).contains("2026-06-30T03:00:00Z");
    now = Instant.parse("2026-06-30T03:00:00Z");
    quota.take("a", 600);
    assertThat(refused("a", 1)).contains("2026-06-30T03:10:00Z");
  }

  @Test
  void shouldBindEachCallerAlone() {
    quota.take("a", 1_000);
    quota.take("b", 1_000);
    assertThat(refused("a", 1)).isNotEmpty();
    quota.take("c", 1);
  }

  @Test
  void shouldBindNobodyWhileTheDiskIsFree() {
    free = Quota.FREE_MIN;
    for (int i = 0; i < 50; i++) {
      quota.take("a", 1_000);
    }
    free = 0.19;
    assertThat(refused("a", 1)).as("counted all the while").isNotEmpty();
    free = Double.NaN;
    assertThat(refused("a", 1)).as("a disk of which nothing is known").isNotEmpty();
    free = 0.2;
    quota.take("a", 1);
  }

  @Test
  void shouldNotCountWhatIsGivenBack() {
    Quota.Taken taken = quota.take("a", 1_000);
    taken.giveBack(999);
    quota.take("a", 999);
    pass(Duration.ofHours(2));
    taken.giveBack(1);
    quota.take("a", 1_000);
    assertThat(refused("a", 1)).as("what was forgotten is not given back twice").isNotEmpty();
  }

  @Test
  void shouldRefuseAQuotaThatOneRequestMayExceed() {
    assertThatThrownBy(() -> new Quota(999, () -> 1, new Now()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("creditgraph.decisions-per-hour is 999");
  }

  /** Against a list of every decision with its minute. */
  @Test
  void shouldCountAsAListOfAllDoes() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      MinuteCounts counts = new MinuteCounts();
      List<Long> all = new ArrayList<>();
      long minute = 29_000_000;
      for (int step = 0; step < 200; step++) {
        minute += random.nextInt(8) == 0 ? random.nextInt(90) : random.nextInt(3);
        long moment = minute;
        counts.moveTo(moment);
        all.removeIf(of -> of <= moment - MinuteCounts.MINUTES);
        int count = random.nextInt(5);
        counts.add(moment, count);
        for (int i = 0; i < count; i++) {
          all.add(moment);
        }
        assertThat(counts.sum()).as("seed %s, step %s", seed, step).isEqualTo(all.size());
        if (all.size() > 2) {
          long goes = all.get(1) + MinuteCounts.MINUTES;
          assertThat(counts.roomFrom(2, all.size()))
              .as("seed %s, step %s", seed, step)
              .isEqualTo(Instant.ofEpochSecond(goes * 60));
        }
      }
    }
  }

  private String refused(String caller, int decisions) {
    Refusal refusal = (Refusal) catchThrowable(() -> quota.take(caller, decisions));
    assertThat(refusal.code()).isEqualTo("QUOTA_EXCEEDED");
    return refusal.getMessage();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private final class Now extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
