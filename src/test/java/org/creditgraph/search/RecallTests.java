package org.creditgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many of real names are among the first twenty hits for what people type instead of them.
 *
 * <p>The samples were drawn at random before anything was tuned: 500 companies listed in Shanghai
 * and Shenzhen, 500 other names and 400 other spellings of OFAC's list, 26 names of persons in two
 * scripts. Half A was looked at while the search was tuned, half B was not. They lie among made-up
 * parties, of which there are as many as {@code creditgraph.recall.parties} says: the more there
 * are, the more of them bear the two to four letters of someone's initials.
 */
class RecallTests {
  private static final int MADE_UP = Integer.getInteger("creditgraph.recall.parties", 2_000);
  private static final PartySearch BARE = PartySearch.inMemory();
  private static final PartySearch FULL = PartySearch.inMemory();
  private static final Pattern MARKS =
      Pattern.compile("(?:\\*ST|S\\*ST|SST|ST|S|XD|XR|DR|N)?(.*?)(?:A|B|-U|-W|-UW|退|退市)?");
  private static View bare;
  private static View full;

  /** What is typed for a row, and who should be found. */
  private record Question(String half, String text, String id) {}

  private static List<String[]> rows(String file) {
    List<String[]> rows = new ArrayList<>();
    for (String line : text(file).lines().skip(1).toList()) {
      List<String> fields = new ArrayList<>();
      Matcher matcher = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))").matcher(line);
      while (matcher.find()) {
        String quoted = matcher.group(1);
        fields.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
      }
      rows.add(fields.toArray(String[]::new));
    }
    return rows;
  }

  private static String text(String file) {
    try (InputStream in = RecallTests.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final List<String[]> COMPANIES = rows("listed-companies.csv");
  private static final List<String[]> ALIASES = rows("ofac-aliases.csv");
  private static final List<String[]> SPELLINGS = rows("ofac-transliterations.csv");
  private static final List<String[]> SCRIPTS = rows("han-and-latin.csv");

  @BeforeAll
  static void fill() {
    List<Fact> facts = new ArrayList<>();
    PartySearchBench others = new PartySearchBench();
    for (int i = 0; i < MADE_UP; i++) {
      facts.add(others.party(i));
    }
    COMPANIES.forEach(row -> facts.add(Register.enterprise(row[1], row[3])));
    Set<String> told = new HashSet<>();
    for (String[] row : ALIASES) {
      if (told.add(row[1])) {
        facts.add(
            row[2].equals("individual")
                ? Register.person("L" + row[1], row[3])
                : Register.enterprise("L" + row[1], row[3]));
      }
    }
    for (String[] row : SPELLINGS) {
      if (told.add(row[1])) {
        facts.add(Register.person("L" + row[1], row[2]));
      }
    }
    for (int i = 0; i < SCRIPTS.size(); i++) {
      facts.add(Register.person("HAN" + i, SCRIPTS.get(i)[1]));
    }
    Register register = new Register();
    register.commit(facts, List.of());
    BARE.bringUpTo(register.snapshot());
    bare = register.at(register.snapshot(), 1);
    List<Fact> more = new ArrayList<>();
    for (String[] row : ALIASES) {
      String kind = row[4].equals("fka") ? "FORMER" : "ALIAS";
      more.add(Fact.of(FactType.NAME, "subject_id", "L" + row[1], "kind", kind, "value", row[5]));
    }
    for (int i = 0; i < SCRIPTS.size(); i++) {
      more.add(Register.person("LAT" + i, SCRIPTS.get(i)[2]));
    }
    List<Fact> distinct = more.stream().distinct().toList();
    register.commit(distinct, List.of());
    FULL.bringUpTo(register.snapshot());
    full = register.at(register.snapshot(), 2);
  }

  @AfterAll
  static void close() {
    BARE.close();
    FULL.close();
  }

  private static void measure(
      String what, double least, PartySearch search, View view, List<Question> questions) {
    for (String half : List.of("A", "B")) {
      int found = 0;
      int asked = 0;
      double[] times = new double[questions.size()];
      List<String> missed = new ArrayList<>();
      for (Question question : questions) {
        if (question.half().equals(half)) {
          asked++;
          long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          boolean hit =
              search.search(PartyQuery.of(question.text()), view).hits().stream()
                  .anyMatch(one -> one.id().equals(question.id()));
          times[asked - 1] =
              (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
          found += hit ? 1 : 0;
          if (!hit) {
            missed.add(question.text() + " (" + question.id() + ")");
          }
        }
      }
      double recall = (double) found / asked;
      System.out.printf(
          "%-16s half %s: %.3f of %d at 20, %.2f ms of a processor each%n",
          what, half, recall, asked, Arrays.stream(times).sum() / asked);
      if (half.equals("A")) {
        System.out.println("  missed: " + missed);
      }
      assertThat(recall).as("%s, half %s", what, half).isGreaterThanOrEqualTo(least);
    }
  }

  private static List<Question> companies(Function<String, String> typed) {
    return COMPANIES.stream()
        .map(row -> new Question(row[0], typed.apply(row[2]), row[1]))
        .toList();
  }

  private static String unmarked(String shortName) {
    Matcher matcher = MARKS.matcher(shortName.replace(" ", ""));
    return matcher.matches() && matcher.group(1).length() > 1 ? matcher.group(1) : shortName;
  }

  private static String spoken(String name, boolean whole) {
    StringBuilder spoken = new StringBuilder();
    for (List<String> readings : Sounds.of(SearchText.of(name, 100))) {
      String syllable = readings.getFirst();
      spoken.append(whole ? syllable : syllable.substring(0, 1));
    }
    return spoken.toString();
  }

  @Test
  void shouldFindCompaniesByTheirStockNames() {
    measure("stock names", 0.99, BARE, bare, companies(name -> name));
  }

  @Test
  void shouldFindCompaniesByTheInitialsOfTheirStockNames() {
    measure("initials", 0.95, BARE, bare, companies(name -> spoken(unmarked(name), false)));
  }

  @Test
  void shouldFindCompaniesByThePinyinOfTheirStockNames() {
    measure("pinyin", 0.95, BARE, bare, companies(name -> spoken(unmarked(name), true)));
  }

  @Test
  void shouldFindListedPartiesByTheirOtherNames() {
    measure(
        "aliases",
        0.99,
        FULL,
        full,
        ALIASES.stream().map(row -> new Question(row[0], row[5], "L" + row[1])).toList());
  }

  @Test
  void shouldFindListedPartiesBySpellingsThatNobodyTold() {
    measure(
        "transliterations",
        0.8,
        BARE,
        bare,
        SPELLINGS.stream().map(row -> new Question(row[0], row[3], "L" + row[1])).toList());
  }

  @Test
  void shouldFindNamesWithOneSlip() {
    Random random = new Random(5);
    List<Question> questions = new ArrayList<>();
    for (String[] row : COMPANIES) {
      questions.add(new Question(row[0], slipped(row[3], random), row[1]));
    }
    for (String[] row : ALIASES) {
      questions.add(new Question(row[0], slipped(row[3], random), "L" + row[1]));
    }
    measure("one slip", 0.97, BARE, bare, questions);
  }

  /** One letter wrong, missing, twice, or swapped with the next. */
  private static String slipped(String name, Random random) {
    int at = random.nextInt(name.length());
    while (!Character.isLetterOrDigit(name.charAt(at))) {
      at = random.nextInt(name.length());
    }
    String before = name.substring(0, at);
    String after = name.substring(at + 1);
    char letter = name.charAt(at);
    char other = SearchText.isHan(letter) ? '口' : (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> before + other + after;
      case 1 -> before + after;
      case 2 -> before + letter + letter + after;
      default -> after.isEmpty() ? before : before + after.charAt(0) + letter + after.substring(1);
    };
  }

  @Test
  void shouldFindPersonsByTheSoundOfTheirNamesInAnotherScript() {
    List<Question> toLatin = new ArrayList<>();
    List<Question> toHan = new ArrayList<>();
    for (int i = 0; i < SCRIPTS.size(); i++) {
      String[] row = SCRIPTS.get(i);
      String givenNameFirst = row[2].replaceAll("(.*), (.*)", "$2 $1");
      toLatin.add(new Question(row[0], row[1], "LAT" + i));
      toHan.add(new Question(row[0], row[2], "HAN" + i));
      toHan.add(new Question(row[0], givenNameFirst, "HAN" + i));
    }
    measure("Han to Latin", 0.8, FULL, full, toLatin);
    measure("Latin to Han", 0.8, FULL, full, toHan);
  }
}
