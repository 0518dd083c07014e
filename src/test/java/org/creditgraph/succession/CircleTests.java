package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** What people have of their own, and who is employed, ties a pair as well. */
class CircleTests {
  private static final String DAY = "2024-12-31";
  private static final String STRANGERS = SuccessionsTests.PHOENIX.replace("文昌海仙坊水产", "三亚云岭水产");

  private final Successions successions = new Successions(SuccessionModel.standard());

  private Succession found(String graph) {
    View view = SuccessionsTests.view(graph, DAY);
    Succession found =
        successions.successorsOf(view, view.find("A"), new SuccessionQuery(0, 100)).stream()
            .filter(one -> view.id(one.successor()).equals("B"))
            .findFirst()
            .orElseThrow();
    assertThat(successions.predecessorsOf(view, view.find("B"), new SuccessionQuery(0, 100)))
        .as("the same from the other side")
        .anyMatch(
            one ->
                one.predecessor() == found.predecessor()
                    && one.probability() == found.probability());
    return found;
  }

  private static List<String> told(Succession found) {
    return found.evidence().stream().map(one -> one.summary().en()).toList();
  }

  @Test
  void shouldKnowTheOldLeadersOwnPhoneAtTheNewFirm() {
    Succession found =
        found(
            STRANGERS
                + "P1 -phone-> 13876540101 [2010-01-01..]\n"
                + "B -phone-> 13876540101 [2023-03-01..]\n");
    assertThat(told(found)).contains("Only these two use the phone number +8613876540101.");
    assertThat(found.probability()).isGreaterThan(found(STRANGERS).probability());
    Evidence phone =
        found.evidence().stream()
            .filter(one -> one.kind() == EvidenceKind.PHONE)
            .findFirst()
            .orElseThrow();
    assertThat(phone.links()).hasSize(3);
  }

  @Test
  void shouldNotCountOnePersonAndHisPhoneTwice() {
    String same = STRANGERS.replace("P2 -", "P1 -");
    assertThat(found(same + "P1 -phone-> 13876540101 [2010-01-01..]\n").bits())
        .isEqualTo(found(same).bits());
    assertThat(
            found(
                    same
                        + "P1 -phone-> 13876540101 [2010-01-01..]\n"
                        + "B -phone-> 13876540101 [2023-03-01..]\n")
                .bits())
        .isEqualTo(found(same).bits());
  }

  @Test
  void shouldTieTwoPeopleWhoLiveTogether() {
    String home = "海南省海口市龙华区金盘路205号3栋1801房";
    String together =
        STRANGERS
            + "P1 -address-> %s [2010-01-01..]\nP2 -address-> %s [2012-01-01..]\n"
                .formatted(home, home);
    Succession found = found(together);
    assertThat(found.probability()).isGreaterThan(found(STRANGERS).probability());
    assertThat(told(found)).anyMatch(words -> words.contains("shares a contact point"));
    StringBuilder dormitory = new StringBuilder(together);
    for (int i = 0; i < 5; i++) {
      dormitory.append("P9%d -address-> %s [2010-01-01..]\n".formatted(i, home));
    }
    assertThat(found(dormitory.toString()).bits()).isEqualTo(found(STRANGERS).bits());
  }

  @Test
  void shouldSeeStaffThatCameOver() {
    StringBuilder staff = new StringBuilder(STRANGERS);
    for (int i = 0; i < 6; i++) {
      staff.append("P8%d -employee-> A [2015-01-01..2023-02-20]\n".formatted(i));
      staff.append("P8%d -employee-> B [2023-03-01..]\n".formatted(i));
    }
    Succession found = found(staff.toString());
    assertThat(found.probability()).isGreaterThan(found(STRANGERS).probability());
    assertThat(told(found)).anyMatch(words -> words.startsWith("Most of the other's people"));
  }

  @Test
  void shouldKnowADriverAtTheHeadOfTheNewFirm() {
    Succession found = found(STRANGERS + "P2 -employee-> A [2015-01-01..2023-02-20]\n");
    assertThat(found.evidence()).anyMatch(one -> one.kind() == EvidenceKind.FORMER_STAFF);
    assertThat(found.probability()).isGreaterThan(found(STRANGERS).probability());
  }

  @Test
  void shouldTakeTheDayOnWhichTheSecondOfTheStaffCameForTheStartOfASleeper() {
    String sleeper =
        STRANGERS
                .replaceAll("(?m)^C[45] =contract.*\\n", "")
                .replace("founded_on=2023-03-01", "founded_on=2015-03-01")
                .replace("B [2023-03-01..]", "B [2015-03-01..]")
            + "P81 -employee-> A [2015-01-01..2023-02-20]\nP82 -employee-> A [2015-01-01..]\n"
            + "P81 -employee-> B [2023-03-01..]\n";
    View one = SuccessionsTests.view(sleeper, DAY);
    assertThat(successions.successorsOf(one, one.find("A"), new SuccessionQuery(0, 9))).isEmpty();
    assertThat(found(sleeper + "P82 -employee-> B [2023-05-01..]\n").startedOn())
        .isEqualTo("2023-05-01");
  }

  @Test
  void shouldKnowADeviceOfBoth() {
    Succession found =
        found(
            STRANGERS
                + "A -device-> 8c:ae:4c:f7:01:22 [2014-05-01..]\n"
                + "B -device-> 8c:ae:4c:f7:01:22 [2023-03-01..]\n");
    assertThat(found.evidence()).anyMatch(one -> one.kind() == EvidenceKind.DEVICE);
    assertThat(found.probability()).isGreaterThan(found(STRANGERS).probability());
  }
}
