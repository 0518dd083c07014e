package org.creditgraph.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.creditgraph.graph.Fact;
import org.creditgraph.search.Recall.Question;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many of a sample of 500 companies and 200 persons are among the first twenty hits for what
 * people type instead of their names. Nearly four hundred are companies listed in Shanghai and
 * Shenzhen with their stock names, the persons are known from books, the rest is made up. They lie
 * among made-up parties, of which there are as many as {@code creditgraph.recall.parties} says.
 */
class RecallTests {
  private static final int COMPANY_COUNT = 500;
  private static final List<String[]> COMPANIES = companies();
  private static final List<String[]> ALIASES = sample("aliases.csv");
  private static final List<String[]> SPELLINGS = sample("spellings.csv");
  private static final List<String[]> SCRIPTS = sample("han-and-latin.csv");
  private static final PartySearch BARE = PartySearch.inMemory();
  private static final PartySearch FULL = PartySearch.inMemory();
  private static View bare;
  private static View full;

  private static List<String[]> sample(String file) {
    try (InputStream in = RecallTests.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return Recall.rows(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The listed ones, and made-up ones with short names as those are made. */
  private static List<String[]> companies() {
    List<String[]> companies = new ArrayList<>(sample("listed-companies.csv"));
    Random random = new Random(11);
    String[] places = {"海南", "三亚市", "文昌", "儋州市", "琼海", "万宁"};
    String[] trades = {"水产科技", "热带农业", "旅游开发", "海洋装备", "生物医药", "智能装备", "新材料", "冷链物流"};
    String signs = "椰榕鲲鹏沐岚澜屿砺锋昱晖霁翎骁钰琛玮翊珩笙蔚岑渝";
    while (companies.size() < COMPANY_COUNT) {
      String brand = sign(signs, random) + sign(signs, random);
      String trade = trades[random.nextInt(trades.length)];
      String place = places[random.nextInt(places.length)];
      String shortName =
          switch (random.nextInt(3)) {
            case 0 -> brand + trade.substring(0, 2);
            case 1 -> brand + "股份";
            default -> place.substring(0, 2) + brand;
          };
      companies.add(
          new String[] {"M" + companies.size(), shortName, place + brand + trade + "股份有限公司"});
    }
    return companies;
  }

  private static String sign(String signs, Random random) {
    int at = random.nextInt(signs.length());
    return signs.substring(at, at + 1);
  }

  @BeforeAll
  static void fill() {
    List<Fact> facts = Recall.madeUp();
    COMPANIES.forEach(row -> facts.add(Register.enterprise(row[0], row[2])));
    List<Fact> more = new ArrayList<>();
    for (int i = 0; i < ALIASES.size(); i++) {
      facts.add(Register.person("ALIAS" + i, ALIASES.get(i)[0]));
      more.add(Recall.named("ALIAS" + i, "ALIAS", ALIASES.get(i)[1]));
    }
    for (int i = 0; i < SPELLINGS.size(); i++) {
      facts.add(Register.person("SPELT" + i, SPELLINGS.get(i)[0]));
    }
    for (int i = 0; i < SCRIPTS.size(); i++) {
      facts.add(Register.person("HAN" + i, SCRIPTS.get(i)[0]));
      more.add(Register.person("LAT" + i, SCRIPTS.get(i)[1]));
    }
    Register register = new Register();
    register.commit(facts, List.of());
    BARE.bringUpTo(register.snapshot());
    bare = register.at(register.snapshot(), 1);
    register.commit(more, List.of());
    FULL.bringUpTo(register.snapshot());
    full = register.at(register.snapshot(), 2);
  }

  @AfterAll
  static void close() {
    BARE.close();
    FULL.close();
  }

  private static List<Question> asked(
      List<String[]> rows, int column, String id, Function<String, String> typed) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String found = id.isEmpty() ? rows.get(i)[0] : id + i;
      questions.add(new Question(typed.apply(rows.get(i)[column]), found));
    }
    return questions;
  }

  @Test
  void shouldFindCompaniesByTheirStockNames() {
    Recall.measure("stock names", 0.99, BARE, bare, asked(COMPANIES, 1, "", name -> name));
  }

  @Test
  void shouldFindCompaniesByTheInitialsOfTheirStockNames() {
    Recall.measure(
        "initials",
        0.95,
        BARE,
        bare,
        asked(COMPANIES, 1, "", name -> Recall.initials(Recall.unmarked(name))));
  }

  @Test
  void shouldFindCompaniesByThePinyinOfTheirStockNames() {
    Recall.measure(
        "pinyin",
        0.95,
        BARE,
        bare,
        asked(COMPANIES, 1, "", name -> Recall.pinyin(Recall.unmarked(name))));
  }

  @Test
  void shouldFindPersonsByTheirOtherNames() {
    Recall.measure("aliases", 0.99, FULL, full, asked(ALIASES, 1, "ALIAS", name -> name));
  }

  @Test
  void shouldFindPersonsBySpellingsThatNobodyTold() {
    Recall.measure("spellings", 0.8, BARE, bare, asked(SPELLINGS, 1, "SPELT", name -> name));
  }

  @Test
  void shouldFindNamesWithOneSlip() {
    Random random = new Random(5);
    List<Question> questions =
        new ArrayList<>(asked(COMPANIES, 2, "", name -> Recall.slipped(name, random)));
    questions.addAll(asked(SPELLINGS, 0, "SPELT", name -> Recall.slipped(name, random)));
    Recall.measure("one slip", 0.97, BARE, bare, questions);
  }

  @Test
  void shouldFindPersonsByTheSoundOfTheirNamesInAnotherScript() {
    Recall.measure("Han to Latin", 0.8, FULL, full, asked(SCRIPTS, 0, "LAT", name -> name));
    List<Question> toHan = new ArrayList<>(asked(SCRIPTS, 1, "HAN", name -> name));
    toHan.addAll(asked(SCRIPTS, 1, "HAN", name -> name.replaceAll("(.*), (.*)", "$2 $1")));
    Recall.measure("Latin to Han", 0.8, FULL, full, toHan);
  }
}
