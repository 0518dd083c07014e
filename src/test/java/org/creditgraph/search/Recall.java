package org.creditgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.snapshot.View;

/** How many of names are among the first twenty hits for what people type instead of them. */
final class Recall {
  private static final Pattern FIELD = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");
  private static final Pattern MARKS =
      Pattern.compile("(?:\\*ST|S\\*ST|SST|ST|S|XD|XR|DR|N)?(.*?)(?:A|B|-U|-W|-UW|退|退市)?");

  /** What is typed, and who should be found. */
  record Question(String text, String id) {}

  private Recall() {}

  /** The rows of a small CSV text without its header. */
  static List<String[]> rows(String text) {
    return text.lines().skip(1).map(Recall::fields).toList();
  }

  static String[] fields(String line) {
    List<String> fields = new ArrayList<>();
    Matcher matcher = FIELD.matcher(line);
    while (matcher.find()) {
      String quoted = matcher.group(1);
      fields.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
    }
    return fields.toArray(String[]::new);
  }

  /** Parties that nobody asks for: the more there are, the more bear two to four given letters. */
  static List<Fact> madeUp() {
    List<Fact> facts = new ArrayList<>();
    PartySearchBench others = new PartySearchBench();
    for (int i = Integer.getInteger("creditgraph.recall.parties", 2_000); i > 0; i--) {
      facts.add(others.party(i));
    }
    return facts;
  }

  static Fact named(String id, String kind, String value) {
    return Fact.of(FactType.NAME, "subject_id", id, "kind", kind, "value", value);
  }

  static void measure(
      String what, double least, PartySearch search, View view, List<Question> questions) {
    List<String> missed = new ArrayList<>();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Question question : questions) {
      boolean hit =
          search.search(PartyQuery.of(question.text()), view).hits().stream()
              .anyMatch(one -> one.id().equals(question.id()));
      if (!hit) {
        missed.add(question.text() + " (" + question.id() + ")");
      }
    }
    double time = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    double recall = 1 - (double) missed.size() / questions.size();
    System.out.printf(
        "%-16s %.3f of %d at 20, %.2f ms of a processor each; missed: %s%n",
        what, recall, questions.size(), time / questions.size(), missed);
    assertThat(recall).as(what).isGreaterThanOrEqualTo(least);
  }

  /** A short name without what its stock exchange added. */
  static String unmarked(String shortName) {
    Matcher matcher = MARKS.matcher(shortName.replace(" ", ""));
    return matcher.matches() && matcher.group(1).length() > 1 ? matcher.group(1) : shortName;
  }

  static String pinyin(String name) {
    return spoken(name, syllable -> syllable);
  }

  static String initials(String name) {
    return spoken(name, syllable -> syllable.substring(0, 1));
  }

  private static String spoken(String name, Function<String, String> part) {
    StringBuilder spoken = new StringBuilder();
    for (List<String> readings : Sounds.of(SearchText.of(name, 100))) {
      spoken.append(part.apply(readings.getFirst()));
    }
    return spoken.toString();
  }

  /** One letter wrong, missing, twice, or swapped with the next. */
  static String slipped(String name, Random random) {
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
}
