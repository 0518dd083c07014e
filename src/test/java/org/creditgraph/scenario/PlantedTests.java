package org.creditgraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditgraph.graph.LinkKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every scheme and look-alike does what it says, seen in the facts alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedTests {
  private static final Set<String> FAMILY = Set.of("SPOUSE", "RELATIVE");
  private static final Set<String> ACTING = Set.of("NOMINEE_FOR", "ACTS_IN_CONCERT");
  private static final LocalDate EVER = LocalDate.of(2100, 1, 1);
  private static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

  private final List<Planted> truth = new ArrayList<>();
  private Ledger ledger;

  @BeforeAll
  void make() {
    ledger = Ledger.of(Scenario.of(ScenarioPlan.of(5, 6_000, Shape.USUAL)), truth);
  }

  private List<Planted> of(TruthKind kind) {
    return truth.stream().filter(each -> each.kind() == kind).toList();
  }

  @Test
  void shouldHaveEverySchemeAndLookAlike() {
    Set<String> labels = new HashSet<>();
    truth.forEach(each -> labels.add(each.label()));
    for (Scheme scheme : Scheme.values()) {
      assertThat(labels).contains(scheme.label());
    }
    for (LookAlike kind : LookAlike.values()) {
      assertThat(labels).contains(kind.label());
    }
    for (StoreSchemes.Scheme scheme : StoreSchemes.Scheme.values()) {
      assertThat(labels).contains(scheme.label());
    }
    for (StoreLookAlikes.Kind kind : StoreLookAlikes.Kind.values()) {
      assertThat(labels).contains(kind.label());
    }
  }

  @Test
  void shouldReferToPartiesStoresAndRecordsThatAreThere() {
    for (Planted each : truth) {
      boolean ofStores = each.kind().ordinal() >= TruthKind.MIGRATION.ordinal();
      Set<String> known = ofStores ? ledger.stores.keySet() : ledger.organizations.keySet();
      assertThat(known).as(each.toString()).contains(each.from(), each.to());
      assertThat(ledger.records).as(each.toString()).containsKey(each.record());
      String subject = ledger.records.get(each.record()).needed("subject_id");
      assertThat(List.of(each.from(), ofStores ? operator(each.from()) : each.from()))
          .as(each.toString())
          .contains(subject);
    }
    Set<List<String>> pairs = new HashSet<>();
    truth.forEach(each -> assertThat(pairs.add(List.of(each.from(), each.to()))).isTrue());
  }

  private String operator(String store) {
    return ledger.stores.get(store).needed("operator_id");
  }

  /** The day on which the next one begins: founded, or changed hands. */
  private LocalDate start(String party) {
    LocalDate start = ledger.founded(party);
    for (var role : ledger.roles.getOrDefault(party, List.of())) {
      boolean leads = role.needed("role").equals("LEGAL_REPRESENTATIVE");
      LocalDate from = role.date("valid_from");
      if (leads && from != null && from.isAfter(start)) {
        start = from;
      }
    }
    return start;
  }

  @Test
  void shouldPlantSuccessionsWithMotiveMatchAndOrderInTime() {
    Map<String, List<String>> faults = new TreeMap<>();
    int counted = 0;
    int dried = 0;
    for (Planted each : of(TruthKind.SUCCESSION)) {
      boolean shelf = each.label().equals("S08_shelf_company");
      LocalDate begun = shelf ? start(each.to()) : ledger.founded(each.to());
      assertThat(ledger.records.get(each.record()).needed("severity")).isNotEqualTo("MINOR");
      assertThat(begun)
          .as(each.toString())
          .isAfter(ledger.day(each.record(), "conduct_from"))
          .isBefore(ledger.day(each.record(), "decided_on").plusDays(720));
      Set<String> before = ledger.partners(each.from(), NEVER, begun.plusDays(1));
      Set<String> next = ledger.partners(each.to(), begun, EVER);
      next.retainAll(before);
      boolean asset = passedOn(each);
      if (next.isEmpty() && !asset) {
        faults.computeIfAbsent(each.label(), label -> new ArrayList<>()).add(each.toString());
      }
      int after = ledger.partners(each.from(), begun.plusDays(160), EVER).size();
      counted++;
      dried += after <= 1 ? 1 : 0;
      check(each, faults);
    }
    assertThat(faults).isEmpty();
    assertThat(dried).isGreaterThan(counted * 7 / 10);
  }

  private boolean passedOn(Planted each) {
    Set<String> assets = new HashSet<>();
    ledger
        .assets
        .getOrDefault(each.from(), List.of())
        .forEach(role -> assets.add(role.needed("asset_id")));
    return ledger.assets.getOrDefault(each.to(), List.of()).stream()
        .anyMatch(role -> assets.contains(role.needed("asset_id")));
  }

  private void check(Planted each, Map<String, List<String>> faults) {
    String from = each.from();
    String to = each.to();
    Set<String> old = ledger.leaders(from);
    Set<String> next = ledger.leaders(to);
    Set<String> officers = new HashSet<>(ledger.people(from));
    officers.retainAll(next);
    boolean fits =
        switch (each.label()) {
          case "S01_same_people" -> isMet(old, next);
          case "S02_relative" -> ledger.isTied(union(old, next), next, FAMILY);
          case "S03_former_staff" -> !officers.isEmpty();
          case "S04_holding_chain" -> between(ledger.shells(old, to), 1, 4);
          case "S06_account_and_customers" ->
              !ledger.shared(from, to, LinkKind.BANK_ACCOUNT).isEmpty();
          case "S08_shelf_company" ->
              ledger.founded(to).isBefore(start(to).minusDays(400))
                  && !ledger.organizations.get(to).names("former_names").isEmpty();
          case "S10_split" -> count(from, each.label()) >= 2;
          case "S12_assets" -> passedOn(each);
          case "S17_sole_successor" -> kind(to).equals("SOLE_PROPRIETOR");
          case "S18_sole_predecessor" -> kind(from).equals("SOLE_PROPRIETOR");
          case "S19_acting_together" -> ledger.isTied(union(old, next), old, ACTING);
          case "S09_early_move" ->
              ledger.founded(to).isBefore(ledger.day(each.record(), "decided_on"));
          default -> true;
        };
    if (!fits) {
      faults.computeIfAbsent(each.label(), label -> new ArrayList<>()).add(each.toString());
    }
  }

  private String place(String party) {
    return String.valueOf(ledger.organizations.get(party).text("region"));
  }

  private String kind(String party) {
    return ledger.organizations.get(party).needed("kind");
  }

  private long count(String from, String label) {
    return truth.stream().filter(t -> t.from().equals(from) && t.label().equals(label)).count();
  }

  private static boolean between(int value, int from, int to) {
    return value >= from && value <= to;
  }

  private static boolean isMet(Set<String> these, Set<String> those) {
    return these.stream().anyMatch(those::contains);
  }

  private static Set<String> union(Set<String> these, Set<String> those) {
    Set<String> all = new HashSet<>(these);
    all.addAll(those);
    return all;
  }

  @Test
  void shouldPlantChainsWhoseSecondStepIsListedToo() {
    Set<String> listed = new HashSet<>();
    of(TruthKind.SUCCESSION).forEach(each -> listed.add(each.from()));
    assertThat(
            of(TruthKind.SUCCESSION).stream()
                .filter(each -> each.label().equals("S11_chain"))
                .filter(each -> listed.contains(each.to())))
        .isNotEmpty();
  }

  @Test
  void shouldPlantLookAlikesThatAreNone() {
    List<String> faults = new ArrayList<>();
    for (Planted each : of(TruthKind.DECOY)) {
      if (!isWhatItSays(each)) {
        faults.add(each.toString());
      }
    }
    assertThat(faults).isEmpty();
  }

  private boolean isWhatItSays(Planted each) {
    String from = each.from();
    String to = each.to();
    LocalDate founded = ledger.founded(to);
    LocalDate conduct = ledger.day(each.record(), "conduct_from");
    String severity = ledger.records.get(each.record()).needed("severity");
    boolean strangers = !isMet(ledger.people(from), ledger.people(to));
    boolean goesOn = !ledger.partners(from, founded.plusDays(1), EVER).isEmpty();
    boolean address = !ledger.shared(from, to, LinkKind.ADDRESS).isEmpty();
    return switch (each.label()) {
      case "L01_mass_address" -> address && goesOn;
      case "L02_agent_and_bookkeeper" ->
          isMet(ledger.officers(from), ledger.officers(to))
              && ledger.shared(from, to, LinkKind.PHONE).stream()
                  .anyMatch(value -> ledger.sharing.getOrDefault(value, 0) > 20);
      case "L03_namesake" -> !isMet(ledger.leaders(from), ledger.leaders(to)) && namesakes(each);
      case "L06_new_tenant" ->
          address && founded.isAfter(ledger.organizations.get(from).date("ended_on"));
      case "L08_same_nominee", "L05_minority_investor", "L16_parallel_sibling" ->
          goesOn && !strangers;
      case "L09_relative_elsewhere", "L15_second_branch", "L19_older_business" ->
          founded.isBefore(conduct.minusDays(100));
      case "L11_former_manager", "L25_partner_left" -> goesOn && !strangers;
      case "L12_sold_to_strangers" -> ledger.transfers.contains(from + ">" + to);
      case "L13_franchise" -> goesOn && !place(from).equals(place(to));
      case "L14_other_business" -> !trade(from).equals(trade(to));
      case "L17_clean_merger" ->
          severity.equals("MINOR")
              && ledger.isTied(Set.of(from, to), Set.of(to), Set.of("SUCCEEDED_BY"));
      case "L18_old_name_taken" -> !ledger.organizations.get(from).names("former_names").isEmpty();
      case "L21_minor_record" -> severity.equals("MINOR");
      case "L22_revoked_record" ->
          ledger.events.get(each.record()).getFirst().needed("kind").equals("REVOKED");
      case "L23_moved_long_before" -> ChronoUnit.DAYS.between(founded, conduct) > 300;
      case "L26_asset_sold" -> passedOn(each) && goesOn;
      default -> true;
    };
  }

  private String trade(String party) {
    return String.valueOf(ledger.organizations.get(party).text("industry"));
  }

  private boolean namesakes(Planted each) {
    Set<String> names = new HashSet<>();
    ledger.leaders(each.from()).stream()
        .filter(ledger.persons::containsKey)
        .forEach(id -> names.add(ledger.persons.get(id).needed("name")));
    return ledger.leaders(each.to()).stream()
        .filter(ledger.persons::containsKey)
        .anyMatch(id -> names.contains(ledger.persons.get(id).needed("name")));
  }

  @Test
  void shouldPlantStoresThatGoOnWithinAYearOfTheSanction() {
    for (Planted each : of(TruthKind.MIGRATION)) {
      var from = ledger.stores.get(each.from());
      var to = ledger.stores.get(each.to());
      LocalDate opened = to.date("opened_on");
      assertThat(from.needed("platform_id")).isNotEqualTo(to.needed("platform_id"));
      assertThat(opened)
          .as(each.toString())
          .isAfter(ledger.day(each.record(), "conduct_from"))
          .isBeforeOrEqualTo(ledger.day(each.record(), "decided_on").plusDays(365));
      boolean same = from.needed("operator_id").equals(to.needed("operator_id"));
      boolean sameByName = each.label().matches("M0[018].*");
      assertThat(same || !sameByName).as(each.toString()).isTrue();
    }
    for (Planted each : of(TruthKind.MIGRATION_DECOY)) {
      LocalDate opened = ledger.stores.get(each.to()).date("opened_on");
      if (each.label().contains("before")) {
        assertThat(opened).isBefore(ledger.day(each.record(), "conduct_from"));
      } else if (each.label().contains("later")) {
        assertThat(opened).isAfter(ledger.day(each.record(), "decided_on").plusDays(365));
      }
    }
  }

  /** Some sell the business, on paper, to their own next firm: a sale alone clears nobody. */
  @Test
  void shouldPlantShamSalesAmongTheSuccessions() {
    assertThat(of(TruthKind.SUCCESSION))
        .anyMatch(each -> ledger.transfers.contains(each.from() + ">" + each.to()))
        .anyMatch(each -> !ledger.transfers.contains(each.from() + ">" + each.to()));
  }
}
