package org.creditgraph.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.RiskWarning;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.sanction.Standing;
import org.creditgraph.sanction.WarningSource;
import org.creditgraph.scenario.Scenario;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.ScanProgress;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.Successions;
import org.junit.jupiter.api.Test;

/** Records warn of likely successors and store migrations, and bar nobody by it. */
class LeadWarningsTests {
  private static final Policy POLICY = Policy.standard();
  private static final String KNOWN = "2024-01-01T00:00:00Z";
  private static final String SCHEME =
      """
      A: ENTERPRISE name=文昌海鲜坊水产有限公司 founded_on=2014-05-01 region=469005 industry=5124
      B: ENTERPRISE name=文昌海仙坊水产有限公司 founded_on=2023-03-01 region=469005 industry=5124
      K1: ENTERPRISE name=文昌渔港酒家有限公司 founded_on=2012-01-01 region=469005 industry=6210
      K2: ENTERPRISE name=文昌大饭店有限公司 founded_on=2012-01-01 region=469005 industry=6210
      P1: PERSON name=林国栋
      P2: PERSON name=吴秀琼
      P1 -spouse-> P2
      P1 -legal-> A [2014-05-01..]
      P1 -100%-> A [2014-05-01..]
      P2 -legal-> B [2023-03-01..]
      P2 -100%-> B [2023-03-01..]
      A -phone-> 13876540101 [2014-05-01..]
      B -phone-> 13876540101 [2023-03-01..]
      C1 =contract(supplier:A, buyer:K1)= 2021-06-01..2021-12-31
      C2 =contract(supplier:A, buyer:K1)= 2022-03-01..2022-12-31
      C3 =contract(supplier:A, buyer:K2)= 2022-05-01..2022-12-31
      C4 =contract(supplier:B, buyer:K1)= 2023-04-01..2023-12-31
      C5 =contract(supplier:B, buyer:K2)= 2023-05-01..2023-12-31
      S1 =store(platform:M1, operator:A)= 2020-01-01..2023-02-28
      S2 =store(platform:M2, operator:B)= 2023-04-01..
      R =record(subject:A, kind:LIST_ENTRY, severity:SERIOUS, domain:FOOD_DRUG, conduct_from:2022-08-01, conduct_to:2022-12-31)= 2023-02-01
      Q =record(subject:S1, kind:PLATFORM_SANCTION, severity:GENERAL, conduct_from:2022-08-01, conduct_to:2022-12-31)= 2023-08-15
      """;

  private final Successions successions = new Successions(SuccessionModel.standard());
  private final StoreMigrations migrations = new StoreMigrations(successions);
  private final Sanctions sanctions =
      new Sanctions(POLICY, List.of(successions.warnings(0.5), migrations.warnings(0.5)));

  private static View view(String graph, String day, String knownAt) {
    return DrawnGraph.of("--- " + KNOWN + "\n" + graph)
        .snapshot()
        .at(new AsOf(LocalDate.parse(day), Instant.parse(knownAt)));
  }

  private List<String> warned(View view, String record) {
    return sanctions.propagation(view, view.record(record).orElseThrow()).warnings().all().stream()
        .filter(warning -> warning.lead() != null)
        .map(warning -> warning.kind() + " " + told(view, warning))
        .toList();
  }

  private static String told(View view, RiskWarning warning) {
    RiskWarning.Stores stores = warning.lead().stores();
    String parties = id(view, warning.because()) + ">" + id(view, warning.party());
    return stores == null
        ? parties
        : parties + " " + view.id(stores.from()) + ">" + view.id(stores.to());
  }

  private static String id(View view, int node) {
    return node == RiskWarning.NOBODY ? "nobody" : view.id(node);
  }

  @Test
  void shouldWarnOfSuccessorsAndStoresOfTheSanctionedOrganisation() {
    View view = view(SCHEME, "2024-06-30", KNOWN);
    assertThat(warned(view, "R"))
        .containsExactly("POSSIBLE_SUCCESSOR A>B", "POSSIBLE_STORE_MIGRATION A>B S1>S2");
    assertThat(warned(view, "Q")).containsExactly("POSSIBLE_STORE_MIGRATION A>B S1>S2");
  }

  @Test
  void shouldSayHowLikelyAndWhyInBothLanguages() {
    View view = view(SCHEME, "2024-06-30", KNOWN);
    List<RiskWarning> leads =
        sanctions.propagation(view, view.record("R").orElseThrow()).warnings().all().stream()
            .filter(warning -> warning.lead() != null)
            .toList();
    assertThat(leads).hasSize(2);
    for (RiskWarning warning : leads) {
      assertThat(warning.text().zh()).endsWith("请人工核实。").contains("R");
      assertThat(warning.text().en()).endsWith("a person should look.").contains("R");
      assertThat(warning.text().zh()).doesNotContain("1.00");
      assertThat(warning.links()).isNotEmpty();
      assertThat(warning.lead().probability()).isBetween(0.5, 1.0);
      assertThat(warning.lead().reasons())
          .hasSizeGreaterThan(2)
          .allSatisfy(
              reason -> {
                assertThat(reason.text().zh()).isNotBlank();
                assertThat(reason.text().en()).isNotBlank();
              });
    }
  }

  @Test
  void shouldNotRestrictWhomItWarnsOf() {
    View view = view(SCHEME, "2024-06-30", KNOWN);
    assertThat(sanctions.restrictionsOf(view, view.find("B"))).isEmpty();
    assertThat(sanctions.restrictionsOf(view, view.find("P2"))).isEmpty();
    assertThat(sanctions.restrictions(view, view.record("R").orElseThrow()))
        .isEqualTo(new Sanctions(POLICY).restrictions(view, view.record("R").orElseThrow()))
        .isNotEmpty();
  }

  @Test
  void shouldWarnAsOfTheDayAndTheMomentAsked() {
    StringBuilder first = new StringBuilder();
    StringBuilder then = new StringBuilder("--- 2024-03-01T00:00:00Z\n");
    SCHEME
        .lines()
        .forEach(
            line ->
                (line.matches("(C4|C5|B -phone|P1 -spouse).*") ? then : first).append(line + "\n"));
    String later = first.toString() + then;
    assertThat(warned(view(later, "2024-06-30", "2024-02-01T00:00:00Z"), "R")).isEmpty();
    assertThat(warned(view(later, "2024-06-30", "2024-03-01T00:00:00Z"), "R")).hasSize(2);
    assertThat(warned(view(SCHEME, "2023-02-15", KNOWN), "R")).isEmpty();
  }

  @Test
  void shouldNotWarnBecauseOfARecordOutOfForce() {
    assertThat(warned(view(SCHEME, "2026-02-02", KNOWN), "R")).isEmpty();
    for (String event : List.of("REPAIRED 2024-01-01", "REVOKED 2024-01-01")) {
      assertThat(warned(view(SCHEME + "R !" + event + "\n", "2024-06-30", KNOWN), "R"))
          .as(event)
          .isEmpty();
    }
  }

  @Test
  void shouldNameNobodyWhereNobodyIsKnownToRunTheStore() {
    String unknown =
        SCHEME.replace(", operator:A)", ", name:海之味旗舰店)").replace(", operator:B)", ", name:海之味小店)")
            + "S1 -phone-> 13876540102\nS2 -phone-> 13876540102\n"
            + "S1 -account-> 6222020200112233\nS2 -account-> 6222020200112233\n";
    assertThat(warned(view(unknown, "2024-06-30", KNOWN), "Q"))
        .containsExactly("POSSIBLE_STORE_MIGRATION nobody>nobody S1>S2");
  }

  @Test
  void shouldTellThatItLookedAtSoManyStoresOnly() {
    StringBuilder many = new StringBuilder(SCHEME);
    for (int i = 0; i < 1_001; i++) {
      many.append("T%d =store(platform:M1, operator:A)= 2020-01-01..\n".formatted(i));
    }
    View view = view(many.toString(), "2024-06-30", KNOWN);
    assertThat(sanctions.propagation(view, view.record("R").orElseThrow()).warnings().truncated())
        .isTrue();
    View few = view(SCHEME, "2024-06-30", KNOWN);
    assertThat(sanctions.propagation(few, few.record("R").orElseThrow()).warnings().truncated())
        .isFalse();
  }

  /** An approval check asks for restrictions, of many parties: they must not cost leads. */
  @Test
  void shouldLookForNoLeadWhereRestrictionsAreAskedFor() {
    WarningSource dear =
        (view, record, restrictions) -> {
          throw new AssertionError("a lead was looked for");
        };
    View view = view(SCHEME, "2024-06-30", KNOWN);
    Sanctions asked = new Sanctions(POLICY, List.of(dear));
    assertThat(asked.restrictionsOf(view, view.find("P1"))).isNotEmpty();
    assertThat(asked.restrictions(view, view.record("R").orElseThrow())).isNotEmpty();
  }

  @Test
  void shouldWarnOfWhatScansOfThePopulationFind() {
    View view = population();
    Set<String> successors = new TreeSet<>();
    successions.scan(
        view,
        0.5,
        one -> successors.add(view.id(one.predecessor()) + ">" + view.id(one.successor())),
        ScanProgress.NONE);
    Set<String> stores = new TreeSet<>();
    migrations.scan(view, 0.5, one -> stores.add(view.id(one.from()) + ">" + view.id(one.to())));
    Set<String> subjects = new TreeSet<>();
    Set<String> warnedSuccessors = new TreeSet<>();
    Set<String> warnedStores = new TreeSet<>();
    for (CreditRecord record : recordsInForce(view)) {
      subjects.add(record.subjectId());
      for (RiskWarning warning : sanctions.propagation(view, record).warnings().all()) {
        RiskWarning.Lead lead = warning.lead();
        if (lead != null && lead.stores() != null) {
          warnedStores.add(view.id(lead.stores().from()) + ">" + view.id(lead.stores().to()));
        } else if (lead != null) {
          warnedSuccessors.add(record.subjectId() + ">" + view.id(warning.party()));
        }
      }
    }
    successors.removeIf(pair -> !subjects.contains(pair.substring(0, pair.indexOf('>'))));
    stores.removeIf(
        pair ->
            !subjects.contains(pair.substring(0, pair.indexOf('>')))
                && !subjects.contains(operator(view, pair.substring(0, pair.indexOf('>')))));
    assertThat(warnedSuccessors).isEqualTo(successors).isNotEmpty();
    assertThat(warnedStores).isEqualTo(stores).isNotEmpty();
  }

  private static String operator(View view, String store) {
    String operator = view.fact(view.find(store)).orElseThrow().text("operator_id");
    return operator == null ? "" : operator;
  }

  private static List<CreditRecord> recordsInForce(View view) {
    List<CreditRecord> records = new ArrayList<>();
    for (int i = 0; i < view.snapshot().recordCount(); i++) {
      view.record(i).filter(record -> Standing.of(record, view).inForce()).ifPresent(records::add);
    }
    return records;
  }

  private static View population() {
    List<FactVersion> facts = new ArrayList<>();
    Scenario.of(ScenarioPlan.of(11, 1_500, Shape.USUAL))
        .tell(fact -> facts.add(new FactVersion(fact, 1, FactVersion.STILL_KNOWN)), planted -> {});
    Instant known = Instant.parse("2026-07-01T00:00:00Z");
    return Snapshot.of(List.of(new Batch(1, known, "population")), facts)
        .at(new AsOf(LocalDate.parse("2026-06-30"), known));
  }
}
