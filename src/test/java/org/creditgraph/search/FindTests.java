package org.creditgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditgraph.search.Register.enterprise;
import static org.creditgraph.search.Register.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that has a name or a number is found, parties also by what they use. */
class FindTests {
  private static final PartySearch SEARCH = PartySearch.inMemory();
  private static final Register REGISTER = new Register();
  private static View before;
  private static View now;

  private static Fact name(String subject, String kind, String value) {
    return Fact.of(FactType.NAME, "subject_id", subject, "kind", kind, "value", value);
  }

  private static Fact number(String subject, String scheme, String value) {
    return Fact.of(FactType.IDENTIFIER, "subject_id", subject, "scheme", scheme, "value", value);
  }

  private static Fact contact(String subject, String kind, String value) {
    return Fact.of(FactType.CONTACT, "subject_id", subject, "kind", kind, "value", value);
  }

  @BeforeAll
  static void fill() {
    Fact withdrawn = name("O2", "ALIAS", "北海渔家");
    REGISTER.commit(
        List.of(
            enterprise("O1", "船东有限公司"),
            enterprise("O2", "蓝鲸远洋渔业有限公司"),
            person("P1", "BRASKOV, Ilya"),
            Fact.of(FactType.PLATFORM, "id", "M1", "name", "琼购平台"),
            Fact.of(
                FactType.STORE,
                "id",
                "S1",
                "name",
                "椰子直营店",
                "platform_id",
                "M1",
                "operator_id",
                "O1"),
            Fact.of(FactType.STORE, "id", "S2", "name", "蓝鲸海鲜铺", "operator_id", "O2"),
            Fact.of(
                FactType.ASSET,
                "id",
                "V1",
                "kind",
                "VESSEL",
                "name",
                "琼洋浦渔88号",
                "number",
                "9876543"),
            Fact.of(FactType.CONTRACT, "id", "C1", "title", "冷链运输合同"),
            Fact.of(FactType.ACCOUNT, "id", "6222020200012345", "owner_id", "P1"),
            Fact.of(
                FactType.ASSET_PARTY,
                "asset_id",
                "V1",
                "party_id",
                "O1",
                "role",
                "OWNER",
                "valid_from",
                LocalDate.of(2020, 1, 1)),
            contact("O1", "PHONE", "+86 138-7654-3210"),
            contact("S2", "PHONE", "0898-66551234"),
            contact("O1", "ADDRESS", "海南省海口市龙华区滨海大道1号A栋302房"),
            contact("P1", "EMAIL", "Ilya@Korvax.example"),
            withdrawn,
            name("P1", "ALIAS", "IRON ILYA"),
            name("P1", "FORMER", "ORLOV, Ilya"),
            name("V1", "FORMER", "MOON RIVER"),
            name("S1", "SHORT", "椰直营"),
            number("P1", "PASSPORT", "E-1234 5678"),
            number("V1", "MMSI", "412345678")),
        List.of());
    REGISTER.commit(List.of(enterprise("O2", "百灵鸟文旅股份公司")), List.of(withdrawn));
    REGISTER.commit(List.of(number("O2", "STOCK_CODE", "600999.SH")), List.of());
    Snapshot snapshot = REGISTER.snapshot();
    SEARCH.bringUpTo(snapshot);
    before = REGISTER.at(snapshot, 1);
    now = REGISTER.at(snapshot, 3);
  }

  @AfterAll
  static void close() {
    SEARCH.close();
  }

  private static List<String> found(List<PartyHit> hits) {
    return hits.stream().map(hit -> hit.id() + " " + hit.match()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9876543            | V1 IDENTIFIER",
        "琼洋浦渔88号       | V1 NAME",
        "洋浦渔88           | V1 NAME_PART",
        "412345678          | V1 IDENTIFIER",
        "moon river         | V1 FORMER_NAME",
        "椰子直营店         | S1 NAME",
        "椰子               | S1 NAME_START",
        "yezizhiying        | S1 PINYIN",
        "琼购平台           | M1 NAME",
        "冷链运输           | C1 NAME_START",
        "C1                 | C1 IDENTIFIER",
        "6222 0202 0001 2345 | 6222020200012345 IDENTIFIER",
        "13876543210        | PHONE:+8613876543210 IDENTIFIER",
        "+86 138-7654-3210  | PHONE:+8613876543210 IDENTIFIER",
        "PHONE:13876543210  | PHONE:+8613876543210 IDENTIFIER",
        "0898 6655 1234     | PHONE:+8689866551234 IDENTIFIER",
        "ILYA@korvax.example | EMAIL:ilya@korvax.example IDENTIFIER",
        "e12345678          | P1 IDENTIFIER",
        "iron ilya          | P1 ALIAS",
        "Ilya Orlov         | P1 FORMER_NAME",
        "600999.sh          | O2 IDENTIFIER",
        "椰直营             | S1 ALIAS",
      })
  void shouldFindWhatHasANameOrANumber(String text, String expected) {
    assertThat(found(SEARCH.find(NodeQuery.of(text), now).hits())).first().isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13876543210   | O1 USES",
        "0898-66551234 | O2 USES",
        "9876543       | O1 USES",
        "琼洋浦渔88号  | O1 USES",
        "椰子直营店    | O1 USES",
        "6222020200012345 | P1 USES",
        "E12345678     | P1 IDENTIFIER",
        "Iron Ilya     | P1 ALIAS",
        "蓝鲸远洋渔业有限公司 | O2 FORMER_NAME",
        "lanjingyuanyang | O2 FORMER_NAME",
      })
  void shouldFindPartiesByTheirOtherNamesAndByWhatTheyUse(String text, String expected) {
    assertThat(found(SEARCH.search(PartyQuery.of(text), now).hits())).containsExactly(expected);
  }

  @Test
  void shouldKnowNoMoreThanWasKnownThen() {
    assertThat(found(SEARCH.search(PartyQuery.of("蓝鲸远洋渔业有限公司"), before).hits()))
        .containsExactly("O2 NAME");
    assertThat(found(SEARCH.search(PartyQuery.of("北海渔家"), before).hits()))
        .containsExactly("O2 ALIAS");
    assertThat(SEARCH.search(PartyQuery.of("北海渔家"), now).hits()).isEmpty();
    assertThat(SEARCH.find(NodeQuery.of("600999.SH"), before).hits()).isEmpty();
  }

  @Test
  void shouldFindOnlyTheKindsAsked() {
    NodeQuery stores = new NodeQuery("蓝鲸", Set.of(NodeKind.STORE), 20, null);
    assertThat(found(SEARCH.find(stores, now).hits())).containsExactly("S2 NAME_START");
    NodeQuery parties = new NodeQuery("蓝鲸", Set.of(NodeKind.ENTERPRISE), 20, null);
    assertThat(found(SEARCH.find(parties, now).hits())).containsExactly("O2 FORMER_NAME");
    NodeQuery addresses = new NodeQuery("滨海大道1号", Set.of(NodeKind.ADDRESS), 20, null);
    assertThat(SEARCH.find(addresses, now).hits()).hasSize(1);
  }

  @Test
  void shouldPageThroughEverythingOnce() {
    for (String text : List.of("海", "13876543210", "蓝鲸", "司", "i", "9876543")) {
      List<String> whole = found(SEARCH.find(NodeQuery.of(text), now).hits());
      List<String> parties = found(SEARCH.search(PartyQuery.of(text), now).hits());
      List<String> paged = new ArrayList<>();
      List<String> pagedParties = new ArrayList<>();
      PartyHits page;
      String after = null;
      do {
        page = SEARCH.find(new NodeQuery(text, Set.of(), 1, after), now);
        paged.addAll(found(page.hits()));
        after = page.hits().isEmpty() ? null : page.hits().getLast().position();
      } while (page.hasNextPage());
      after = null;
      do {
        page = SEARCH.search(new PartyQuery(text, Set.of(), null, 1, after), now);
        pagedParties.addAll(found(page.hits()));
        after = page.hits().isEmpty() ? null : page.hits().getLast().position();
      } while (page.hasNextPage());
      assertThat(paged).as(text).isEqualTo(whole).doesNotHaveDuplicates();
      assertThat(pagedParties).as(text).isEqualTo(parties).doesNotHaveDuplicates();
    }
  }

  @Test
  void shouldTakeNamesAndNumbersOfAnyLengthAndCount() {
    List<Fact> facts = new ArrayList<>();
    facts.add(enterprise("O9", "椰".repeat(2_000)));
    facts.add(number("O9", "OTHER", "\uFDFA".repeat(2_000)));
    facts.add(number("O9", "PASSPORT", "E99999999"));
    facts.add(contact("O9", "ADDRESS", "海口市" + "滨海大道".repeat(5_000)));
    for (int i = 0; i < 300; i++) {
      facts.add(name("O9", "ALIAS", "海南" + Integer.toString(i, 36) + "椰岛实业".repeat(50)));
    }
    Register register = Register.of(facts.toArray(Fact[]::new));
    try (PartySearch search = PartySearch.inMemory()) {
      search.bringUpTo(register.snapshot());
      View view = register.at(register.snapshot(), 1);
      assertThat(found(search.search(PartyQuery.of("E99999999"), view).hits()))
          .containsExactly("O9 IDENTIFIER");
      assertThat(found(search.search(PartyQuery.of("椰椰椰椰"), view).hits()))
          .containsExactly("O9 NAME_START");
    }
  }

  @Test
  void shouldFollowBatchesAsIfBuiltAnew() {
    try (PartySearch followed = PartySearch.inMemory()) {
      Snapshot snapshot = Snapshot.of(List.of(), List.of());
      for (int sequence = 1; sequence <= REGISTER.sequence(); sequence++) {
        snapshot = snapshot.followedBy(REGISTER.batch(sequence), REGISTER.changes(sequence));
        followed.bringUpTo(snapshot);
      }
      for (String text :
          List.of("蓝鲸远洋渔业有限公司", "北海渔家", "600999.SH", "13876543210", "iron ilya", "椰子")) {
        for (View view : List.of(before, now)) {
          View own = snapshot.at(view.asOf());
          assertThat(found(followed.find(NodeQuery.of(text), own).hits()))
              .as(text)
              .isEqualTo(found(SEARCH.find(NodeQuery.of(text), view).hits()));
        }
      }
    }
  }
}
