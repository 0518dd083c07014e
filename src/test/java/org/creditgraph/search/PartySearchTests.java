package org.creditgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creditgraph.search.Register.enterprise;
import static org.creditgraph.search.Register.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartySearchTests {
  private static final PartySearch SEARCH = PartySearch.inMemory();
  private static View view;

  private static Fact organization(String id, String name, String status, String region) {
    return Fact.of(
        FactType.ORGANIZATION,
        "id",
        id,
        "kind",
        "ENTERPRISE",
        "name",
        name,
        "status",
        status,
        "region",
        region,
        "uscc",
        id.length() == 18 ? id : null);
  }

  @BeforeAll
  static void fill() {
    Register register =
        Register.of(
            organization("91460400000000019Q", "海南椰岛航空集团有限公司", "ACTIVE", "460400"),
            organization("E2", "海南椰岛航空服务有限公司", "DEREGISTERED", "460105"),
            organization("E3", "椰岛(海南)食品有限公司", "ACTIVE", "460106"),
            organization("E4", "海口美兰新椰岛便利店", "ACTIVE", "460108"),
            organization("E5", "重庆长安汽车股份有限公司", "ACTIVE", "500105"),
            organization("E6", "三亚市蓝梦网络科技有限公司", "ACTIVE", "460203"),
            organization("E7", "澄迈县绿源食品厂", "ACTIVE", "469023"),
            organization("E8", "TCL科技集团(海南)有限公司", "ACTIVE", "460105"),
            enterprise("E9", "海南远帆供应链有限公司", "海口帆远贸易有限公司", "海口大成贸易行"),
            organization("E10", "C++ 软件*工作室", "ACTIVE", "460105"),
            person("P1", "张睿琦"),
            person("P2", "单雄信"),
            person("P3", "吕布"),
            person("P4", "𠮷野家明"),
            Fact.of(FactType.PERSON, "id", "P5", "name", "袁俊", "id_number", "440803195609058067"),
            person("P6", "MADURO MOROS, Nicolas"),
            person("P7", "O'BRIEN-GARCÍA, José"),
            person("P8", "PEREZ MADURO, Ana"),
            enterprise("F1", "AEROCARIBBEAN AIRLINES"),
            enterprise("F2", "ANGLO-CARIBBEAN CO., LTD.", "BAY TRADING"),
            enterprise("F3", "BANCO NACIONAL DE CUBA"),
            enterprise("F4", "AL-QA'IDA IN THE ARABIAN PENINSULA"));
    SEARCH.bringUpTo(register.snapshot());
    view = register.at(register.snapshot(), 1);
  }

  @AfterAll
  static void close() {
    SEARCH.close();
  }

  private static List<PartyHit> find(String text) {
    return SEARCH.search(PartyQuery.of(text), view).hits();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // identifiers
        "91460400000000019Q        | 91460400000000019Q | IDENTIFIER",
        "91460400000000019q        | 91460400000000019Q | IDENTIFIER",
        "９１４６０４００ ０００００００１９Ｑ | 91460400000000019Q | IDENTIFIER",
        "440803195609058067        | P5 | IDENTIFIER",
        "440803-19560905-8067      | P5 | IDENTIFIER",
        "p6                        | P6 | IDENTIFIER",
        // Chinese names as they stand
        "海南椰岛航空集团有限公司  | 91460400000000019Q | NAME",
        "海南椰島航空集團有限公司  | 91460400000000019Q | NAME",
        "海南 椰岛 航空集团有限公司 | 91460400000000019Q | NAME",
        "椰岛（海南）食品有限公司  | E3 | NAME",
        "椰島(海南)食品有限公司    | E3 | NAME",
        "ＴＣＬ科技集团（海南）有限公司 | E8 | NAME",
        "tcl科技集团(海南)有限公司 | E8 | NAME",
        "吕布                      | P3 | NAME",
        "𠮷野家明                  | P4 | NAME",
        // parts of them
        "椰岛航空                  | 91460400000000019Q | NAME_START",
        "椰島航空集團              | 91460400000000019Q | NAME_START",
        "海南椰岛                  | 91460400000000019Q | NAME_START",
        "长安汽车                  | E5 | NAME_START",
        "蓝梦                      | E6 | NAME_START",
        "绿源                      | E7 | NAME_START",
        "tcl                       | E8 | NAME_START",
        "新椰岛                    | E4 | NAME_START",
        "便利店                    | E4 | NAME_PART",
        "网络科技                  | E6 | NAME_PART",
        "野家                      | P4 | NAME_PART",
        "帆                        | E9 | NAME_PART",
        "椰岛食品                  | E3 | NAME_WORDS",
        "蓝梦 三亚                 | E6 | NAME_WORDS",
        "长安汽车公司              | E5 | NAME_WORDS",
        // former names
        "海口帆远贸易有限公司      | E9 | FORMER_NAME",
        "大成贸易                  | E9 | FORMER_NAME",
        "海口贸易大成              | E9 | FORMER_NAME",
        "dacheng maoyi             | E9 | FORMER_NAME",
        "海口大城贸易行            | E9 | FORMER_NAME",
        "海口小成贸易行            | E9 | FORMER_NAME",
        "bay trading               | F2 | FORMER_NAME",
        // pinyin and initials
        "chongqing changan         | E5 | PINYIN",
        "chongqingchangan          | E5 | PINYIN",
        "chong qing chang an       | E5 | PINYIN",
        "Lanmeng                   | E6 | PINYIN",
        "lanmengw                  | E6 | PINYIN",
        "zhang rui qi              | P1 | PINYIN",
        "zhangruiqi                | P1 | PINYIN",
        "shan xiongxin             | P2 | PINYIN",
        "danxiongxin               | P2 | PINYIN",
        "lvbu                      | P3 | PINYIN",
        "lü bu                     | P3 | PINYIN",
        "lyubu                     | P3 | PINYIN",
        "yedao shipin              | E3 | PINYIN",
        "蓝梦 keji                 | E6 | PINYIN",
        "zrq                       | P1 | INITIALS",
        "lb                        | P3 | INITIALS",
        "cqcaqc                    | E5 | INITIALS",
        "lmwl                      | E6 | INITIALS",
        "hnydhkjt                  | 91460400000000019Q | INITIALS",
        // slips
        "张瑞琪                    | P1 | SPELLING",
        "张睿绮                    | P1 | SPELLING",
        "张口琦                    | P1 | SPELLING",
        "睿张琦                    | P1 | SPELLING",
        "布吕                      | P3 | SPELLING",
        "海南椰岛航空集团有公司    | 91460400000000019Q | NAME_WORDS",
        "海南椰岛航空集闭有限公司  | 91460400000000019Q | SPELLING",
        "海南椰岛航空大集团有限公司 | 91460400000000019Q | SPELLING",
        "海南椰岛航集空团有限公司  | 91460400000000019Q | SPELLING",
        "海南椰岛航空团集有限公司  | 91460400000000019Q | SPELLING",
        "三亚市兰梦网络            | E6 | SPELLING",
        // foreign names
        "maduro moros, nicolas     | P6 | NAME",
        "Nicolás Maduro Moros      | P6 | NAME",
        "Nicolas Maduro            | P6 | NAME_WORDS",
        "nico mad                  | P6 | NAME_WORDS",
        "N. Maduro                 | P6 | NAME_WORDS",
        "moros                     | P6 | NAME_START",
        "Nicolas Madurro           | P6 | SPELLING",
        "maduro nicholas           | P6 | SPELLING",
        "jose obrien garcia        | P7 | NAME_WORDS",
        "o'brien                   | P7 | NAME_START",
        "o’brien garcia, jose      | P7 | NAME",
        "obrian                    | P7 | SPELLING",
        "aerocaribbean             | F1 | NAME_START",
        "aero caribbean            | F1 | NAME_START",
        "AEROCARIBEAN AIRLINES     | F1 | SPELLING",
        "airlines                  | F1 | NAME_START",
        "anglo caribbean           | F2 | NAME_START",
        "anglocaribbean co ltd     | F2 | NAME",
        "caribbean anglo           | F2 | NAME_WORDS",
        "banco cuba                | F3 | NAME_WORDS",
        "Bânco Naçional de Cuba    | F3 | NAME",
        "al qaida                  | F4 | NAME_START",
        "alqaida                   | F4 | NAME_START",
        "ribbean air               | F1 | NAME_PART",
      })
  void shouldFindWhatAPersonMeans(String text, String id, MatchKind match) {
    PartyHit best = find(text).getFirst();

    assertThat(best.id()).isEqualTo(id);
    assertThat(best.match()).isEqualTo(match);
  }

  /** Of two or three letters many names of persons are made; few brands are just these. */
  @Test
  void shouldNameFirstWhoseBrandHasTheseInitials() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      facts.add(person("P" + i, "唐圣" + "安平文明和顺利丰裕富".charAt(i % 10)));
      facts.add(person("Q" + i, "马胜" + "安平文明和顺利丰裕富".charAt(i % 10)));
    }
    facts.add(enterprise("E1", "海口天圣制药集团股份有限公司"));
    facts.add(enterprise("E2", "重庆梅安森科技股份有限公司"));
    facts.add(enterprise("E3", "深圳中华自行车(集团)股份有限公司"));
    Register register = Register.of(facts.toArray(Fact[]::new));
    try (PartySearch search = PartySearch.inMemory()) {
      search.bringUpTo(register.snapshot());
      View all = register.at(register.snapshot(), 1);
      for (String typed : List.of("ts E1", "tszy E1", "*STtszy E1", "mas E2", "stzha E3")) {
        String[] parts = typed.split(" ");
        assertThat(search.search(PartyQuery.of(parts[0]), all).hits())
            .as(typed)
            .extracting(PartyHit::id)
            .startsWith(parts[1]);
      }
      assertThat(search.search(PartyQuery.of("*STzhonghuaA"), all).hits())
          .extracting(PartyHit::id)
          .containsExactly("E3");
    }
  }

  @Test
  void shouldSayWhichNameFits() {
    assertThat(find("大成").getFirst().matchedText()).isEqualTo("海口大成贸易行");
    assertThat(find("fanyuanmaoyi").getFirst().matchedText()).isEqualTo("海口帆远贸易有限公司");
    assertThat(find("91460400000000019q").getFirst().matchedText()).isEqualTo("91460400000000019Q");
    assertThat(find("zrq").getFirst().matchedText()).isEqualTo("张睿琦");
  }

  @Test
  void shouldPutTheWordStartBeforeTheMiddleAndShortNamesFirst() {
    assertThat(find("椰岛").stream().map(PartyHit::id))
        .containsExactly("E3", "91460400000000019Q", "E2", "E4");
    assertThat(find("maduro").stream().map(PartyHit::id)).containsExactly("P8", "P6");
  }

  @Test
  void shouldScoreInTheOrderOfTheHits() {
    List<Double> scores = find("海南").stream().map(PartyHit::score).toList();

    assertThat(scores).hasSizeGreaterThan(3).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(scores).allMatch(score -> score > 0 && score <= 1);
  }

  @ParameterizedTest
  @CsvSource({
    "460000, 91460400000000019Q E2 E3 E4",
    "460100, E2 E3 E4",
    "460105, E2",
    "460400, 91460400000000019Q",
    "469000, ''",
    "440000, ''"
  })
  void shouldKeepToARegion(String region, String ids) {
    PartyQuery query = new PartyQuery("椰岛", Set.of(), region, 20, null);

    assertThat(SEARCH.search(query, view).hits().stream().map(PartyHit::id))
        .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(" "));
  }

  @Test
  void shouldKeepToKinds() {
    PartyQuery persons = new PartyQuery("ma", Set.of(NodeKind.PERSON), null, 20, null);

    assertThat(SEARCH.search(persons, view).hits())
        .isNotEmpty()
        .allMatch(hit -> hit.kind() == NodeKind.PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "?",
        "*:*",
        "name.whole:[* TO *]",
        "\"",
        "\\",
        "(((",
        "a AND",
        "NOT a",
        "~1",
        "^",
        "^张",
        "张*琦",
        "^zr",
        "/.*/",
        "\u0000",
        "\uD800",
        "; DROP TABLE",
        "${jndi:x}",
        "。，、",
        "\u200B"
      })
  void shouldTakeEverySignForItself(String text) {
    assertThat(find(text)).allMatch(hit -> hit.match() != MatchKind.NAME);
  }

  @Test
  void shouldFindSignsOnlyWhereTheNameHasTheLetters() {
    assertThat(find("C++ 软件").getFirst().id()).isEqualTo("E10");
    assertThat(find("张*琦")).extracting(PartyHit::match).doesNotContain(MatchKind.NAME);
  }

  @Test
  void shouldAnswerOrSayTruncatedForTheLongestTexts() {
    List<String> long200 =
        List.of(
            "海口椰岛航空集团有限公司".repeat(17).substring(0, 200),
            "hainanyedaohangkong".repeat(11).substring(0, 200),
            "xian".repeat(50),
            "z ".repeat(100),
            "abcd ".repeat(40),
            "海 a".repeat(66),
            "张".repeat(40),
            "1".repeat(200));
    for (String text : long200) {
      assertThat(SEARCH.search(PartyQuery.of(text), view).hits()).isEmpty();
    }
    assertThat(SEARCH.search(PartyQuery.of(long200.getFirst()), view).truncated()).isTrue();
    assertThat(SEARCH.search(PartyQuery.of("椰岛"), view).truncated()).isFalse();
  }

  @Test
  void shouldPageWithoutGapsOrDoubles() {
    List<PartyHit> all = new ArrayList<>();
    String after = null;
    PartyHits page;
    do {
      page = SEARCH.search(new PartyQuery("海", Set.of(), null, 2, after), view);
      all.addAll(page.hits());
      after = page.hits().getLast().position();
    } while (page.hasNextPage());

    assertThat(all).isEqualTo(find("海")).hasSizeGreaterThan(5);
  }

  @Test
  void shouldRefuseWhatIsNoQuestion() {
    refuses("EMPTY_SEARCH_TEXT", "  ", null, 20, null);
    refuses("SEARCH_TEXT_TOO_LONG", "海".repeat(201), null, 20, null);
    refuses("INVALID_REGION", "海", "46", 20, null);
    refuses("INVALID_REGION", "海", "海南", 20, null);
    refuses("INVALID_LIMIT", "海", null, 0, null);
    refuses("INVALID_LIMIT", "海", null, 1_001, null);
    refuses("INVALID_CURSOR", "海", null, 20, "nonsense");
    refuses("INVALID_CURSOR", "海", null, 20, "!");
  }

  private static void refuses(
      String code, String text, @Nullable String region, int first, @Nullable String after) {
    assertThatThrownBy(
            () -> SEARCH.search(new PartyQuery(text, Set.of(), region, first, after), view))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
