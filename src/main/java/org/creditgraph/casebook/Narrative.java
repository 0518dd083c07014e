package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A short story of a change of entity, or of what only looks like one, as data: who has a part in
 * it, what they do, and when. docs/populations-by-case.md says how one is written.
 *
 * @param family succession, lookalike, unclear, ordinary, stores
 * @param story one sentence
 * @param trades of the business that it begins with, by key
 * @param words vehicle, front, form, timing
 */
record Narrative(
    String name,
    String family,
    String story,
    List<String> trades,
    double weight,
    Map<String, String> words,
    List<Step> steps) {

  static final List<String> FILES =
      List.of(
          "sea",
          "table",
          "building",
          "health",
          "goods",
          "services",
          "sold",
          "innocent",
          "ordinary",
          "stores");

  private static final Set<String> HEAD = Set.of("case", "story", "trades", "as");
  static final Set<String> VERBS =
      Set.of(
          "offence",
          "needs",
          "day",
          "actor",
          "firm",
          "takes",
          "fades",
          "ends",
          "scatters",
          "post",
          "leads",
          "owns",
          "for",
          "renames",
          "moves",
          "phone",
          "account",
          "deal",
          "bond",
          "declares",
          "lists",
          "repairs",
          "revokes",
          "store",
          "sanction",
          "pair");

  private static final List<Step> SLIPS =
      Resources.lines("slips.txt").stream().map(Narrative::step).toList();

  static List<Narrative> all() {
    List<Narrative> all = new ArrayList<>();
    FILES.forEach(file -> all.addAll(read(Resources.lines("cases/" + file + ".txt"))));
    return List.copyOf(all);
  }

  /** What came about by itself, without a narrative. */
  static Narrative arisen(String form) {
    Map<String, String> words = Map.of("vehicle", "existing", "front", "self", "form", form);
    return new Narrative("arisen", "stores", form, List.of(), 0, words, List.of());
  }

  String said(String word) {
    return words.getOrDefault(word, "other");
  }

  private static List<Narrative> read(List<String> lines) {
    List<Narrative> all = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).startsWith("case ")) {
        all.add(one(lines.subList(from, i)));
        from = i;
      }
    }
    return all;
  }

  private static Narrative one(List<String> lines) {
    Map<String, String> head = new LinkedHashMap<>();
    List<Step> steps = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.strip().split("\\s+", 2);
      if (HEAD.contains(parts[0])) {
        head.put(parts[0], parts[1]);
      } else {
        steps.add(step(line));
      }
    }
    String[] title = head.getOrDefault("case", "").split("\\s+");
    Map<String, String> words = Resources.options(head.getOrDefault("as", ""));
    return new Narrative(
        title[0],
        title[1],
        head.getOrDefault("story", ""),
        List.of(head.getOrDefault("trades", "any").split("\\s+")),
        title.length > 2 ? Double.parseDouble(title[2]) : 1,
        words,
        List.copyOf(steps));
  }

  private static Step step(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    if (!VERBS.contains(parts[0])) {
      throw new IllegalArgumentException("no step of a narrative: " + line);
    }
    List<String> words =
        Arrays.stream(parts[1].split("\\s+")).filter(word -> !word.contains("=")).toList();
    return new Step(parts[0], words, Resources.options(parts[1]));
  }

  /** What the evaders of any narrative may forget, about a firm. */
  static List<Step> slips(String firm) {
    return SLIPS.stream()
        .map(
            step ->
                new Step(
                    step.verb(),
                    step.words().stream().map(word -> word.equals("S") ? firm : word).toList(),
                    step.options()))
        .toList();
  }

  boolean isStep(String verb) {
    return steps.stream().anyMatch(step -> step.verb().equals(verb));
  }
}
