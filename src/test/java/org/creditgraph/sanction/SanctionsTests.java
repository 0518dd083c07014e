package org.creditgraph.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.creditgraph.control.OwnershipOracle;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SanctionsTests {
  private static final LocalDate CONDUCT = LocalDate.of(2024, 3, 1);
  private static final LocalDate DECIDED = LocalDate.of(2024, 6, 1);
  private static final Sanctions SANCTIONS = new Sanctions(Policy.standard());

  private final List<FactVersion> facts = new ArrayList<>();

  @Test
  void shouldTellSharesToFourDigitsWithoutZerosAtTheEnd() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      long billionths = random.nextLong(1_000_000_001);
      long rounded = (billionths + 500) / 1_000; // millionths of the share, half up
      String digits = String.format(Locale.ROOT, "%d.%04d", rounded / 10_000, rounded % 10_000);
      assertThat(Sentences.percent(billionths / 1e9))
          .isEqualTo(digits.replaceAll("\\.?0+$", "") + "%");
    }
  }

  @Test
  void shouldEndARestrictionWhenItsRuleSaysSo() {
    organization("A");
    record("R1", "A", "SERIOUS", CONDUCT, CONDUCT);
    Policy forAYear =
        Policy.read(
            "rules.yaml",
            PolicyTests.defaultText().replaceFirst("    when:", "    lasts: P1Y\n    when:"));
    LocalDate last = DECIDED.plusYears(1).minusDays(1);
    View before = view(last, 1);
    assertThat(new Sanctions(forAYear).restrictionsOf(before, before.find("A")))
        .filteredOn(restriction -> restriction.rule().id().equals("SUBJECT-SERIOUS"))
        .singleElement()
        .satisfies(restriction -> assertThat(restriction.until()).contains(last));
    View after = view(last.plusDays(1), 1);
    assertThat(new Sanctions(forAYear).restrictionsOf(after, after.find("A")))
        .extracting(restriction -> restriction.rule().id())
        .containsExactly("NO-COMMITMENT");
  }

  @Test
  void shouldWarnOfAForeignListingAndRestrictNobody() {
    View view =
        DrawnGraph.of(
                "P1 -legal-> A; R1 =record(subject:A, domain:OFAC)= 2018-02-01;"
                    + " R2 =record(subject:A, domain:TAX)= 2024-02-01")
            .on("2026-03-01");
    CreditRecord foreign = view.record("R1").orElseThrow();
    Propagation found = SANCTIONS.propagation(view, foreign);
    assertThat(found.restrictions()).isEmpty();
    assertThat(found.warnings().all())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.kind()).isEqualTo(RiskWarning.Kind.FOREIGN_LISTING);
              assertThat(view.id(warning.party())).isEqualTo("A");
              assertThat(warning.text().en()).contains("starts no measure here");
            });
    assertThat(SANCTIONS.restrictionsOf(view, view.find("A")))
        .isNotEmpty()
        .allMatch(restriction -> restriction.record().id().equals("R2"));
    assertThat(Sanctions.listings(view, view.find("A"), "OFAC"))
        .as("by severity alone it had ended")
        .isEmpty();
    View byPolicy = view.by(Policy.standard().terms());
    assertThat(Sanctions.listings(byPolicy, view.find("A"), "OFAC")).containsExactly(foreign);
    assertThat(Sanctions.listed(byPolicy, "OFAC")).containsExactly(view.find("A"));
  }

  @Test
  void shouldLetAPolicyRestrictByAForeignListingWithoutAnEnd() {
    View view =
        DrawnGraph.of("P1 -legal-> A; R1 =record(subject:A, domain:OFAC)= 2018-02-01")
            .on("2026-03-01");
    Policy foreignToo =
        Policy.read("rules.yaml", PolicyTests.defaultText().replace("!foreign && ", ""));
    assertThat(new Sanctions(foreignToo).restrictionsOf(view, view.find("A")))
        .isNotEmpty()
        .allSatisfy(restriction -> assertThat(restriction.until()).isEmpty());
    Policy domestic =
        Policy.read("rules.yaml", foreignToo.text().replaceAll("(?m)^foreign-domains.*$", ""));
    assertThat(new Sanctions(domestic).restrictionsOf(view, view.find("A"))).isEmpty();
  }

  @Test
  void shouldReachTheOneAStrawManReplacedAndNotTheStrawMan() {
    organization("A");
    persons("P1", "P2");
    role("P1", "A", "LEGAL_REPRESENTATIVE", null, LocalDate.of(2024, 5, 20));
    role("P2", "A", "LEGAL_REPRESENTATIVE", LocalDate.of(2024, 5, 21), null);
    record("R1", "A", "SERIOUS", CONDUCT, CONDUCT.plusDays(30));
    assertThat(reached(view(DECIDED.plusDays(10), 1), "R1"))
        .contains("RESPONSIBLE-PERSONS LEGAL_REPRESENTATIVE P1")
        .noneMatch(line -> line.endsWith("P2"));
  }

  @Test
  void shouldTakeTheDecisionsDayForAnUnknownEndOfTheConduct() {
    organization("A");
    persons("P1", "P2", "P3");
    role("P1", "A", "LEGAL_REPRESENTATIVE", null, CONDUCT.minusDays(1));
    role("P2", "A", "LEGAL_REPRESENTATIVE", CONDUCT.plusDays(1), CONDUCT.plusDays(2));
    role("P3", "A", "PRINCIPAL", DECIDED, null);
    record("R1", "A", "SERIOUS", CONDUCT, null);
    assertThat(reached(view(DECIDED, 1), "R1"))
        .contains("RESPONSIBLE-PERSONS LEGAL_REPRESENTATIVE P2", "RESPONSIBLE-PERSONS PRINCIPAL P3")
        .noneMatch(line -> line.endsWith("P1"));
  }

  @Test
  void shouldTakeTheEndOfTheConductForItsUnknownBeginBeforeTheDecision() {
    organization("A");
    persons("P1", "P2", "P3");
    role("P1", "A", "LEGAL_REPRESENTATIVE", null, CONDUCT.minusDays(1));
    role("P2", "A", "LEGAL_REPRESENTATIVE", CONDUCT, CONDUCT);
    role("P3", "A", "LEGAL_REPRESENTATIVE", CONDUCT.plusDays(1), null);
    record("R1", "A", "SERIOUS", null, CONDUCT);
    assertThat(reached(view(DECIDED, 1), "R1"))
        .contains("RESPONSIBLE-PERSONS LEGAL_REPRESENTATIVE P2")
        .noneMatch(line -> line.endsWith("P1") || line.endsWith("P3"));
  }

  @Test
  void shouldReachAControllerWhoHeldControlOnAnyDayOfTheConduct() {
    organization("A");
    persons("P1", "P2");
    holding("P1", "A", 600_000, null, CONDUCT.plusDays(3));
    holding("P2", "A", 600_000, CONDUCT.plusDays(20), null);
    record("R1", "A", "SERIOUS", CONDUCT, CONDUCT.plusDays(10));
    assertThat(reached(view(DECIDED, 1), "R1"))
        .contains("RESPONSIBLE-PERSONS ACTUAL_CONTROLLER P1")
        .noneMatch(line -> line.endsWith("P2"));
  }

  @Test
  void shouldLiftWhatARepairLiftsAndLeaveTheRest() {
    organization("A");
    persons("P1");
    role("P1", "A", "LEGAL_REPRESENTATIVE", null, null);
    record("R1", "A", "SERIOUS", CONDUCT, CONDUCT);
    record("R2", "A", "SERIOUS", CONDUCT, CONDUCT);
    add(
        2,
        Fact.of(
            FactType.RECORD_EVENT,
            "record_id",
            "R1",
            "kind",
            "REPAIRED",
            "effective_on",
            DECIDED.plusDays(30)));
    View before = view(DECIDED.plusDays(30), 1);
    View after = view(DECIDED.plusDays(30), 2);
    assertThat(restrictedBy(before, "P1")).containsExactly("R1", "R2");
    assertThat(restrictedBy(after, "P1")).containsExactly("R2");
    assertThat(reached(after, "R1")).isEmpty();
    assertThat(restrictedBy(view(DECIDED.plusDays(29), 2), "P1")).containsExactly("R1", "R2");
  }

  @Test
  void shouldWarnOfWhatARestrictedPersonRunsTodayWithoutBarringIt() {
    organization("A");
    organization("B");
    organization("C");
    persons("P1");
    role("P1", "A", "LEGAL_REPRESENTATIVE", null, null);
    role("P1", "B", "LEGAL_REPRESENTATIVE", null, null);
    holding("P1", "C", 510_000, null, null);
    record("R1", "A", "SERIOUS", CONDUCT, CONDUCT);
    View view = view(DECIDED, 1);
    Propagation propagation = SANCTIONS.propagation(view, view.record("R1").orElseThrow());
    assertThat(propagation.warnings().all())
        .extracting(warning -> warning.kind() + " " + view.id(warning.party()))
        .containsExactlyInAnyOrder(
            "CONTROLLED_BY_RESTRICTED C",
            "REPRESENTED_BY_RESTRICTED A",
            "REPRESENTED_BY_RESTRICTED B");
    assertThat(SANCTIONS.restrictionsOf(view, view.find("B"))).isEmpty();
  }

  @Test
  void shouldProveEachRestrictionInFullSentences() {
    organization("A");
    persons("P1");
    role("P1", "A", "LEGAL_REPRESENTATIVE", LocalDate.of(2020, 1, 1), null);
    record("R1", "A", "SERIOUS", CONDUCT, CONDUCT);
    View view = view(DECIDED, 1);
    Restriction restriction = SANCTIONS.restrictionsOf(view, view.find("P1")).getFirst();
    assertThat(restriction.proof())
        .extracting(step -> step.text().en())
        .containsExactly(
            "Record R1 (LIST_ENTRY) was made about A on 2024-06-01, for conduct from 2024-03-01 to"
                + " 2024-03-01.",
            "P1 was legal representative of A from 2020-01-01.",
            "Rule RESPONSIBLE-PERSONS (Persons responsible for a serious listing) applies, on the"
                + " basis of [P21] 18.");
    assertThat(restriction.until()).contains(LocalDate.of(2027, 6, 1));
  }

  @Test
  void shouldAgreeWithTheOracleOnRandomWorlds() {
    for (int seed = 0; seed < 1_500; seed++) {
      facts.clear();
      RandomCase random = new RandomCase(new SplittableRandom(seed));
      View view = view(DECIDED.plusDays(20), 1);
      assertThat(reached(view, "R1"))
          .as("seed %s", seed)
          .containsExactlyInAnyOrderElementsOf(random.expected());
      for (String person : random.world.persons) {
        List<String> expected =
            random.expected().stream().filter(line -> line.endsWith(" " + person)).toList();
        assertThat(SANCTIONS.restrictionsOf(view, view.find(person)))
            .as("restrictions of %s, seed %s", person, seed)
            .hasSize(expected.size());
      }
    }
  }

  /** A world whose responsible persons are found by looking at every day of the conduct. */
  private final class RandomCase {
    private record Stint(String holder, String role, int from, int to) {}

    private record Stake(String holder, String held, int share, int from, int to) {}

    private static final int DAYS = 12;
    final OwnershipOracle world = new OwnershipOracle();
    private final List<Stint> stints = new ArrayList<>();
    private final List<Stake> stakes = new ArrayList<>();
    private final boolean food;

    RandomCase(SplittableRandom random) {
      world.persons.addAll(List.of("P1", "P2", "P3"));
      world.organizations.addAll(List.of("A", "B", "C"));
      world.organizations.forEach(SanctionsTests.this::organization);
      persons("P1", "P2", "P3");
      String[] holders = {"P1", "P2", "P3", "B", "C"};
      int[] shares = {500_000, 250_001, 510_000, 300_000, 1_000_000};
      for (int i = random.nextInt(7); i > 0; i--) {
        int from = random.nextInt(-5, DAYS + 5);
        String held = random.nextBoolean() ? "A" : random.nextBoolean() ? "B" : "C";
        Stake stake =
            new Stake(
                holders[random.nextInt(5)],
                held,
                shares[random.nextInt(5)],
                from,
                from + random.nextInt(10));
        stakes.add(stake);
        holding(stake.holder(), held, stake.share(), day(from), day(stake.to()));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        int from = random.nextInt(-5, DAYS + 5);
        String role = random.nextBoolean() ? "LEGAL_REPRESENTATIVE" : "PRINCIPAL";
        Stint stint = new Stint("P" + random.nextInt(1, 4), role, from, from + random.nextInt(10));
        stints.add(stint);
        role(stint.holder(), "A", role, day(from), day(stint.to()));
      }
      food = random.nextBoolean();
      String domain = food ? "FOOD_DRUG" : "JUDICIAL";
      record("R1", "A", "SERIOUS", domain, day(0), day(DAYS - 1));
    }

    Set<String> expected() {
      Set<String> lines =
          new TreeSet<>(Set.of("SUBJECT-SERIOUS SUBJECT A", "NO-COMMITMENT SUBJECT A"));
      if (food) {
        lines.add("INDUSTRY-BAN SUBJECT A");
      }
      for (int d = 0; d < DAYS; d++) {
        for (Stint stint : stints) {
          if (stint.from() <= d && d <= stint.to()) {
            lines.add("RESPONSIBLE-PERSONS " + stint.role() + " " + stint.holder());
            if (food && stint.role().equals("LEGAL_REPRESENTATIVE")) {
              lines.add("INDUSTRY-BAN LEGAL_REPRESENTATIVE " + stint.holder());
            }
          }
        }
        world.holdings.clear();
        for (Stake stake : stakes) {
          if (stake.from() <= d && d <= stake.to()) {
            world.holdings.add(
                new OwnershipOracle.Holding(
                    stake.holder(), stake.held(), stake.share(), stake.share()));
          }
        }
        for (String controller : world.controllers("A").keySet()) {
          if (world.persons.contains(controller)) {
            lines.add("RESPONSIBLE-PERSONS ACTUAL_CONTROLLER " + controller);
          }
        }
      }
      return lines;
    }

    private static LocalDate day(int offset) {
      return CONDUCT.plusDays(offset);
    }
  }

  private static List<String> reached(View view, String record) {
    CreditRecord found = view.record(record).orElseThrow();
    return SANCTIONS.propagation(view, found).restrictions().stream()
        .map(r -> r.rule() + " " + r.capacity() + " " + view.id(r.party()))
        .toList();
  }

  private static List<String> restrictedBy(View view, String party) {
    return SANCTIONS.restrictionsOf(view, view.find(party)).stream()
        .map(restriction -> restriction.record().id())
        .toList();
  }

  private View view(LocalDate day, int sequence) {
    Instant first = Instant.parse("2024-07-01T00:00:00Z");
    List<Batch> batches =
        List.of(new Batch(1, first, "facts"), new Batch(2, first.plusSeconds(60), "events"));
    return Snapshot.of(batches, facts).at(new AsOf(day, first.plusSeconds(60L * (sequence - 1))));
  }

  private void add(int sequence, Fact fact) {
    facts.add(new FactVersion(fact, sequence, FactVersion.STILL_KNOWN));
  }

  private void organization(String id) {
    add(1, Fact.of(FactType.ORGANIZATION, "id", id, "kind", "ENTERPRISE"));
  }

  private void persons(String... ids) {
    for (String id : ids) {
      add(1, Fact.of(FactType.PERSON, "id", id, "name", id));
    }
  }

  private void role(
      String holder, String org, String role, @Nullable LocalDate from, @Nullable LocalDate to) {
    add(
        1,
        Fact.of(
            FactType.ROLE,
            "holder_id",
            holder,
            "organization_id",
            org,
            "role",
            role,
            "valid_from",
            from,
            "valid_to",
            to));
  }

  private void holding(
      String holder, String org, int share, @Nullable LocalDate from, @Nullable LocalDate to) {
    add(
        1,
        Fact.of(
            FactType.HOLDING,
            "holder_id",
            holder,
            "organization_id",
            org,
            "share",
            BigDecimal.valueOf(share, 6),
            "valid_from",
            from,
            "valid_to",
            to));
  }

  private void record(
      String id,
      String subject,
      String severity,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    record(id, subject, severity, "JUDICIAL", from, to);
  }

  private void record(
      String id,
      String subject,
      String severity,
      String domain,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    add(
        1,
        Fact.of(
            FactType.CREDIT_RECORD,
            "id",
            id,
            "subject_id",
            subject,
            "kind",
            "LIST_ENTRY",
            "severity",
            severity,
            "domain",
            domain,
            "conduct_from",
            from,
            "conduct_to",
            to,
            "decided_on",
            DECIDED));
  }
}
