package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RivalryTests {
  private static final Clue MANAGER = Clue.of(Feature.PEOPLE, PeopleTie.STAFF_LEADS);
  private static final Clue LEADER = Clue.of(Feature.PEOPLE, PeopleTie.SAME_LEADER);
  private static final int KEEPS_TWO = 0;
  private static final int KEEPS_NONE = 2;

  private static int rival(Clue people, int carryingOn, int kept) {
    return Rivalry.level(
        List.of(people, Clue.of(Feature.CARRYING_ON, carryingOn), Clue.of(Feature.KEPT, kept)));
  }

  @Test
  void shouldTakeNobodyForARivalWhoseOwnersAreTheSame() {
    assertThat(rival(LEADER, 0, KEEPS_TWO)).isZero();
    assertThat(rival(LEADER, 2, KEEPS_NONE)).isZero();
  }

  @Test
  void shouldTakeAFormerManagerForARivalWhereTheOldOneGoesOn() {
    int most = Feature.RIVAL.levels().size() - 1;
    assertThat(rival(MANAGER, 0, KEEPS_NONE)).isEqualTo(most);
    assertThat(rival(MANAGER, 2, KEEPS_TWO)).isEqualTo(most);
    assertThat(rival(MANAGER, 7, KEEPS_NONE)).isZero();
  }

  /** The livelier the old one and the more partners it keeps, the more of a rival. */
  @Test
  void shouldNeverFallWithTheTradeOfTheOldOne() {
    int paces = Feature.CARRYING_ON.levels().size();
    for (int pace = 1; pace < paces; pace++) {
      for (int kept = 0; kept <= KEEPS_NONE; kept++) {
        int here = rival(MANAGER, pace, kept);
        assertThat(rival(MANAGER, pace - 1, kept)).isGreaterThanOrEqualTo(here);
        assertThat(rival(MANAGER, pace, Math.max(0, kept - 1))).isGreaterThanOrEqualTo(here);
      }
    }
  }

  /** A vessel that was sold shows that a business moved, but nothing of the people. */
  @Test
  void shouldNotTakeASoldVesselForASignOfTheSamePeople() {
    Halves sold = Halves.of(List.of(Clue.of(Feature.ASSET, 1), Clue.of(Feature.PEOPLE, 0)));
    assertThat(sold.trade()).isTrue();
    assertThat(sold.both()).isFalse();
  }
}
