package org.creditgraph.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.creditgraph.training.KnownPopulation;
import org.creditgraph.training.Populations;

/**
 * What is to be measured.
 *
 * @param leftOut kinds that are left out of learning
 * @param regimes populations with few or many contracts on file, left out of learning
 * @param shipped the model that ships, or that of `models`
 * @param stores store migrations too
 * @param kinds that are measured
 * @param learning at most so many populations of a kind are learnt from
 * @param measuring so many of a kind are measured on; 0 for as many as usual
 * @param enterprises in each population; 0 for as many as usual
 * @param models a folder with models that `train` wrote; empty for those that ship
 * @param folders populations that others made
 * @param written whether `docs/evaluation.md` is written
 */
record Wanted(
    boolean leftOut,
    boolean regimes,
    boolean shipped,
    boolean stores,
    List<String> kinds,
    int learning,
    int measuring,
    int enterprises,
    String models,
    List<Path> folders,
    boolean written) {
  static final String USAGE =
      """
      Evaluate [--kinds-left-out] [--regimes] [--shipped] [--write] [--no-stores]
               [--kinds=templates,behaviour,cases] [--worlds=N] [--learning=N] [--measuring=N]
               [--enterprises=N] [--models=FOLDER] [FOLDER …]
      Without --kinds-left-out, --regimes and --shipped all three are measured and
      docs/evaluation.md is written; with one of them only what was asked for is printed.
      --worlds=N sets --learning and --measuring: so many populations of each kind;
      --enterprises=N so large each.
      --models takes succession-model.yaml and migration-model.yaml as `train` writes them.
      FOLDERs hold data and truth; without any those beside the project are taken.
      """;

  private static final List<Path> USUAL_FOLDERS =
      List.of(Path.of("../shared/data/world-open"), Path.of("../shared/data/world-people"));
  private static final Set<String> FLAGS =
      Set.of("--kinds-left-out", "--regimes", "--shipped", "--write", "--no-stores");
  private static final Set<String> VALUES =
      Set.of("--kinds", "--worlds", "--learning", "--measuring", "--enterprises", "--models");

  static final int BEHAVIOUR_AND_CASES = 6;
  static final int TEMPLATES = 9;

  /**
   * @throws IllegalArgumentException on what is no option
   */
  static Wanted of(String[] arguments) {
    List<String> given = Arrays.stream(arguments).filter(each -> !each.isBlank()).toList();
    List<Path> folders = new ArrayList<>();
    for (String each : given) {
      if (!each.startsWith("--")) {
        folders.add(Path.of(each));
      } else if (!FLAGS.contains(each) && !VALUES.contains(each.split("=", 2)[0])) {
        throw new IllegalArgumentException("There is no option " + each + ".\n" + USAGE);
      }
    }
    if (folders.isEmpty()) {
      USUAL_FOLDERS.stream()
          .filter(folder -> folder.resolve("truth").toFile().isDirectory())
          .forEach(folders::add);
    }
    boolean some =
        given.stream().anyMatch(Set.of("--kinds-left-out", "--regimes", "--shipped")::contains);
    int worlds = number(given, "--worlds", 0);
    return new Wanted(
        !some || given.contains("--kinds-left-out"),
        !some || given.contains("--regimes"),
        !some || given.contains("--shipped"),
        !given.contains("--no-stores"),
        kinds(given),
        number(given, "--learning", worlds == 0 ? Integer.MAX_VALUE : worlds),
        number(given, "--measuring", worlds),
        number(given, "--enterprises", Populations.USUAL_SIZE),
        text(given, "--models", ""),
        List.copyOf(folders),
        !some || given.contains("--write"));
  }

  private static List<String> kinds(List<String> given) {
    List<String> kinds =
        List.of(text(given, "--kinds", String.join(",", Populations.KINDS)).split(","));
    if (!Populations.KINDS.containsAll(kinds)) {
      throw new IllegalArgumentException("The kinds are " + Populations.KINDS + ".\n" + USAGE);
    }
    return kinds;
  }

  private static String text(List<String> given, String option, String otherwise) {
    return given.stream()
        .filter(each -> each.startsWith(option + "="))
        .map(each -> each.substring(option.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }

  private static int number(List<String> given, String option, int otherwise) {
    String text = text(given, option, "");
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  List<KnownPopulation> learnt() {
    List<KnownPopulation> all = new ArrayList<>();
    Populations.KINDS.forEach(kind -> all.addAll(Populations.learnt(kind, learning, enterprises)));
    return all;
  }

  List<KnownPopulation> measured(String kind) {
    int usual = kind.equals(KnownPopulation.TEMPLATES) ? TEMPLATES : BEHAVIOUR_AND_CASES;
    return Populations.measured(kind, measuring == 0 ? usual : measuring, enterprises);
  }
}
