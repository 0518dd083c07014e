package org.creditgraph.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.ExchangeFolder;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.ReadOptions;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.scenario.Truth;
import org.creditgraph.scenario.TruthKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A society as its files tell it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocietyTests {
  private static final SocietyPlan PLAN =
      SocietyPlan.usual(5, 1_500).with(Behaviour.EVASION, 0.5).with(Behaviour.CAUGHT, 0.08);

  private final List<Fact> facts = new ArrayList<>();
  private final List<TruePair> truth = new ArrayList<>();
  private final Map<String, Fact> organizations = new HashMap<>();
  private final Map<String, Fact> stores = new HashMap<>();
  private final Map<String, Fact> records = new HashMap<>();

  @BeforeAll
  void make() {
    Society.of(PLAN).tell(facts::add, truth::add);
    for (Fact fact : facts) {
      switch (fact.type()) {
        case ORGANIZATION -> organizations.put(fact.needed("id"), fact);
        case STORE -> stores.put(fact.needed("id"), fact);
        case CREDIT_RECORD -> records.put(fact.needed("id"), fact);
        default -> {}
      }
    }
  }

  private List<TruePair> of(TruePair.Kind kind) {
    return truth.stream().filter(pair -> pair.kind() == kind).toList();
  }

  @Test
  void shouldReferOnlyToWhatWasToldBefore() {
    Set<String> ids = new HashSet<>();
    for (Fact fact : facts) {
      for (Column column : fact.type().columns()) {
        String text = column.type() == ColumnType.REFERENCE ? fact.text(column.name()) : null;
        if (text != null && !ids.contains(text)) {
          assertThat(ids).as(fact.toString()).contains(text);
        }
      }
      if (fact.type().find("id") >= 0 && !ids.add(fact.needed("id"))) {
        assertThat(ids).as(fact.toString()).doesNotContain(fact.needed("id"));
      }
    }
  }

  @Test
  void shouldImportWithoutARejectedRowAndBeReadByTheReaderOfTruth(@TempDir Path folder)
      throws IOException {
    SocietyPlan plan = SocietyPlan.named("drawn-9", 3, 600);
    Society.of(plan).writeTo(folder.resolve("data"), folder.resolve("truth"));
    Files.createDirectories(folder.resolve("work"));
    long rows = 0;
    try (FactInput input =
        ExchangeFolder.open(folder.resolve("data"), ReadOptions.in(folder.resolve("work")))) {
      Optional<Chunk> chunk = input.next(10_000);
      for (; chunk.isPresent(); chunk = input.next(10_000)) {
        assertThat(chunk.get().rejects()).isEmpty();
        rows += chunk.get().rows().size();
      }
    }
    assertThat(rows).isGreaterThan(5_000);
    Truth read = Truth.readFrom(folder.resolve("truth"));
    List<TruePair> pairs = Society.of(plan).truth();
    for (TruePair.Kind kind : TruePair.Kind.values()) {
      assertThat(read.of(TruthKind.valueOf(kind.name())))
          .hasSize((int) pairs.stream().filter(pair -> pair.kind() == kind).count());
    }
    assertThat(read.of(TruthKind.DECOY))
        .allSatisfy(pair -> assertThat(pair.record()).startsWith("RC"));
  }

  @Test
  void shouldPutDaysInOrder() {
    LocalDate end = PLAN.endsOn();
    for (Fact fact : facts) {
      for (Column column : fact.type().columns()) {
        if (column.type() == ColumnType.DATE && !column.name().matches("due_on|publish_until")) {
          LocalDate day = fact.date(column.name());
          LocalDate start = column.endOf().isEmpty() ? null : fact.date(column.endOf());
          boolean over = day != null && day.getYear() == 0;
          if (day != null && (day.isAfter(end) || start != null && !over && day.isBefore(start))) {
            fail(column.name() + " is out of order in " + fact);
          }
        }
      }
    }
  }

  @Test
  void shouldNameListedPartiesAndTheirRecords() {
    Set<List<String>> pairs = new HashSet<>();
    for (TruePair pair : truth) {
      boolean ofStores = pair.kind().compareTo(TruePair.Kind.MIGRATION) >= 0;
      Map<String, Fact> known = ofStores ? stores : organizations;
      assertThat(known).as(pair.toString()).containsKeys(pair.from(), pair.to());
      Fact record = records.get(pair.record());
      assertThat(record).as(pair.toString()).isNotNull();
      String operator = ofStores ? stores.get(pair.from()).needed("operator_id") : pair.from();
      assertThat(List.of(pair.from(), operator)).contains(record.needed("subject_id"));
      assertThat(ofStores || !record.needed("severity").equals("MINOR")).isTrue();
      assertThat(pairs.add(List.of(pair.from(), pair.to()))).as(pair.toString()).isTrue();
      assertThat(pair.from()).isNotEqualTo(pair.to());
    }
  }

  @Test
  void shouldKnowManyWaysAndManyLookAlikes() {
    Set<String> vehicles = new HashSet<>();
    Set<String> fronts = new HashSet<>();
    Set<String> timings = new HashSet<>();
    for (TruePair pair : of(TruePair.Kind.SUCCESSION)) {
      vehicles.add(pair.detail("vehicle"));
      fronts.add(pair.detail("front"));
      timings.add(pair.detail("timing"));
    }
    assertThat(vehicles)
        .contains("new_firm", "shelf_firm", "friendly_firm", "own_other_firm", "sleeper");
    assertThat(fronts).contains("self", "spouse", "friend").hasSizeGreaterThan(7);
    assertThat(timings).containsExactlyInAnyOrder("before", "after", "later");
    Set<String> kinds = new HashSet<>();
    of(TruePair.Kind.DECOY).forEach(pair -> kinds.add(pair.label()));
    assertThat(kinds)
        .contains(
            "own_other_firm",
            "relative_other_business",
            "competitor_took_customers",
            "sold",
            "former_employee");
    assertThat(of(TruePair.Kind.MIGRATION)).isNotEmpty();
    assertThat(of(TruePair.Kind.MIGRATION_DECOY)).isNotEmpty();
    assertThat(of(TruePair.Kind.SUCCESSION))
        .extracting(p -> p.detail("detectable"))
        .contains("yes", "no");
  }

  @Test
  void shouldMoveNoEarlierThanTheTroubleAndWithinThreeYears() {
    for (TruePair pair : of(TruePair.Kind.SUCCESSION)) {
      LocalDate moved = LocalDate.parse(pair.detail("moved_on"));
      Fact record = records.get(pair.record());
      LocalDate conduct = record.date("conduct_from");
      assertThat(conduct == null || !moved.isBefore(conduct)).as(pair.toString()).isTrue();
      assertThat(moved).isBefore(record.date("decided_on").plusYears(3));
    }
  }

  /** Meant or not: the same people go on with the same trade (domain.md 5). */
  @Test
  void shouldBlameNobodyForFindingWhatTheSamePeopleTookUpInTheSameTrade() {
    Set<String> kinds = new HashSet<>();
    of(TruePair.Kind.DECOY).forEach(pair -> kinds.add(pair.label()));
    assertThat(kinds).doesNotContain("sibling_founded_since", "own_firm_took_customers", "merged");
    Set<String> whys = new HashSet<>();
    of(TruePair.Kind.UNCLEAR).forEach(pair -> whys.add(pair.label()));
    assertThat(whys).contains("own_firm_took_customers");
  }

  @Test
  void shouldHoldNoStoreAgainstWhoFindsThatItsOperatorOpenedItInTheTimeOfAMigration() {
    SocietyPlan plan =
        SocietyPlan.usual(5, 4_000)
            .with(Behaviour.ONLINE, 0.6)
            .with(Behaviour.STORE_SANCTIONS, 0.1);
    List<Fact> told = new ArrayList<>();
    List<TruePair> pairs = new ArrayList<>();
    Society.of(plan).tell(told::add, pairs::add);
    Set<String> known = new HashSet<>();
    pairs.stream()
        .filter(pair -> pair.kind() != TruePair.Kind.MIGRATION_DECOY)
        .forEach(pair -> known.add(pair.from() + ">" + pair.to()));
    Map<String, Fact> shops = new HashMap<>();
    Map<String, List<Fact>> byOperator = new HashMap<>();
    for (Fact fact : told) {
      if (fact.type() == FactType.STORE && fact.text("operator_id") != null) {
        shops.put(fact.needed("id"), fact);
        byOperator
            .computeIfAbsent(fact.needed("operator_id"), absent -> new ArrayList<>())
            .add(fact);
      }
    }
    int looked = 0;
    for (Fact fact : told) {
      Fact from =
          fact.type() == FactType.CREDIT_RECORD ? shops.get(fact.needed("subject_id")) : null;
      if (from != null) {
        LocalDate decided = fact.date("decided_on");
        for (Fact to : byOperator.getOrDefault(from.needed("operator_id"), List.of())) {
          LocalDate opened = to.date("opened_on");
          boolean elsewhere = !to.needed("platform_id").equals(from.needed("platform_id"));
          if (elsewhere && opened.isAfter(decided) && opened.isBefore(decided.plusYears(1))) {
            looked++;
            assertThat(known).contains(from.needed("id") + ">" + to.needed("id"));
          }
        }
      }
    }
    assertThat(looked).isGreaterThan(20);
  }

  @Test
  void shouldGiveNothingAwayByIdOrPlaceInTheFile() {
    Map<String, Integer> places = new TreeMap<>();
    for (Fact fact : facts) {
      if (fact.type() == FactType.ORGANIZATION) {
        places.put(fact.needed("id"), places.size());
      }
    }
    List<String> ids = new ArrayList<>(places.keySet());
    double id = 0;
    double place = 0;
    List<TruePair> pairs = of(TruePair.Kind.SUCCESSION);
    for (TruePair pair : pairs) {
      id += ids.indexOf(pair.to()) / (double) ids.size();
      place += places.get(pair.to()) / (double) ids.size();
    }
    double deviations = 4 * 0.29 / Math.sqrt(pairs.size());
    assertThat(pairs).hasSizeGreaterThan(30);
    assertThat(id / pairs.size()).isCloseTo(0.5, within(deviations));
    assertThat(place / pairs.size()).isCloseTo(0.5, within(deviations));
  }

  @Test
  void shouldTellTheSameForTheSamePlanAndOtherForAnother() {
    SocietyPlan plan = SocietyPlan.usual(8, 400);
    assertThat(Digest.of(plan)).isEqualTo(Digest.of(plan));
    assertThat(Digest.of(SocietyPlan.usual(9, 400))).isNotEqualTo(Digest.of(plan));
  }

  @Test
  void shouldKnowNoSuccessionAndNoMigrationWhereNobodyEvades() {
    List<TruePair> pairs = Society.of(SocietyPlan.named("honest", 4, 800)).truth();
    assertThat(pairs)
        .extracting(TruePair::kind)
        .doesNotContain(TruePair.Kind.SUCCESSION, TruePair.Kind.MIGRATION)
        .contains(TruePair.Kind.DECOY, TruePair.Kind.MIGRATION_DECOY);
  }
}
