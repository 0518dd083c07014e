package org.creditgraph.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditgraph.succession.EvidenceKind;
import org.junit.jupiter.api.Test;

/** What makes a store likely to go on for another, and what does not (domain.md 6). */
class StoreLikenessTests {
  private static final String OPERATORS =
      """
      A: ENTERPRISE name=海口鑫源贸易有限公司 founded_on=2015-01-01
      B: ENTERPRISE name=海口云岭贸易有限公司 founded_on=2023-07-01
      R =record(subject:S1, kind:PLATFORM_SANCTION, severity:GENERAL, conduct_from:2023-01-01, conduct_to:2023-03-01)= 2023-06-01
      """;
  private static final String STRANGERS =
      "P1 -legal-> A [2015-01-01..]\nP2 -legal-> B [2023-07-01..]\n";

  private final DrawnStores drawn = new DrawnStores();

  private static String stores(String name, String operator, String category) {
    return OPERATORS
        + """
        S1 =store(platform:M1, operator:A, name:海之味旗舰店, category:食品)= 2020-01-01..2023-06-10
        S2 =store(platform:M2, operator:%s, name:%s, category:%s)= 2023-08-01..
        """
            .formatted(operator, name, category);
  }

  private double probability(String graph) {
    return drawn.migration(graph).orElseThrow().probability();
  }

  private static boolean tells(StoreMigration one, EvidenceKind kind, String words) {
    return one.evidence().stream()
        .anyMatch(each -> each.kind() == kind && each.summary().en().contains(words));
  }

  @Test
  void shouldFollowTheSameOperatorAndTheSameLeaderUnderAnotherNameAndWithOtherGoods() {
    assertThat(probability(stores("岭上鲜小店", "A", "美妆"))).isGreaterThan(0.5);
    String leader = "P1 -legal-> A [2015-01-01..]\nP1 -legal-> B [2023-07-01..]\n";
    assertThat(probability(stores("岭上鲜小店", "B", "食品") + leader)).isGreaterThan(0.5);
  }

  @Test
  void shouldNotLoseTheSameNameAndCategoryWithoutAKnownPerson() {
    assertThat(probability(stores("海之味小店", "B", "食品") + STRANGERS)).isGreaterThan(0.2);
    assertThat(probability(stores("海之味旗舰二店", "B", "食品") + STRANGERS))
        .isEqualTo(probability(stores("海之味小店", "B", "食品") + STRANGERS));
    assertThat(drawn.migration(stores("老海之味小店", "B", "食品") + STRANGERS)).isPresent();
  }

  @Test
  void shouldNotTakeKinWhoHadABusinessOfTheirOwnInTheSameCategoryForAMigration() {
    String fresh = stores("岭上鲜小店", "B", "食品") + STRANGERS + "P1 -spouse-> P2\n";
    String old = fresh.replace("founded_on=2023-07-01", "founded_on=2021-01-01");
    assertThat(probability(old)).isLessThan(0.5);
    assertThat(probability(fresh)).isGreaterThan(probability(old));
    assertThat(probability(old.replace("岭上鲜小店", "海之味小店"))).isGreaterThan(probability(old));
  }

  @Test
  void shouldTieStoresByADeviceAnAccountAndALeadersOwnPhone() {
    String graph = stores("岭上鲜小店", "B", "食品") + STRANGERS;
    String device = "S1 -device-> D1 [2020-01-01..]\nS2 -device-> D1 [2023-08-01..]\n";
    assertThat(drawn.migration(graph)).isEmpty();
    StoreMigration byDevice = drawn.migration(graph + device).orElseThrow();
    assertThat(tells(byDevice, EvidenceKind.DEVICE, "device")).isTrue();
    String phone =
        "P1 -phone-> 13876540101 [2015-01-01..]\nS2 -phone-> 13876540101 [2023-08-01..]\n";
    StoreMigration byPhone = drawn.migration(graph + phone).orElseThrow();
    assertThat(tells(byPhone, EvidenceKind.PHONE, "Only the operators of these two")).isTrue();
    assertThat(byPhone.probability()).isGreaterThan(0.5);
    String account = "ACC1 =account(owner:A)= 2015-01-01..\nS2 -bank-> ACC1 [2023-08-01..]\n";
    StoreMigration byAccount = drawn.migration(graph + account).orElseThrow();
    assertThat(tells(byAccount, EvidenceKind.BANK_ACCOUNT, "Only the operators")).isTrue();
  }

  @Test
  void shouldNotCountALeaderTwiceByHisOwnPhone() {
    String leader =
        stores("岭上鲜小店", "B", "食品") + "P1 -legal-> A [2015-01-01..]\nP1 -legal-> B [2023-07-01..]\n";
    String phone = "P1 -phone-> 13876540101 [2015-01-01..]\n";
    assertThat(probability(leader + phone)).isEqualTo(probability(leader));
    String same = stores("岭上鲜小店", "A", "食品");
    String operators = "A -phone-> 13876540101 [2015-01-01..]\n";
    assertThat(probability(same + operators)).isEqualTo(probability(same));
  }
}
