package org.creditgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** Random registers of few characters, so that names overlap, against a slow reading of them. */
class SearchOracleTests {
  /** All of different sound. */
  private static final String[] SIGNS = "海南天宏盛鑫源A7".split("");

  private static final String[] WORDS = {"BANCO", "CUBA", "CUBANA", "BANK", "AIR", "O'AIR", "SAN"};
  private static final int WORLDS = 20;
  private static final int BATCHES = 4;

  /** A world being written, and every answer it ever gave. */
  private static final class World {
    final long seed;
    final Random random;
    final Register register = new Register();
    final Map<String, List<String>> answers = new HashMap<>();

    World(long seed) {
      this.seed = seed;
      random = new Random(seed);
    }

    String name() {
      StringBuilder name = new StringBuilder();
      if (random.nextInt(4) == 0) {
        for (int words = 1 + random.nextInt(3); words > 0; words--) {
          name.append(WORDS[random.nextInt(WORDS.length)]).append(words > 1 ? " " : "");
        }
      } else {
        for (int length = 1 + random.nextInt(7); length > 0; length--) {
          name.append(SIGNS[random.nextInt(SIGNS.length)]);
        }
      }
      return name.toString();
    }

    Fact party() {
      String id = "N" + random.nextInt(40);
      return random.nextBoolean() || id.hashCode() % 2 == 0 && random.nextInt(3) == 0
          ? Register.enterprise("E" + id, name(), random.nextInt(3) == 0 ? name() : name() + "X")
          : Register.person("P" + id, name());
    }

    void nextBatch() {
      Map<Object, Fact> facts = new HashMap<>();
      for (int i = 0; i < 15; i++) {
        Fact fact = party();
        facts.put(fact.needed("id"), fact);
      }
      List<Fact> retracted =
          register.knownAt(register.sequence()).stream()
              .map(FactVersion::fact)
              .filter(fact -> !facts.containsKey(fact.needed("id")) && random.nextInt(8) == 0)
              .toList();
      register.commit(List.copyOf(facts.values()), retracted);
    }

    String text() {
      String name = name();
      return switch (random.nextInt(4)) {
        case 0 -> "en" + random.nextInt(40);
        case 1 -> name.substring(random.nextInt(name.length()));
        case 2 -> name.toLowerCase(Locale.ROOT);
        default -> name;
      };
    }
  }

  @Test
  void shouldFindWhatASlowReaderFindsAndAnswerTheSameForEver() {
    for (int seed = 1; seed <= WORLDS; seed++) {
      World world = new World(seed);
      try (PartySearch followed = PartySearch.inMemory()) {
        for (int batch = 1; batch <= BATCHES; batch++) {
          world.nextBatch();
          Snapshot snapshot = world.register.snapshot();
          followed.bringUpTo(snapshot);
          compare(world, followed, snapshot, batch);
        }
        askAgain(world, followed);
      }
    }
  }

  private static void compare(World world, PartySearch followed, Snapshot snapshot, int batch) {
    List<String> texts = Stream.generate(world::text).limit(5).toList();
    try (PartySearch rebuilt = PartySearch.inMemory()) {
      rebuilt.bringUpTo(snapshot);
      for (int sequence = 1; sequence <= batch; sequence++) {
        View view = world.register.at(snapshot, sequence);
        for (String text : texts) {
          List<PartyHit> hits = all(followed, text, view);
          String about = "seed " + world.seed + ", batch " + sequence + ", text " + text;
          assertThat(hits).as(about).isEqualTo(all(rebuilt, text, view));
          verify(about, text, hits, world.register, sequence);
          world.answers.putIfAbsent(sequence + " " + text, plain(hits));
        }
      }
    }
  }

  private static void askAgain(World world, PartySearch followed) {
    Snapshot snapshot = world.register.snapshot();
    world.answers.forEach(
        (question, answer) -> {
          int sequence = Integer.parseInt(question.substring(0, question.indexOf(' ')));
          String text = question.substring(question.indexOf(' ') + 1);
          View view = world.register.at(snapshot, sequence);
          assertThat(plain(all(followed, text, view)))
              .as("seed %d, asked again later: %s", world.seed, question)
              .isEqualTo(answer);
        });
  }

  /** Page by page. */
  private static List<PartyHit> all(PartySearch search, String text, View view) {
    List<PartyHit> all = new ArrayList<>();
    String after = null;
    while (true) {
      PartyHits page = search.search(new PartyQuery(text, Set.of(), null, 30, after), view);
      all.addAll(page.hits());
      if (!page.hasNextPage()) {
        return all;
      }
      after = page.hits().getLast().position();
    }
  }

  private static List<String> plain(List<PartyHit> hits) {
    return hits.stream()
        .map(hit -> hit.id() + hit.match() + hit.score() + hit.matchedText())
        .toList();
  }

  private static void verify(
      String about, String text, List<PartyHit> hits, Register register, int sequence) {
    String typed = letters(text);
    Map<String, MatchKind> kinds =
        hits.stream().collect(Collectors.toMap(PartyHit::id, PartyHit::match));
    for (FactVersion version : register.knownAt(sequence)) {
      Fact fact = version.fact();
      String id = fact.needed("id");
      String name = letters(fact.needed("name"));
      List<String> former = former(fact, register.history(fact), sequence);
      MatchKind kind = kinds.remove(id);
      boolean same = id.equalsIgnoreCase(text);
      assertThat(kind == MatchKind.IDENTIFIER).as("%s: %s", about, id).isEqualTo(same);
      if (same) {
        assertThat(hits.getFirst().match()).as(about).isEqualTo(MatchKind.IDENTIFIER);
      } else if (name.contains(typed)) {
        assertThat(kind)
            .as("%s: %s", about, name)
            .isIn(MatchKind.NAME, MatchKind.NAME_START, MatchKind.NAME_PART, MatchKind.FORMER_NAME);
        assertThat(kind == MatchKind.FORMER_NAME)
            .isEqualTo(!name.equals(typed) && former.contains(typed) && kind != MatchKind.NAME);
      } else if (former.stream().anyMatch(other -> other.contains(typed))) {
        assertThat(kind).as("%s: %s", about, name).isIn(MatchKind.FORMER_NAME, MatchKind.NAME);
      } else {
        verifySlip(about + ": " + name, typed, name, kind);
      }
    }
    assertThat(kinds).as(about).isEmpty();
  }

  /** Those that the register gives, and those that a later row superseded by more than a slip. */
  private static List<String> former(Fact now, List<FactVersion> history, int sequence) {
    List<String> former = new ArrayList<>();
    if (now.type() == FactType.ORGANIZATION) {
      now.names("former_names").forEach(name -> former.add(letters(name)));
    }
    for (FactVersion old : history) {
      for (FactVersion next : history) {
        if (next.knownFrom() == old.knownUntil() && next.knownFrom() <= sequence) {
          String name = letters(old.fact().needed("name"));
          if (distance(name, letters(next.fact().needed("name"))) > 1
              && distance(name, letters(now.needed("name"))) > 1) {
            former.add(name);
          }
        }
      }
    }
    return former;
  }

  private static void verifySlip(
      String about, String typed, String name, @org.jspecify.annotations.Nullable MatchKind kind) {
    boolean chinese = typed.codePoints().allMatch(c -> Character.isIdeographic(c));
    if (chinese && typed.length() >= 3 && oneSlipWithin(typed, name)) {
      assertThat(kind).as(about).isNotNull();
    }
    if (chinese && kind == MatchKind.SPELLING) {
      assertThat(oneSlipWithin(typed, name)).as(about).isTrue();
    }
  }

  /** Whether some part of the name is one edit or one swap away from the text. */
  private static boolean oneSlipWithin(String typed, String name) {
    for (int from = 0; from <= name.length(); from++) {
      for (int to = from; to <= name.length(); to++) {
        if (distance(typed, name.substring(from, to)) <= 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        table[i][j] =
            Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    return table[a.length()][b.length()];
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
