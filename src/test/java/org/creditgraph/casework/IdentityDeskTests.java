package org.creditgraph.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.creditgraph.casework.IdentityDesk.Judged;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Refusal;
import org.creditgraph.identity.Identities;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.FactStore;
import org.junit.jupiter.api.Test;

class IdentityDeskTests {
  private static final Instant NOW = Instant.parse("2024-06-30T02:00:00Z");
  private static final String GRAPH =
      """
      --- 2024-06-01T00:00:00Z
      A: ENTERPRISE uscc=91460100MA5T9Q2C2J name=one
      B: ENTERPRISE uscc=91460100MA5T9Q2C2J name=two
      C: ENTERPRISE uscc=91460100MA5T9Q2C2J
      D: ENTERPRISE name=other
      """;

  private final FactStore store = ToldStore.of(DrawnGraph.of(GRAPH).snapshot(), NOW);
  private final LiveSnapshot live = LiveSnapshot.load(store);
  private final IdentityDesk desk = new IdentityDesk(store, live::follow, Duration.ofSeconds(5));

  private static Errand errand(String key) {
    return new Errand("reviewer", "read from the licence", key);
  }

  private View view(Instant knownAt) {
    return live.follow().at(new AsOf(LocalDate.of(2024, 6, 30), knownAt));
  }

  private static int ids(View view, String id) {
    return Identities.of(view).sameAs(view.find(id)).length;
  }

  @Test
  void shouldLeaveWhoseNumberIsWrongWithoutOneFromThenOn() {
    Instant before = live.follow().batches().getLast().recordedAt();
    Judged judged = desk.different("B", "A", errand("one"));
    View view = view(judged.batch().recordedAt());
    assertThat(ids(view, "B")).isEqualTo(1);
    assertThat(ids(view, "A")).isEqualTo(2);
    assertThat(view.text(view.find("B"), "uscc")).isNull();
    assertThat(view.name(view.find("B"))).isEqualTo("two");
    assertThat(view.fact(view.find("B")).orElseThrow().source()).isEqualTo("reviewer");
    assertThat(ids(view(before), "B")).isEqualTo(3);
  }

  @Test
  void shouldKeepAJudgementOnceForEachKey() {
    Judged first = desk.different("B", "A", errand("one"));
    Judged again = desk.different("B", "A", errand("one"));
    assertThat(again.repeated()).isTrue();
    assertThat(again.batch()).isEqualTo(first.batch());
    assertRefused("KEY_REUSED", () -> desk.different("C", "A", errand("one")));
  }

  @Test
  void shouldRefuseIdsThatAreNotOneParty() {
    assertRefused("NOT_ONE_PARTY", () -> desk.different("D", "A", errand("one")));
    assertRefused("NOT_ONE_PARTY", () -> desk.different("A", "A", errand("one")));
    assertRefused("UNKNOWN_PARTY", () -> desk.different("Z", "A", errand("one")));
  }

  private static void assertRefused(String code, Runnable asking) {
    assertThatThrownBy(asking::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
