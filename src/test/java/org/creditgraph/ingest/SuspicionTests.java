package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.Share;
import org.junit.jupiter.api.Test;

class SuspicionTests {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 12;

  @Test
  void shouldFindTheDaysOnWhichHoldingsAreAboveTheWhole() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      List<Fact> holdings = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        LocalDate[] period = period(random);
        holdings.add(
            Fact.of(
                FactType.HOLDING,
                "holder_id",
                "H" + random.nextInt(4),
                "organization_id",
                "O",
                "valid_from",
                period[0],
                "share",
                random.nextInt(8) == 0 ? null : BigDecimal.valueOf(random.nextInt(11), 1),
                "valid_to",
                period[1]));
      }
      IntPredicate matches =
          day ->
              held(holdings, day(day)).stream()
                      .map(fact -> fact.share("share"))
                      .filter(Objects::nonNull)
                      .mapToLong(share -> share.least().trillionths())
                      .sum()
                  > Share.WHOLE;
      check(seed, matches, Suspicion.holdingsAboveWhole("O", holdings), holdings);
    }
  }

  @Test
  void shouldFindTheDaysWithTwoLegalRepresentatives() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      List<Fact> roles = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        LocalDate[] period = period(random);
        roles.add(
            Fact.of(
                FactType.ROLE,
                "holder_id",
                "P" + random.nextInt(3),
                "organization_id",
                "O",
                "role",
                "LEGAL_REPRESENTATIVE",
                "valid_from",
                period[0],
                "valid_to",
                period[1]));
      }
      IntPredicate matches =
          day ->
              held(roles, day(day)).stream().map(f -> f.text("holder_id")).distinct().count() > 1;
      check(seed, matches, Suspicion.twoLegalRepresentatives("O", roles), roles);
    }
  }

  /**
   * Each period found is one on whose days the same facts hold, and all days that match are in one.
   */
  private static void check(int seed, IntPredicate matches, List<Finding> found, List<Fact> facts) {
    List<Period> expected = new ArrayList<>();
    int next;
    // Day 0 stands for every day before the first one, the last for all that follow.
    for (int from = 0; from <= DAYS; from = next) {
      next = from + 1;
      while (next <= DAYS && changesOf(facts, day(next)).isEmpty()) {
        next++;
      }
      if (matches.test(from)) {
        expected.add(new Period(from == 0 ? null : day(from), next > DAYS ? null : day(next - 1)));
      }
    }
    assertThat(found.stream().map(Finding::period)).as("seed " + seed).isEqualTo(expected);
  }

  /** The facts that begin on a day or are over on it. */
  private static List<Fact> changesOf(List<Fact> facts, LocalDate day) {
    return facts.stream()
        .filter(
            fact -> {
              LocalDate to = fact.date("valid_to");
              return day.equals(fact.date("valid_from"))
                  || (to != null && day.equals(to.plusDays(1)));
            })
        .toList();
  }

  private static List<Fact> held(List<Fact> facts, LocalDate day) {
    return facts.stream()
        .filter(f -> new Period(f.date("valid_from"), f.date("valid_to")).contains(day))
        .toList();
  }

  private static LocalDate day(int i) {
    return START.plusDays(i);
  }

  /** Days 1 to 11, so that day 0 and day 12 show what is open. */
  private static LocalDate[] period(Random random) {
    int a = 1 + random.nextInt(DAYS - 1);
    int b = 1 + random.nextInt(DAYS - 1);
    LocalDate from = random.nextInt(4) == 0 ? null : day(Math.min(a, b));
    LocalDate to = random.nextInt(4) == 0 ? null : day(Math.max(a, b));
    return new LocalDate[] {from, to};
  }

  @Test
  void shouldTellTheSumAndTheDaysInBothLanguages() {
    Finding finding =
        Suspicion.holdingsAboveWhole(
                "O1",
                List.of(holding("A", "0.6", "2026-01-01"), holding("B", "0.45", "2026-02-01")))
            .getFirst();
    assertThat(finding.english())
        .isEqualTo("The 2 holdings in O1 are 1.05 in sum from 2026-02-01 on; a whole is 1.");
    assertThat(finding.chinese()).isEqualTo("自2026-02-01起，O1的2笔持股合计1.05，超过1。");
  }

  private static Fact holding(String holder, String share, String from) {
    return Fact.of(
        FactType.HOLDING,
        "holder_id",
        holder,
        "organization_id",
        "O1",
        "valid_from",
        LocalDate.parse(from),
        "share",
        new BigDecimal(share));
  }

  @Test
  void shouldAllowAPublicationUpToTheDayItsSeverityAllows() {
    assertThat(tooLong(record(Severity.GENERAL, "2027-03-01"))).isEmpty();
    assertThat(tooLong(record(Severity.SERIOUS, null))).isEmpty();
    Finding finding =
        tooLong(record(Severity.GENERAL, "2027-03-05")).orElseThrow();
    assertThat(finding.period())
        .isEqualTo(new Period(LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 5)));
  }

  private static Optional<Finding> tooLong(CreditRecord record) {
    return Suspicion.publicationTooLong(record, PublicationTerms.BY_SEVERITY);
  }

  private static CreditRecord record(Severity severity, String until) {
    LocalDate decided = LocalDate.of(2026, 3, 1);
    return new CreditRecord(
        "R1",
        "O1",
        RecordKind.PENALTY,
        null,
        null,
        severity,
        null,
        null,
        null,
        decided,
        decided,
        decided,
        until == null ? null : LocalDate.parse(until),
        null,
        null,
        List.of(),
        List.of());
  }

  @Test
  void shouldNotTellIdentityNumbersInFull() {
    Finding finding =
        Suspicion.twoIdNumbers("P1", List.of("110101199003071233", "110101199003071241"))
            .orElseThrow();
    assertThat(finding.english()).contains("P1", "110101********1233", "110101********1241");
    assertThat(finding.english()).doesNotContain("19900307");
    assertThat(Suspicion.twoIdNumbers("P1", List.of("1", "1"))).isEmpty();
  }
}
