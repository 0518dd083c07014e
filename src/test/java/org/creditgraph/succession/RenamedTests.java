package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.snapshot.FactHistory;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** A change of name speaks for a change of entity only where the register tells of it. */
class RenamedTests {
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2025-01-01T00:00:00Z");

  private static Fact enterprise(String id, String name, String... former) {
    return Fact.of(
        FactType.ORGANIZATION,
        "id",
        id,
        "kind",
        "ENTERPRISE",
        "name",
        name,
        "former_names",
        List.of(former));
  }

  private static Fact name(String id, String kind, String value) {
    return Fact.of(FactType.NAME, "subject_id", id, "kind", kind, "value", value);
  }

  @Test
  void shouldCountOnlyTheFormerNamesThatTheRegisterGives() {
    FactHistory history = new FactHistory();
    history.tell(enterprise("A", "飞鱼水产有限公司"));
    history.tell(enterprise("B", "椰岛食品有限公司", "椰风食品厂"));
    history.tell(enterprise("C", "远帆物流有限公司"));
    history.tell(enterprise("D", "大成贸易有限公司"));
    history.tell(name("D", "ALIAS", "大成"));
    history.commit(FIRST);
    history.tell(enterprise("A", "金枪鱼水产有限公司"));
    history.tell(name("C", "FORMER", "近海货运行"));
    history.commit(SECOND);
    assertThat(renamed(history, FIRST)).containsExactly("B");
    assertThat(renamed(history, SECOND)).containsExactly("B", "C");
  }

  private static List<String> renamed(FactHistory history, Instant knownAt) {
    View view = history.snapshot().at(new AsOf(LocalDate.of(2025, 6, 30), knownAt));
    TraceReader reader = new TraceReader(view);
    return List.of("A", "B", "C", "D").stream()
        .filter(id -> reader.isRenamed(view.find(id)))
        .filter(id -> reader.trace(view.find(id)).face().renamed())
        .toList();
  }
}
