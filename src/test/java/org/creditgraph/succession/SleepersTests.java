package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** Organisations that were there long before, and wake when they are needed. */
class SleepersTests {
  private static final String DAY = "2024-12-31";

  /** Founded years ago by the wife of the one who is listed; nobody comes, nobody goes. */
  private static final String SLEEPER =
      SuccessionsTests.PHOENIX
              .replace("founded_on=2023-03-01", "founded_on=2015-03-01")
              .replace("P2 -legal-> B [2023-03-01..]", "P2 -legal-> B [2015-03-01..]")
              .replace("P2 -100%-> B [2023-03-01..]", "P2 -100%-> B [2015-03-01..]")
          + "P1 -spouse-> P2\n"
          + "A -phone-> 13876540101 [2014-05-01..]\nB -phone-> 13876540101 [2023-03-10..]\n";

  private final Successions successions = new Successions(SuccessionModel.standard());

  private List<Succession> found(String graph) {
    View view = SuccessionsTests.view(graph, DAY);
    return successions.successorsOf(view, view.find("A"), new SuccessionQuery(0.01, 100));
  }

  @Test
  void shouldFindASleeperThatWakesWithPhoneAndPartners() {
    List<Succession> found = found(SLEEPER);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().probability()).isGreaterThan(0.5);
    assertThat(found.getFirst().startedOn()).isEqualTo("2023-03-10");
    View view = SuccessionsTests.view(SLEEPER, DAY);
    SuccessionQuery query = new SuccessionQuery(0.01, 100);
    assertThat(successions.predecessorsOf(view, view.find("B"), query)).isEqualTo(found);
  }

  @Test
  void shouldNotTakeAFirmThatTookUpNothingForASuccessor() {
    String apart =
        SLEEPER
            .replace("B -phone-> 13876540101", "B -phone-> 13876540102")
            .replace("C4 =contract(supplier:B", "C4 =contract(supplier:K2")
            .replace("C5 =contract(supplier:B", "C5 =contract(supplier:K1");
    assertThat(found(apart)).isEmpty();
  }

  @Test
  void shouldSayWhatSpeaksForASaleAndWhatWouldDecide() {
    String strangers = SLEEPER.replace("P1 -spouse-> P2\n", "");
    View view = SuccessionsTests.view(strangers, DAY);
    Succession one =
        successions.successorsOf(view, view.find("A"), new SuccessionQuery(0, 1)).getFirst();
    assertThat(one.doubts())
        .extracting(BilingualText::en)
        .anyMatch(doubt -> doubt.contains("may have been sold"));
    assertThat(found(SLEEPER).getFirst().doubts())
        .extracting(BilingualText::en)
        .noneMatch(doubt -> doubt.contains("may have been sold"));
  }

  @Test
  void shouldCallAPairUndecidableOfWhichTooLittleIsOnFile() {
    String bare =
        SuccessionsTests.PHOENIX
                .replaceAll("(?m)^C[1-5] =contract.*\\n", "")
                .replace("文昌海仙坊", "文昌云岭")
            + "P1 -spouse-> P2\n";
    View view = SuccessionsTests.view(bare, DAY);
    Succession one =
        successions.successorsOf(view, view.find("A"), new SuccessionQuery(0, 1)).getFirst();
    assertThat(one.probability()).isLessThan(0.5);
    assertThat(one.undecidable()).isTrue();
    assertThat(one.doubts())
        .extracting(BilingualText::en)
        .anyMatch(doubt -> doubt.contains("Too few contracts"));
  }
}
