package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.snapshot.FactHistory;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The other names and the numbers of a party as of two times. */
class OtherNameTests {
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2025-01-01T00:00:00Z");
  private static Snapshot snapshot;

  private static Fact named(String name) {
    return Fact.of(
        FactType.ORGANIZATION,
        "id",
        "O1",
        "kind",
        "ENTERPRISE",
        "name",
        name,
        "former_names",
        List.of("椰风商行"));
  }

  private static Fact name(String kind, String value, String from, String to) {
    return Fact.of(
        FactType.NAME,
        "subject_id",
        "O1",
        "kind",
        kind,
        "value",
        value,
        "valid_from",
        day(from),
        "valid_to",
        day(to));
  }

  private static LocalDate day(String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  @BeforeAll
  static void tell() {
    FactHistory history = new FactHistory();
    history.tell(named("飞鱼水产有限公司"));
    history.tell(name("SHORT", "飞鱼", "2020-01-01", "2024-06-30"));
    history.tell(name("FORMER", "渔家傲", "2010-01-01", "2015-12-31"));
    history.tell(
        Fact.of(
            FactType.IDENTIFIER,
            "subject_id",
            "O1",
            "scheme",
            "STOCK_CODE",
            "value",
            "600999.SH",
            "valid_to",
            day("2024-12-31")));
    history.commit(FIRST);
    history.tell(named("金枪鱼水产有限公司"));
    history.commit(SECOND);
    snapshot = history.snapshot();
  }

  private static Node node(String validOn, Instant knownAt) {
    View view = snapshot.at(new AsOf(LocalDate.parse(validOn), knownAt));
    return Node.find(view, "O1").orElseThrow();
  }

  private static List<String> names(String validOn, Instant knownAt, boolean includeEnded) {
    return OtherName.of(node(validOn, knownAt), includeEnded).stream()
        .map(name -> name.kind() + " " + name.value() + (name.superseded() ? " superseded" : ""))
        .toList();
  }

  @Test
  void shouldTellNamesOfTheDayAndFormerOnesForEver() {
    assertThat(names("2024-01-01", FIRST, false))
        .containsExactly("FORMER 椰风商行", "FORMER 渔家傲", "SHORT 飞鱼");
    assertThat(names("2025-06-01", FIRST, false)).containsExactly("FORMER 椰风商行", "FORMER 渔家傲");
    assertThat(names("2025-06-01", FIRST, true)).contains("SHORT 飞鱼");
    assertThat(names("2009-01-01", FIRST, false)).containsExactly("FORMER 椰风商行");
  }

  @Test
  void shouldTellASupersededNameFromTheMomentOnThatAnotherWasKnown() {
    assertThat(names("2025-06-01", SECOND, false))
        .containsExactly("FORMER 椰风商行", "FORMER 飞鱼水产有限公司 superseded", "FORMER 渔家傲");
    assertThat(OtherName.former(node("2025-06-01", SECOND)))
        .containsExactlyInAnyOrder("椰风商行", "渔家傲", "飞鱼水产有限公司");
    assertThat(OtherName.former(node("2025-06-01", FIRST)))
        .containsExactlyInAnyOrder("椰风商行", "渔家傲");
  }

  @Test
  void shouldTellNumbersWhileTheyAreValid() {
    assertThat(GivenIdentifier.of(node("2024-12-31", FIRST), false))
        .extracting(GivenIdentifier::scheme, GivenIdentifier::value)
        .containsExactly(tuple("STOCK_CODE", "600999.SH"));
    assertThat(GivenIdentifier.of(node("2025-01-01", FIRST), false)).isEmpty();
    assertThat(GivenIdentifier.of(node("2025-01-01", FIRST), true)).hasSize(1);
  }

  @Test
  void shouldFindAContactPointHoweverItsValueIsWritten() {
    FactHistory history = new FactHistory();
    history.tell(named("飞鱼水产有限公司"));
    history.tell(
        Fact.of(
            FactType.CONTACT, "subject_id", "O1", "kind", "PHONE", "value", "+86 138-7654-3210"));
    history.commit(FIRST);
    View view = history.snapshot().at(new AsOf(LocalDate.EPOCH, FIRST));
    GraphController controller = new GraphController();
    for (String id :
        List.of("PHONE:13876543210", "PHONE:+8613876543210", "PHONE:+86 138-7654-3210")) {
      assertThat(controller.node(id, view).map(Node::id)).contains("PHONE:+8613876543210");
    }
    assertThat(controller.node("PHONE:13876543211", view)).isEmpty();
  }
}
