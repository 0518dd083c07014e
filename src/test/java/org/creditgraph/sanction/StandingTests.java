package org.creditgraph.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditgraph.graph.RecordState.ENDED;
import static org.creditgraph.graph.RecordState.IN_FORCE;
import static org.creditgraph.graph.RecordState.NOT_YET;
import static org.creditgraph.graph.RecordState.REPAIRED;
import static org.creditgraph.graph.RecordState.REVOKED;
import static org.creditgraph.graph.RecordState.SHIELDED;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.CreditRecord.RecordEvent;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.PublicationTerms.Term;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.RecordState;
import org.creditgraph.graph.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTests {
  private static final LocalDate DECIDED = LocalDate.of(2024, 1, 31);

  @Test
  void shouldBeInForceFromTheDecisionToTheLastDayOfPublication() {
    CreditRecord record = record(Severity.SERIOUS, LocalDate.of(2025, 6, 30), null);
    assertThat(state(record, "2024-01-30")).isEqualTo(NOT_YET);
    assertThat(state(record, "2024-01-31")).isEqualTo(IN_FORCE);
    assertThat(state(record, "2025-06-30")).isEqualTo(IN_FORCE);
    assertThat(state(record, "2025-07-01")).isEqualTo(ENDED);
    assertThat(until(record)).contains(LocalDate.of(2025, 6, 30));
  }

  @Test
  void shouldCutPublicationToWhatTheSeverityAllows() {
    assertThat(until(record(Severity.MINOR, LocalDate.of(2030, 1, 1), null)))
        .contains(LocalDate.of(2024, 4, 30));
    assertThat(until(record(Severity.GENERAL, null, null))).contains(LocalDate.of(2025, 1, 31));
  }

  @Test
  void shouldHaveNoForceOnTheDayOfTheEndItself() {
    CreditRecord record = record(Severity.SERIOUS, null, LocalDate.of(2024, 5, 1));
    assertThat(state(record, "2024-04-30")).isEqualTo(IN_FORCE);
    assertThat(state(record, "2024-05-01")).isEqualTo(ENDED);
  }

  @Test
  void shouldTellARepairUnlessTheRecordHadEndedBefore() {
    RecordEvent repair = event(RecordEventKind.REPAIRED, "2024-03-01", null);
    assertThat(state(record(Severity.SERIOUS, null, null, repair), "2024-03-01"))
        .isEqualTo(REPAIRED);
    assertThat(state(record(Severity.SERIOUS, null, null, repair), "2024-02-29"))
        .isEqualTo(IN_FORCE);
    LocalDate dayBefore = LocalDate.of(2024, 2, 29);
    assertThat(state(record(Severity.SERIOUS, null, dayBefore, repair), "2024-03-01"))
        .isEqualTo(ENDED);
    assertThat(
            state(record(Severity.SERIOUS, null, LocalDate.of(2024, 3, 1), repair), "2024-03-01"))
        .isEqualTo(REPAIRED);
  }

  @Test
  void shouldVoidARevokedRecordForEveryDay() {
    CreditRecord record =
        record(Severity.SERIOUS, null, null, event(RecordEventKind.REVOKED, "2026-01-01", null));
    assertThat(state(record, "2020-01-01")).isEqualTo(REVOKED);
    assertThat(state(record, "2024-06-01")).isEqualTo(REVOKED);
    assertThat(until(record)).isEmpty();
  }

  @Test
  void shouldSuspendAShieldedRecordToItsLastDay() {
    CreditRecord record =
        record(
            Severity.SERIOUS,
            null,
            null,
            event(RecordEventKind.SHIELDED, "2024-03-01", "2024-03-31"));
    assertThat(state(record, "2024-03-31")).isEqualTo(SHIELDED);
    assertThat(state(record, "2024-04-01")).isEqualTo(IN_FORCE);
  }

  @Test
  void shouldBeDisputedUntilTheObjectionIsDecided() {
    CreditRecord record =
        record(
            Severity.SERIOUS,
            null,
            null,
            event(RecordEventKind.OBJECTED, "2024-03-01", null),
            event(RecordEventKind.OBJECTION_REJECTED, "2024-05-01", null));
    assertThat(Standing.of(record, LocalDate.of(2024, 4, 1), PublicationTerms.BY_SEVERITY))
        .isEqualTo(new Standing(IN_FORCE, true, Optional.of(LocalDate.of(2027, 1, 31)), false));
    assertThat(
            Standing.of(record, LocalDate.of(2024, 5, 1), PublicationTerms.BY_SEVERITY).disputed())
        .isFalse();
    assertThat(
            Standing.of(record, LocalDate.of(2024, 2, 1), PublicationTerms.BY_SEVERITY).disputed())
        .isFalse();
  }

  @Test
  void shouldAgreeWithTheOracleOnRandomHistories() {
    for (int seed = 0; seed < 4_000; seed++) {
      CreditRecord record = randomRecord(new SplittableRandom(seed));
      for (int offset = -20; offset < 1_300; offset += 13) {
        LocalDate day = DECIDED.plusDays(offset);
        assertThat(Standing.of(record, day, PublicationTerms.BY_SEVERITY).state())
            .as("seed %s, %s on %s", seed, record, day)
            .isEqualTo(oracle(record, day));
      }
      Optional<LocalDate> until = until(record);
      for (int offset = 0; until.isPresent() && offset < 1_300; offset += 13) {
        LocalDate day = DECIDED.plusDays(offset);
        boolean forceOrShield = List.of(IN_FORCE, SHIELDED).contains(oracle(record, day));
        assertThat(forceOrShield)
            .as("seed %s: until %s, %s on %s", seed, until.get(), record, day)
            .isEqualTo(!day.isAfter(until.get()));
      }
    }
  }

  /** domain.md 4 read aloud, day by day. */
  private static RecordState oracle(CreditRecord record, LocalDate day) {
    boolean revoked = false;
    boolean repairedByThen = false;
    boolean shielded = false;
    LocalDate repair = LocalDate.MAX;
    for (RecordEvent event : record.events()) {
      switch (event.kind()) {
        case REVOKED, OBJECTION_UPHELD -> revoked = true;
        case REPAIRED -> {
          repairedByThen |= !event.effectiveOn().isAfter(day);
          repair = event.effectiveOn().isBefore(repair) ? event.effectiveOn() : repair;
        }
        case SHIELDED ->
            shielded |=
                !event.effectiveOn().isAfter(day)
                    && (event.until() == null || !event.until().isBefore(day));
        default -> {}
      }
    }
    List<LocalDate> ends = new ArrayList<>();
    if (record.endedOn() != null) {
      ends.add(record.endedOn());
    }
    LocalDate cap =
        switch (record.severity()) {
          case MINOR -> record.decidedOn().plusMonths(3);
          case GENERAL -> record.decidedOn().plusYears(1);
          case SERIOUS -> record.decidedOn().plusYears(3);
        };
    if (record.publishUntil() != null && record.publishUntil().isBefore(cap)) {
      cap = record.publishUntil();
    }
    ends.add(cap.plusDays(1));
    LocalDate end = ends.stream().min(LocalDate::compareTo).orElseThrow();
    if (revoked) {
      return REVOKED;
    }
    if (day.isBefore(record.decidedOn())) {
      return NOT_YET;
    }
    boolean endedBeforeRepair = end.isBefore(repair);
    if (repairedByThen && !endedBeforeRepair) {
      return REPAIRED;
    }
    if (day.equals(end) || day.isAfter(end)) {
      return ENDED;
    }
    return shielded ? SHIELDED : IN_FORCE;
  }

  private static CreditRecord randomRecord(SplittableRandom random) {
    RecordEventKind[] kinds = RecordEventKind.values();
    List<RecordEvent> events = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      RecordEventKind kind = kinds[random.nextInt(kinds.length)];
      LocalDate on = DECIDED.plusDays(random.nextInt(-30, 1_200));
      boolean open = kind != RecordEventKind.SHIELDED || random.nextInt(4) == 0;
      events.add(
          new RecordEvent(kind, on, open ? null : on.plusDays(random.nextInt(200)), null, null));
    }
    LocalDate publish = random.nextInt(3) == 0 ? null : DECIDED.plusDays(random.nextInt(1_400));
    LocalDate ended = random.nextInt(3) > 0 ? null : DECIDED.plusDays(random.nextInt(1_400));
    Severity severity = Severity.values()[random.nextInt(3)];
    return record(severity, publish, ended, events.toArray(RecordEvent[]::new));
  }

  private static CreditRecord record(
      Severity severity,
      @Nullable LocalDate publishUntil,
      @Nullable LocalDate endedOn,
      RecordEvent... events) {
    return new CreditRecord(
        "R1",
        "A",
        RecordKind.LIST_ENTRY,
        null,
        null,
        severity,
        null,
        null,
        null,
        DECIDED,
        DECIDED,
        DECIDED,
        publishUntil,
        endedOn,
        null,
        List.of(),
        List.of(events));
  }

  private static RecordEvent event(RecordEventKind kind, String on, @Nullable String until) {
    return new RecordEvent(
        kind, LocalDate.parse(on), until == null ? null : LocalDate.parse(until), null, null);
  }

  private static RecordState state(CreditRecord record, String day) {
    return Standing.of(record, LocalDate.parse(day), PublicationTerms.BY_SEVERITY).state();
  }

  private static Optional<LocalDate> until(CreditRecord record) {
    return Standing.of(record, DECIDED, PublicationTerms.BY_SEVERITY).inForceUntil();
  }

  @Test
  void shouldLastAbroadUntilThePublisherTakesThePartyOff() {
    PublicationTerms terms = Policy.standard().terms();
    CreditRecord listing = of("OFAC", "SDGT", null, null);
    LocalDate tenYearsOn = DECIDED.plusYears(10);
    assertThat(Standing.of(listing, tenYearsOn, terms).state()).isEqualTo(IN_FORCE);
    assertThat(Standing.of(listing, tenYearsOn, terms).inForceUntil()).isEmpty();
    assertThat(Standing.of(listing, tenYearsOn, terms).endless()).isTrue();
    assertThat(Standing.isInForce(listing, tenYearsOn, terms)).isTrue();

    CreditRecord takenOff = of("OFAC", "SDGT", null, DECIDED.plusYears(5));
    assertThat(Standing.of(takenOff, DECIDED.plusYears(5), terms).state()).isEqualTo(ENDED);
    assertThat(Standing.of(takenOff, DECIDED, terms).inForceUntil())
        .contains(DECIDED.plusYears(5).minusDays(1));

    CreditRecord limited = of("EU", null, DECIDED.plusYears(7), null);
    assertThat(Standing.of(limited, DECIDED, terms).inForceUntil()).contains(DECIDED.plusYears(7));
    assertThat(Standing.of(limited, DECIDED.plusYears(7).plusDays(1), terms).state())
        .isEqualTo(ENDED);
  }

  @Test
  void shouldTakeAForeignNameOfAListForDomestic() {
    PublicationTerms terms = Policy.standard().terms();
    for (String domain : new String[] {null, "TAX", "ofac"}) {
      assertThat(Standing.of(of(domain, "OFAC", null, null), DECIDED, terms).inForceUntil())
          .as("domain %s", domain)
          .contains(DECIDED.plusYears(3));
    }
  }

  @Test
  void shouldGoByTheTermOfTheListThenOfTheDomain() {
    PublicationTerms terms =
        new PublicationTerms(
            Set.of("OFAC"),
            Map.of("LONG", new Term(Period.ofYears(5)), "ENDLESS", Term.NONE),
            Map.of("TAX", new Term(Period.ofMonths(6)), "OFAC", new Term(Period.ofYears(20))));
    assertThat(until(of("TAX", "LONG", null, null), terms)).contains(DECIDED.plusYears(5));
    assertThat(until(of("TAX", "OTHER", null, null), terms)).contains(DECIDED.plusMonths(6));
    assertThat(until(of("TAX", "ENDLESS", null, null), terms)).isEmpty();
    assertThat(until(of("OFAC", null, null, null), terms)).contains(DECIDED.plusYears(20));
    assertThat(until(of("LABOUR", null, null, null), terms)).contains(DECIDED.plusYears(3));
    assertThat(until(of("TAX", "LONG", DECIDED.plusYears(9), null), terms))
        .contains(DECIDED.plusYears(5));
  }

  private static Optional<LocalDate> until(CreditRecord record, PublicationTerms terms) {
    return Standing.of(record, DECIDED, terms).inForceUntil();
  }

  private static CreditRecord of(
      @Nullable String domain,
      @Nullable String list,
      @Nullable LocalDate publishUntil,
      @Nullable LocalDate endedOn) {
    return new CreditRecord(
        "R",
        "A",
        RecordKind.LIST_ENTRY,
        list,
        domain,
        Severity.SERIOUS,
        null,
        null,
        null,
        DECIDED,
        DECIDED,
        DECIDED,
        publishUntil,
        endedOn,
        null,
        List.of(),
        List.of());
  }
}
