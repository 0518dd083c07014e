package org.creditgraph.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of a plan. */
class SocietyPlanTests {
  /** Small, and full of what the numbers are about. */
  private static final SocietyPlan PLAN =
      SocietyPlan.usual(3, 450)
          .with(Behaviour.EVASION, 0.6)
          .with(Behaviour.CAUGHT, 0.08)
          .with(Behaviour.STORE_EVASION, 0.6)
          .with(Behaviour.ONLINE, 0.6)
          .with(Behaviour.STORE_SANCTIONS, 0.1)
          .with(Behaviour.SLEEPERS, 0.15)
          .with(Behaviour.PEOPLE, 7)
          .with(Behaviour.YEARS, 9);

  private static final long HISTORY = Digest.ofHistory(PLAN);
  private static final Economy ECONOMY = new Simulation(PLAN).run();
  private static final long FILES = Digest.ofFiles(ECONOMY, PLAN);

  @ParameterizedTest
  @EnumSource(Behaviour.class)
  void shouldLiveAnotherHistoryForAnotherNumberOfBehaviour(Behaviour which) {
    double value = PLAN.of(which) - which.low() > 1e-9 ? which.low() : which.high();
    assertThat(Digest.ofHistory(PLAN.with(which, value))).isNotEqualTo(HISTORY);
  }

  @ParameterizedTest
  @EnumSource(Observation.class)
  void shouldTellOtherFilesForAnotherNumberOfObservation(Observation which) {
    assertThat(Digest.ofFiles(ECONOMY, PLAN)).isEqualTo(FILES);
    assertThat(Digest.ofFiles(ECONOMY, PLAN.with(which, which.low()))).isNotEqualTo(FILES);
  }

  @Test
  void shouldDrawEveryNumberFromItsRangeAndTheSameForOneName() {
    assertThat(SocietyPlan.named("drawn-7", 1, 1_000))
        .isEqualTo(SocietyPlan.named("drawn-7", 1, 1_000));
    assertThat(SocietyPlan.drawn(7)).isEqualTo(SocietyPlan.drawn(7));
    Set<Double> rates = new HashSet<>();
    Set<Double> contracts = new HashSet<>();
    for (int number = 1; number <= 200; number++) {
      SocietyPlan plan = SocietyPlan.drawn(number);
      assertThat(plan.enterpriseCount()).isBetween(4_000, 10_000);
      rates.add(plan.of(Behaviour.EVASION));
      contracts.add(plan.of(Observation.CONTRACTS));
    }
    assertThat(rates).anyMatch(rate -> rate < 0.06).anyMatch(rate -> rate > 0.54);
    assertThat(contracts).anyMatch(part -> part < 0.06).anyMatch(part -> part > 0.5);
  }

  @Test
  void shouldRefuseWhatIsNoPlan() {
    assertThatThrownBy(() -> PLAN.with(Behaviour.EVASION, 0.7))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("BEHAVIOUR_REFUSED"))
        .hasMessageContaining("EVASION is 0.0 to 0.6");
    assertThatThrownBy(() -> PLAN.with(Observation.KIN, Double.NaN)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> PLAN.sized(100)).hasMessageContaining("300 to 50,000");
    assertThatThrownBy(() -> SocietyPlan.named("drawn-x", 1, 1_000))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("UNKNOWN_BEHAVIOUR"));
  }
}
