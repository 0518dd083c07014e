package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.creditgraph.likelihood.Aspect;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** What ties a pair together is worth what it is worth, whatever stands beside it. */
class TiesTests {
  private static final String DAY = "2024-12-31";
  private static final String PHOENIX = SuccessionsTests.PHOENIX.replace("文昌海仙坊水产", "三亚云岭水产");
  private static final String ONE_PHONE =
      "A -phone-> 13876540101 [2014-05-01..]\nB -phone-> 13876540101 [2023-03-01..]\n";
  private static final String MANAGER =
      "P7 -manager-> A [2014-05-01..]\nP7 -legal-> B [2023-03-01..]\n";
  private static final String COUSIN = "P1 -relative-> P6\nP6 -supervisor-> B [2023-03-01..]\n";

  private final Successions successions = new Successions(SuccessionModel.standard());

  private Optional<Succession> found(String graph, String day) {
    View view = SuccessionsTests.view(graph, day);
    return successions.successorsOf(view, view.find("A"), new SuccessionQuery(0, 100)).stream()
        .filter(one -> view.id(one.successor()).equals("B"))
        .findFirst();
  }

  private Succession found(String graph) {
    return found(graph, DAY).orElseThrow();
  }

  private List<String> told(String graph) {
    return found(graph).evidence().stream().map(one -> one.summary().en()).toList();
  }

  @Test
  void shouldWeighNoSharedThingAgainstAPairNorWhatHundredsShareForIt() {
    for (Aspect aspect : SuccessionModel.standard().levels().aspects()) {
      Feature feature = Feature.valueOf(aspect.name());
      for (int level = 1; level < aspect.levels().size(); level++) {
        String words = feature + " " + aspect.levels().get(level);
        double step = aspect.bits(level) - aspect.bits(level - 1);
        switch (feature.order()) {
          case RISING, RISING_BY_RARITY -> assertThat(step).as(words).isGreaterThan(-1e-3);
          case FALLING -> assertThat(step).as(words).isLessThan(1e-3);
          case FREE -> {}
        }
      }
      if (feature.isContact()) {
        assertThat(aspect.bits(1)).as(feature + " of a hub").isBetween(-1e-3, 0.5);
      }
    }
  }

  @Test
  void shouldNotLoseAFormerManagerToACousin() {
    double manager = found(PHOENIX + ONE_PHONE + MANAGER).probability();
    assertThat(manager).isGreaterThan(0.9);
    assertThat(found(PHOENIX + ONE_PHONE + MANAGER + COUSIN).probability())
        .isGreaterThanOrEqualTo(manager);
  }

  @Test
  void shouldTakeAPostOfTheOldLeaderOrHisKinForATie() {
    double strangers = found(PHOENIX + ONE_PHONE).probability();
    double kin = found(PHOENIX + ONE_PHONE + COUSIN).probability();
    double both =
        found(
                PHOENIX
                    + ONE_PHONE
                    + "P5 -supervisor-> A [2014-05-01..]\nP5 -supervisor-> B [2023-03-01..]\n")
            .probability();
    double boss = found(PHOENIX + ONE_PHONE + "P1 -manager-> B [2023-03-01..]\n").probability();
    assertThat(kin).isGreaterThanOrEqualTo(strangers);
    assertThat(both).isGreaterThanOrEqualTo(strangers);
    assertThat(boss).isGreaterThanOrEqualTo(both).isGreaterThan(0.9);
  }

  private static String sharers(int count, boolean ofOne) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < count; i++) {
      drawn.append("O%d -phone-> 13876540101 [2015-01-01..]\n".formatted(i));
      drawn.append("P%d -legal-> O%d [2015-01-01..]\n".formatted(ofOne ? 900 : 901 + i, i));
      drawn.append("P%d -100%%-> O%d [2015-01-01..]\n".formatted(ofOne ? 900 : 901 + i, i));
    }
    return drawn.toString();
  }

  @Test
  void shouldCountThirtyAffiliatesOfOneOwnerAsOne() {
    assertThat(told(PHOENIX + ONE_PHONE + sharers(30, true)))
        .anyMatch(words -> words.endsWith("with 1 unrelated other."));
    assertThat(told(PHOENIX + ONE_PHONE + sharers(12, false)))
        .anyMatch(words -> words.endsWith("with 12 unrelated others."));
    assertThat(told(PHOENIX + ONE_PHONE + sharers(12, true).replace("P900", "P1")))
        .anyMatch(words -> words.startsWith("Only these two use the phone"));
  }

  @Test
  void shouldTellAnOwnerOfDozensFromAnAgentOfDozens() {
    String led = PHOENIX.replace("P2 -legal-> B", "P1 -legal-> B");
    StringBuilder owner = new StringBuilder(led);
    StringBuilder agent = new StringBuilder(led.replace("P1 -100%-> A", "P3 -100%-> A"));
    for (int i = 0; i < 30; i++) {
      owner.append("P1 -100%%-> O%d [2015-01-01..]\n".formatted(i));
      agent.append("P1 -legal-> O%d [2015-01-01..]\n".formatted(i));
    }
    assertThat(found(owner.toString()).evidence())
        .extracting(Evidence::kind)
        .contains(EvidenceKind.SAME_PEOPLE);
    assertThat(found(agent.toString()).evidence())
        .extracting(Evidence::kind)
        .doesNotContain(EvidenceKind.SAME_PEOPLE);
  }

  @Test
  void shouldTellControlByMajoritiesFromAPartInAChain() {
    String chain = PHOENIX + "P1 -100%-> G [2020-01-01..]\nG -100%-> B [2023-03-01..]\n";
    assertThat(told(chain)).anyMatch(words -> words.contains("through holdings of half or more"));
    assertThat(told(chain.replace("G -100%", "G -30%")))
        .anyMatch(words -> words.endsWith("through holdings or a nominee."));
  }

  @Test
  void shouldTellThatATieIsDeclared() {
    assertThat(told(PHOENIX + ONE_PHONE + "A -succeeded-> B [2023-03-01..]\n"))
        .contains("The tie between the two is declared: nothing is hidden.");
  }

  @Test
  void shouldAnswerAtRegistrationBeforeTheFirstContract() {
    String fresh =
        SuccessionsTests.PHOENIX
                .replace("文昌海仙坊", "文昌海鲜坊")
                .replace("founded_on=2014-05-01", "founded_on=2014-05-01 ended_on=2023-02-20")
                .replace("P2 -", "P1 -")
            + ONE_PHONE;
    double asked = found(fresh, "2023-03-10").orElseThrow().probability();
    assertThat(asked).isGreaterThan(0.5);
    String otherTrade = fresh.replaceFirst("industry=5124\nK1", "industry=7210\nK1");
    assertThat(found(otherTrade, "2023-03-10").orElseThrow().probability()).isLessThan(asked);
    String othersPhone = fresh.replace("B -phone-> 13876540101", "B -phone-> 13876540102");
    assertThat(found(othersPhone, "2023-03-10").orElseThrow().probability()).isLessThan(0.5);
  }

  private List<String> missing(String graph) {
    return found(graph).missing().stream().map(one -> one.en()).toList();
  }

  @Test
  void shouldTellThatItDidNotAskWhoIsBehindMoreThanTwoHundredSharers() {
    String words =
        "More than 200 use +8613876540101; whether they belong together was not looked at.";
    assertThat(missing(PHOENIX + ONE_PHONE + sharers(199, true))).doesNotContain(words);
    assertThat(missing(PHOENIX + ONE_PHONE + sharers(230, true))).contains(words);
  }

  @Test
  void shouldTellWhomItTookForAnAgentForTheNumberOfHisOrganisations() {
    String words =
        "林国栋 has to do with more than 2000 organisations and was taken for an agent; whether most"
            + " of them are his own was not looked at.";
    StringBuilder drawn = new StringBuilder(PHOENIX + ONE_PHONE);
    for (int i = 0; i < 1_990; i++) {
      drawn.append("P1 -100%%-> O%d [2015-01-01..]\n".formatted(i));
    }
    assertThat(missing(drawn.toString())).doesNotContain(words);
    for (int i = 1_990; i < 2_010; i++) {
      drawn.append("P1 -100%%-> O%d [2015-01-01..]\n".formatted(i));
    }
    assertThat(missing(drawn.toString())).contains(words);
  }

  private static final String SALE =
      "S =contract(supplier:A, buyer:B, kind:ASSET_TRANSFER)= 2023-03-10..2023-03-20\n";

  /** A post in the buyer makes nobody its master; who leads the buyer sold to himself. */
  @Test
  void shouldTellASaleToItsOwnPeopleFromOneToStrangers() {
    String post = "P1 -supervisor-> B [2023-03-01..]\n";
    String strangers =
        "The one sold assets to the other, which others lead: the business was sold.";
    String own = "The one sold assets to the other, which its own people lead.";
    assertThat(told(PHOENIX + ONE_PHONE + SALE)).contains(strangers);
    assertThat(told(PHOENIX + ONE_PHONE + SALE + post)).contains(strangers);
    assertThat(told(PHOENIX + ONE_PHONE + SALE + MANAGER)).contains(own);
    assertThat(told(PHOENIX + ONE_PHONE + SALE + "P1 -spouse-> P2\n")).contains(own);
  }

  private static String staff(int first, int count, String of, String since) {
    StringBuilder drawn = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      drawn.append("P%d -employee-> %s [%s..]\n".formatted(i, of, since));
    }
    return drawn.toString();
  }

  /** Who works in both ties the staff of the two, not the people behind them. */
  @Test
  void shouldTakeCommonEmployeesForStaffAlone() {
    String old = staff(20, 4, "A", "2014-05-01");
    String two = PHOENIX + ONE_PHONE + old + staff(20, 2, "B", "2023-03-10");
    assertThat(told(two))
        .contains("2 more people are with both.")
        .noneMatch(words -> words.endsWith(" serves both."));
    assertThat(told(PHOENIX + ONE_PHONE + old + staff(20, 4, "B", "2023-03-10")))
        .contains("Most of the other's people, 4 more, are the one's.");
    double others =
        found(PHOENIX + ONE_PHONE + old + staff(30, 4, "B", "2023-03-10")).probability();
    assertThat(found(two).probability()).isGreaterThan(others);
  }

  @Test
  void shouldTellWhetherAStrangerWhoLeadsTheOtherHadABusinessBefore() {
    String own = "P2 -legal-> C [2018-01-01..]\nP2 -100%-> C [2018-01-01..]\n";
    Succession front = found(PHOENIX + ONE_PHONE);
    Succession buyer = found(PHOENIX + ONE_PHONE + own);
    assertThat(buyer.probability()).isLessThanOrEqualTo(front.probability());
    assertThat(told(PHOENIX + ONE_PHONE + own))
        .anyMatch(words -> words.endsWith("had 1 business of his own before."));
    assertThat(told(PHOENIX + ONE_PHONE))
        .anyMatch(words -> words.endsWith("is not known to have led a business before."));
    assertThat(told(PHOENIX + ONE_PHONE + own + "P1 -spouse-> P2\n"))
        .noneMatch(words -> words.contains("of his own before"));
  }

  @Test
  void shouldTellAPostFromPeopleInCharge() {
    double nobody = found(PHOENIX).probability();
    double post = found(PHOENIX + COUSIN).probability();
    double wife = found(PHOENIX + "P1 -spouse-> P2\n").probability();
    assertThat(post).isGreaterThan(nobody).isLessThan(wife);
    assertThat(told(PHOENIX + "P1 -spouse-> P2\n" + ONE_PHONE))
        .contains("Both the same people and a business that moved are to be seen.");
  }
}
