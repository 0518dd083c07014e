package org.creditgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creditgraph.search.Register.enterprise;
import static org.creditgraph.search.Register.person;

import java.util.List;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** An enterprise that was renamed, and a person who was taken back. */
class SearchAsOfTests {
  private static final Fact BEFORE = enterprise("E1", "海口帆远贸易有限公司");
  private static final Fact AFTER = enterprise("E1", "海南远航供应链有限公司", "海口帆远贸易有限公司");
  private static final Fact PERSON = person("P1", "张帆远");

  private final Register register = Register.of(BEFORE, PERSON);

  private List<String> found(PartySearch search, Snapshot snapshot, String text, int sequence) {
    return search.search(PartyQuery.of(text), register.at(snapshot, sequence)).hits().stream()
        .map(hit -> hit.id() + " " + hit.match() + " " + hit.name() + " " + hit.matchedText())
        .toList();
  }

  @Test
  void shouldAnswerAsItWasKnown() {
    try (PartySearch search = PartySearch.inMemory()) {
      search.bringUpTo(register.snapshot());
      register.commit(List.of(AFTER), List.of(PERSON));
      Snapshot snapshot = register.snapshot();
      search.bringUpTo(snapshot);

      String before = "E1 NAME_START 海口帆远贸易有限公司 海口帆远贸易有限公司";
      assertThat(found(search, snapshot, "帆远", 1)).containsExactly(before, "P1 NAME_PART 张帆远 张帆远");
      assertThat(found(search, snapshot, "帆远", 2))
          .containsExactly("E1 FORMER_NAME 海南远航供应链有限公司 海口帆远贸易有限公司");
      assertThat(found(search, snapshot, "远航", 1)).isEmpty();
      assertThat(found(search, snapshot, "远航", 2))
          .containsExactly("E1 NAME_START 海南远航供应链有限公司 海南远航供应链有限公司");
      assertThat(found(search, snapshot, "P1", 1)).hasSize(1);
      assertThat(found(search, snapshot, "P1", 2)).isEmpty();
      assertThat(found(search, snapshot, "帆远", 0)).isEmpty();
    }
  }

  @Test
  void shouldRefuseWhatItHasNotYetSeen() {
    try (PartySearch search = PartySearch.inMemory()) {
      Snapshot snapshot = register.snapshot();

      assertThatThrownBy(() -> found(search, snapshot, "帆远", 1))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SEARCH_NOT_READY"));
    }
  }

  @Test
  void shouldPutThoseStillInBusinessFirst() {
    Fact gone =
        Fact.of(
            org.creditgraph.graph.FactType.ORGANIZATION,
            "id",
            "A1",
            "kind",
            "ENTERPRISE",
            "name",
            "海口帆远贸易有限公司",
            "status",
            "DEREGISTERED");
    Register both = Register.of(gone, BEFORE);
    try (PartySearch search = PartySearch.inMemory()) {
      Snapshot snapshot = both.snapshot();
      search.bringUpTo(snapshot);

      assertThat(
              search.search(PartyQuery.of("海口帆远贸易有限公司"), both.at(snapshot, 1)).hits().stream()
                  .map(PartyHit::id))
          .containsExactly("E1", "A1");
    }
  }
}
