package org.creditgraph.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creditgraph.likelihood.Aspect;
import org.junit.jupiter.api.Test;

/** What ties two stores is worth what it is worth, whatever stands beside it. */
class StoreTiesTests {
  private static final String STORES =
      """
      A: ENTERPRISE name=海口鑫源贸易有限公司 founded_on=2015-01-01
      B: ENTERPRISE name=海口云岭贸易有限公司 founded_on=2021-01-01
      S1 =store(platform:M1, operator:A, name:海之味旗舰店)= 2020-01-01..2023-06-10
      S2 =store(platform:M2, operator:B, name:岭上鲜小店)= 2023-08-01..
      R =record(subject:S1, kind:PLATFORM_SANCTION, severity:GENERAL, conduct_from:2023-01-01, conduct_to:2023-03-01)= 2023-06-01
      """;
  private static final String STRANGERS =
      STORES + "P1 -legal-> A [2015-01-01..]\nP2 -legal-> B [2021-01-01..]\n";
  private static final String ONE_PHONE =
      "S1 -phone-> 13876540101 [2020-01-01..]\nS2 -phone-> 13876540101 [2023-08-01..]\n";
  private static final String ONE_ACCOUNT =
      "S1 -bank-> ACCOUNT9 [2020-01-01..]\nS2 -bank-> ACCOUNT9 [2023-08-01..]\n";
  private static final String OTHER_CONTACTS =
      """
      S1 -phone-> 13876540101 [2020-01-01..]
      S2 -phone-> 13876540102 [2023-08-01..]
      S1 -bank-> ACCOUNT1 [2020-01-01..]
      S2 -bank-> ACCOUNT2 [2023-08-01..]
      """;

  private final DrawnStores drawn = new DrawnStores();

  private StoreMigration found(String graph) {
    return drawn.migration(graph).orElseThrow();
  }

  private static String many(String contact, int count) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < count; i++) {
      drawn.append("O%d -%s [2010-01-01..]\n".formatted(i, contact));
    }
    return drawn.toString();
  }

  @Test
  void shouldWeighNoSharedThingAgainstAPairNorWhatHundredsShareForIt() {
    for (Aspect aspect : MigrationModel.standard().levels().aspects()) {
      StoreFeature feature = StoreFeature.valueOf(aspect.name());
      for (int level = 1; level < aspect.levels().size(); level++) {
        if (feature != StoreFeature.TIMING) {
          assertThat(aspect.bits(level))
              .as(feature + " " + aspect.levels().get(level))
              .isGreaterThan(aspect.bits(level - 1) - 1e-3);
        }
      }
      if (feature.isContact()) {
        assertThat(aspect.bits(1)).as(feature + " of a hub").isBetween(-1e-3, 0.5);
      }
    }
  }

  @Test
  void shouldNotBelieveStoresLessForALooseTie() {
    double strangers = found(STRANGERS + ONE_PHONE + ONE_ACCOUNT).probability();
    assertThat(strangers).isGreaterThan(0.5);
    for (String tie :
        List.of(
            "P9 -finance-> A [2015-01-01..]\nP9 -finance-> B [2021-01-01..]\n",
            "P1 -manager-> B [2021-01-01..]\n",
            "P5 -1%-> A [2015-01-01..]\nP5 -1%-> B [2021-01-01..]\n",
            "P1 -spouse-> P2\n",
            "P1 -relative-> P6\nP6 -supervisor-> B [2021-01-01..]\n")) {
      assertThat(found(STRANGERS + ONE_PHONE + ONE_ACCOUNT + tie).probability())
          .as(tie)
          .isGreaterThanOrEqualTo(strangers);
    }
    assertThat(found(STRANGERS + "P5 -1%-> A [2015-01-01..]\nP5 -1%-> B [2021-01-01..]\n"))
        .extracting(StoreMigration::probability)
        .satisfies(p -> assertThat((double) p).isLessThan(0.5));
  }

  @Test
  void shouldBelieveInTheStoreOfAProvenSuccessorAlsoWithALooseTie() {
    String moved =
        """
        P1 -legal-> A [2015-01-01..]
        P1 -100%-> A [2015-01-01..]
        P2 -legal-> B [2023-03-01..]
        P2 -100%-> B [2023-03-01..]
        A -bank-> ACCOUNT7 [2015-01-01..]
        B -bank-> ACCOUNT7 [2023-03-01..]
        A -phone-> 13876540109 [2015-01-01..]
        B -phone-> 13876540109 [2023-03-01..]
        C1 =contract(supplier:A, buyer:K1)= 2021-06-01..2021-12-31
        C2 =contract(supplier:A, buyer:K2)= 2022-03-01..2022-12-31
        C4 =contract(supplier:B, buyer:K1)= 2023-04-01..2023-12-31
        C5 =contract(supplier:B, buyer:K2)= 2023-05-01..2023-12-31
        Q =record(subject:A, kind:LIST_ENTRY, severity:SERIOUS, conduct_from:2022-08-01, conduct_to:2022-12-31)= 2023-02-01
        """;
    String graph = STORES.replace("founded_on=2021-01-01", "founded_on=2023-03-01") + moved;
    assertThat(found(graph).probability()).isGreaterThan(0.5);
    String loosely = "P9 -supervisor-> A [2015-01-01..]\nP9 -supervisor-> B [2023-03-01..]\n";
    StoreMigration one = found(graph + loosely);
    assertThat(one.probability()).isGreaterThan(0.5);
    assertThat(one.evidence())
        .anyMatch(each -> each.summary().en().contains("probably carries on the business"));
  }

  @Test
  void shouldPromiseLittleWhereOnlyAHubTiesTheStoresAndSayWhatIsMissing() {
    String address = "address-> 海南省海口市海秀路1号";
    String both = "S1 -%s [2020-01-01..]\nS2 -%s [2023-08-01..]\n".formatted(address, address);
    for (int count : List.of(1, 10, 30, 58)) {
      assertThat(found(STORES + both + many(address, count)).probability())
          .as(count + " at an address")
          .isLessThan(0.5);
    }
    for (int count : List.of(10, 30, 58)) {
      StoreMigration one = found(STORES + ONE_PHONE + many("phone-> 13876540101", count));
      assertThat(one.probability()).as(count + " with a phone").isLessThan(0.5);
      assertThat(one.missing())
          .extracting(text -> text.en())
          .contains("Who runs the two stores, or stands behind it, is not known.");
    }
    assertThat(found(STRANGERS + OTHER_CONTACTS + ONE_ACCOUNT).missing())
        .extracting(text -> text.en())
        .containsExactly("The categories of the two are not known.");
  }

  @Test
  void shouldNotTakeAnAgentsAccountForLessThanDifferentAccounts() {
    String leader = STORES + "P1 -legal-> A [2015-01-01..]\nP1 -legal-> B [2021-01-01..]\n";
    double other =
        found(leader + "S1 -bank-> ACCOUNT1 [2020-01-01..]\nS2 -bank-> ACCOUNT2 [2023-08-01..]\n")
            .probability();
    double agents = found(leader + ONE_ACCOUNT + many("bank-> ACCOUNT9", 40)).probability();
    assertThat(agents).isGreaterThanOrEqualTo(other);
  }

  @Test
  void shouldCountStoresWithoutOperatorsAndOwnersOfManyAsOne() {
    StringBuilder stores = new StringBuilder();
    StringBuilder own = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      stores.append("T%d =store(platform:M1)= 2020-01-01..\n".formatted(i));
      stores.append("T%d -phone-> 13876540101 [2020-01-01..]\n".formatted(i));
      own.append("O%d -phone-> 13876540101 [2015-01-01..]\n".formatted(i));
      own.append("P9 -100%%-> O%d [2015-01-01..]\n".formatted(i));
    }
    assertThat(found(STRANGERS + ONE_PHONE + stores).probability()).isLessThan(0.5);
    assertThat(found(STRANGERS + ONE_PHONE + own).evidence())
        .anyMatch(each -> each.summary().en().endsWith("with 1 other."));
  }

  @Test
  void shouldTakeControlThroughMajoritiesForTheSameHands() {
    String straw = STRANGERS + OTHER_CONTACTS;
    double direct = found(straw + "P1 -100%-> B [2021-01-01..]\n").probability();
    String chain = "P1 -100%-> G [2020-01-01..]\nG -100%-> B [2021-01-01..]\n";
    StoreMigration one = found(straw + chain);
    assertThat(one.probability()).isEqualTo(direct);
    assertThat(one.migrationClass()).isEqualTo(MigrationClass.LINKED_OPERATOR);
    assertThat(found(straw + chain.replace("G -100%", "G -30%")).probability())
        .isLessThanOrEqualTo(direct);
  }
}
